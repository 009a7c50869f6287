package legalkiosk.server.web;

import java.util.regex.Pattern;
import legalkiosk.contract.BookingRequest;
import legalkiosk.contract.Citizen;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Proof;
import legalkiosk.contract.StaffCall;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.storage.Refusal;
import org.jspecify.annotations.Nullable;

/** Checks what came from outside before anything is done with it; a refusal names the field, never its value. */
final class RequestCheck {
    private static final Pattern CARD_NUMBER = Pattern.compile("[0-9A-Za-z]{8,18}");
    private static final Pattern PHONE = Pattern.compile("[0-9]{11,12}");
    private static final Pattern LAST_FOUR = Pattern.compile("[0-9Xx]{4}");
    private static final int NAME = 60;

    private RequestCheck() {}

    static Refusal bad(String field, String wrong) {
        return new Refusal(ErrorKind.BAD_REQUEST, "“" + field + "”填写有误", field + " " + wrong);
    }

    static void booking(BookingRequest request) {
        text(request.holdId(), "holdId", 36);
        text(request.said(), "said", 60);
        text(request.town(), "town", 20);
        text(request.terminal(), "terminal", 16);
        if (request.situationId() != null) {
            text(request.situationId(), "situationId", 64);
        }
        if (request.phone() != null) {
            matches(request.phone(), PHONE, "phone");
        }
        citizen(request.citizen());
    }

    static Proof proof(@Nullable Proof proof) {
        if (proof == null) {
            throw bad("proof", "is missing");
        }
        switch (proof) {
            case Proof.ByCard card -> matches(card.idNumber(), CARD_NUMBER, "idNumber");
            case Proof.ByCode code -> {
                text(code.code(), "code", 12);
                matches(code.lastFour(), LAST_FOUR, "lastFour");
            }
        }
        return proof;
    }

    /** The number of a case is longer than a slip's code. */
    static Proof caseProof(@Nullable Proof proof) {
        if (proof instanceof Proof.ByCode code) {
            text(code.code(), "code", 40);
            matches(code.lastFour(), LAST_FOUR, "lastFour");
            return proof;
        }
        return proof(proof);
    }

    static void staffCall(StaffCall call) {
        text(call.terminal(), "terminal", 16);
        text(call.town(), "town", 20);
        text(call.hall(), "hall", 40);
        text(call.screen(), "screen", 40);
    }

    static String text(@Nullable String value, String field, int most) {
        if (value == null || value.isBlank() || value.length() > most) {
            throw bad(field, "must have 1 to " + most + " characters");
        }
        return value;
    }

    private static void citizen(@Nullable Citizen citizen) {
        switch (citizen) {
            case Citizen.ByCard card -> {
                text(card.kind(), "citizen.kind", 16);
                matches(card.idNumber(), CARD_NUMBER, "citizen.idNumber");
                name(card.name(), "citizen.name");
            }
            case Citizen.ByPhone phone -> {
                matches(phone.phone(), PHONE, "citizen.phone");
                name(phone.surname(), "citizen.surname");
            }
            case null -> throw bad("citizen", "is missing");
        }
    }

    private static void name(@Nullable Sensitive<String> name, String field) {
        if (name == null || name.reveal().isBlank() || name.reveal().length() > NAME) {
            throw bad(field, "must have 1 to " + NAME + " characters");
        }
    }

    private static void matches(@Nullable Sensitive<String> value, Pattern form, String field) {
        if (value == null || !form.matcher(value.reveal()).matches()) {
            throw bad(field, "does not have the form " + form);
        }
    }
}
