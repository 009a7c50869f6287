package legalkiosk.server.web;

import java.util.Collection;
import java.util.regex.Pattern;
import legalkiosk.contract.Heartbeat;
import legalkiosk.contract.PartReport;
import org.jspecify.annotations.Nullable;

/**
 * Checks a heartbeat: texts are keys and versions, so neither a name (no Chinese, no spaces) nor a telephone or identity number (no
 * six digits in a row) can hide in one. A refusal names the field, never its value.
 */
final class HeartbeatCheck {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9.-]{0,63}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+_-]{0,39}");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{6}");
    private static final int MOST_PARTS = 40;
    private static final int MOST_REASONS = 20;
    private static final int MOST_WAITING = 1_000_000;

    private HeartbeatCheck() {}

    static Heartbeat heartbeat(Heartbeat heard) {
        present(heard.at(), "at");
        present(heard.startedAt(), "startedAt");
        matches(heard.version(), VERSION, "version");
        matches(heard.edition(), VERSION, "edition");
        if (heard.waiting() < 0 || heard.waiting() > MOST_WAITING) {
            throw RequestCheck.bad("waiting", "must be 0 to " + MOST_WAITING);
        }
        few(heard.parts(), MOST_PARTS, "parts");
        heard.parts().forEach(HeartbeatCheck::part);
        return heard;
    }

    private static void part(@Nullable PartReport part) {
        if (part == null) {
            throw RequestCheck.bad("parts", "must not be empty places");
        }
        matches(part.part(), KEY, "parts.part");
        present(part.grade(), "parts.grade");
        present(part.since(), "parts.since");
        few(part.reasons(), MOST_REASONS, "parts.reasons");
        part.reasons().forEach(reason -> matches(reason, KEY, "parts.reasons"));
        present(part.today(), "parts.today");
        few(part.today().keySet(), MOST_REASONS, "parts.today");
        part.today().keySet().forEach(what -> matches(what, KEY, "parts.today"));
        part.today().values().forEach(count -> present(count, "parts.today"));
    }

    private static void present(@Nullable Object value, String field) {
        if (value == null) {
            throw RequestCheck.bad(field, "is missing");
        }
    }

    private static void few(@Nullable Collection<?> values, int most, String field) {
        if (values == null || values.size() > most) {
            throw RequestCheck.bad(field, "must be a list of at most " + most);
        }
    }

    private static void matches(@Nullable String value, Pattern form, String field) {
        if (value == null
                || !form.matcher(value).matches()
                || LONG_NUMBER.matcher(value).find()) {
            throw RequestCheck.bad(field, "does not have the form " + form + " without long numbers");
        }
    }
}
