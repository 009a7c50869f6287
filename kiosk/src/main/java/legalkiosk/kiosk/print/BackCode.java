package legalkiosk.kiosk.print;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The QR code on a paper: leads a terminal back to what was printed. Holds no personal data. */
public sealed interface BackCode {
    /** What a scanner must deliver. */
    Pattern FORM =
            Pattern.compile("HSLK:(?:([GS]):([A-Za-z0-9-]{1,64})|B:([A-Z0-9]{3}-[0-9]{3})|C:([0-9]{4}-[0-9]{6}))");

    /** A guide by its id. */
    record ToGuide(String id) implements BackCode {}

    /** A situation by its id. */
    record ToSituation(String id) implements BackCode {}

    /** A booking by its short code; whoever scans it still has to show that it is theirs. */
    record ToBooking(String code) implements BackCode {}

    /** A case of notarisation by its number without letters; whoever scans it still has to show that it is theirs. */
    record ToCase(String number) implements BackCode {}

    /** The text inside the QR code: {@code HSLK:G:wage-arrears}. */
    default String payload() {
        return switch (this) {
            case ToGuide(String id) -> "HSLK:G:" + id;
            case ToSituation(String id) -> "HSLK:S:" + id;
            case ToBooking(String code) -> "HSLK:B:" + code;
            case ToCase(String number) -> "HSLK:C:" + number;
        };
    }

    /** What a scanned text leads to; empty if it is not one of ours. */
    static Optional<BackCode> parse(String scanned) {
        Matcher matcher = FORM.matcher(scanned.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(3) != null) {
            return Optional.of(new ToBooking(matcher.group(3)));
        }
        if (matcher.group(4) != null) {
            return Optional.of(new ToCase(matcher.group(4)));
        }
        String id = matcher.group(2);
        return Optional.of(matcher.group(1).equals("G") ? new ToGuide(id) : new ToSituation(id));
    }
}
