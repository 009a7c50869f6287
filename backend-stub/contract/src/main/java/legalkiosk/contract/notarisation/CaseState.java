package legalkiosk.contract.notarisation;

/** Where a case stands, in the order in which a case without trouble goes through it. */
public enum CaseState {
    /** Being filled in at a terminal; nothing has been promised. */
    DRAFT,
    /** The application lies with the office; nobody has taken it. */
    SUBMITTED,
    /** Papers are missing; the person was told once and completely which (一次性告知). */
    SUPPLEMENT,
    /** Accepted (受理): the clock of 公证法 30 runs. */
    ACCEPTED,
    /** The person waits at a terminal for the notary. */
    WAITING,
    /** In session: room, consent to recording, and who it is. */
    IDENTITY,
    /** In session: rights, legal meaning and consequences are told. */
    NOTICE,
    /** In session: questions and answers, the record is written. */
    QUESTIONING,
    /** In session: the person signs. */
    SIGNING,
    /** Left without leave in session: identity starts again in a new session. */
    IDENTITY_EXPIRED,
    /** Suspended, or cut off; the notary says how it goes on. */
    INTERRUPTED,
    /** The session is over; the notary looks through it all. */
    REVIEW,
    /** Something is being verified elsewhere; the clock stands. */
    VERIFYING,
    /** Another notary looks at it (审批). */
    APPROVAL,
    /** The certificate is issued and has its number. */
    ISSUED,
    /** The person has it. */
    DELIVERED,
    /** Filed (立卷归档). */
    ARCHIVED,
    /** Goes on at the office, with everything kept. */
    CONVERTED_IN_PERSON,
    /** Not done, for one of the nine grounds of 公证法 31. */
    REFUSED,
    /** The person has taken it back. */
    WITHDRAWN,
    /** Ended without a certificate for another reason (终止). */
    TERMINATED;

    /** True while a person sits before the notary. */
    public boolean inSession() {
        return switch (this) {
            case WAITING, IDENTITY, NOTICE, QUESTIONING, SIGNING -> true;
            case DRAFT,
                    SUBMITTED,
                    SUPPLEMENT,
                    ACCEPTED,
                    IDENTITY_EXPIRED,
                    INTERRUPTED,
                    REVIEW,
                    VERIFYING,
                    APPROVAL,
                    ISSUED,
                    DELIVERED,
                    ARCHIVED,
                    CONVERTED_IN_PERSON,
                    REFUSED,
                    WITHDRAWN,
                    TERMINATED -> false;
        };
    }

    /** True if no certificate can come of it any more, or it has come. */
    public boolean over() {
        return switch (this) {
            case ARCHIVED, CONVERTED_IN_PERSON, REFUSED, WITHDRAWN, TERMINATED -> true;
            case DRAFT,
                    SUBMITTED,
                    SUPPLEMENT,
                    ACCEPTED,
                    WAITING,
                    IDENTITY,
                    NOTICE,
                    QUESTIONING,
                    SIGNING,
                    IDENTITY_EXPIRED,
                    INTERRUPTED,
                    REVIEW,
                    VERIFYING,
                    APPROVAL,
                    ISSUED,
                    DELIVERED -> false;
        };
    }
}
