package legalkiosk.server.web;

import java.util.List;
import legalkiosk.contract.call.CallNote;
import legalkiosk.contract.call.CallRating;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.foundation.Sensitive;
import org.jspecify.annotations.Nullable;

/** Checks what is asked about calls before anything is done with it; a refusal names the field, never its value. */
public final class CallCheck {
    private static final int FIELD = 4_000;
    private static final int STEPS = 12;
    private static final int STEP = 200;

    private CallCheck() {}

    static CallRequest request(CallRequest asked) {
        RequestCheck.text(asked.town(), "town", 20);
        RequestCheck.text(asked.topic(), "topic", 64);
        if (asked.situationId() != null) {
            RequestCheck.text(asked.situationId(), "situationId", 64);
        }
        text(asked.said(), "said", CallRequest.MOST_SAID);
        if (!CallRequest.LANGUAGES.contains(String.valueOf(asked.language()))) {
            throw RequestCheck.bad("language", "must be one of " + CallRequest.LANGUAGES);
        }
        if (asked.needs() == null || asked.needs().size() > 4 || asked.needs().contains(null)) {
            throw RequestCheck.bad("needs", "must be a list of needs");
        }
        if (asked.bookingProof() != null) {
            RequestCheck.proof(asked.bookingProof());
        }
        if (asked.caseId() != null) {
            RequestCheck.text(asked.caseId(), "caseId", 36);
        }
        return asked;
    }

    static CallRating rating(CallRating rating) {
        if (rating.stars() < 1 || rating.stars() > 3) {
            throw RequestCheck.bad("stars", "must be 1 to 3");
        }
        return rating;
    }

    /** A note as it came from a lawyer. */
    public static CallNote note(CallNote note) {
        if (note.version() < 0 || note.version() == Integer.MAX_VALUE) {
            throw RequestCheck.bad("version", "must be the version that was read");
        }
        text(note.facts(), "facts", FIELD);
        text(note.wants(), "wants", FIELD);
        text(note.opinion(), "opinion", FIELD);
        text(note.forColleague(), "forColleague", FIELD);
        if (note.summary() == null) {
            throw RequestCheck.bad("summary", "is missing");
        }
        text(note.summary().matter(), "summary.matter", FIELD);
        text(note.summary().advice(), "summary.advice", FIELD);
        List<Sensitive<String>> steps = note.summary().steps();
        if (steps == null || steps.size() > STEPS) {
            throw RequestCheck.bad("summary.steps", "must have at most " + STEPS + " steps");
        }
        steps.forEach(step -> text(step, "summary.steps", STEP));
        return note;
    }

    /** May be empty, must be there. */
    private static void text(@Nullable Sensitive<String> value, String field, int most) {
        if (value == null || value.reveal().length() > most) {
            throw RequestCheck.bad(field, "must have at most " + most + " characters");
        }
    }
}
