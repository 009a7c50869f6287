package legalkiosk.kiosk.journey.notarisation;

import legalkiosk.contract.notarisation.CaseState;

/** How a case is shown wherever it stands: its picture and its colour. */
final class CaseLook {
    private CaseLook() {}

    static String icon(CaseState state) {
        return switch (state) {
            case DRAFT -> "edit-3";
            case SUPPLEMENT -> "alert-circle";
            case ACCEPTED, IDENTITY_EXPIRED, INTERRUPTED -> "video";
            case ISSUED, DELIVERED, ARCHIVED -> "award";
            case CONVERTED_IN_PERSON -> "map-pin";
            case REFUSED, WITHDRAWN, TERMINATED -> "x";
            case SUBMITTED, WAITING, IDENTITY, NOTICE, QUESTIONING, SIGNING, REVIEW, VERIFYING, APPROVAL -> "clock";
        };
    }

    static String tone(CaseState state) {
        return switch (state) {
            case ISSUED, DELIVERED, ARCHIVED -> "green";
            case SUPPLEMENT, IDENTITY_EXPIRED, INTERRUPTED -> "gold";
            case DRAFT,
                    SUBMITTED,
                    ACCEPTED,
                    WAITING,
                    IDENTITY,
                    NOTICE,
                    QUESTIONING,
                    SIGNING,
                    REVIEW,
                    VERIFYING,
                    APPROVAL,
                    CONVERTED_IN_PERSON,
                    REFUSED,
                    WITHDRAWN,
                    TERMINATED -> "action";
        };
    }
}
