package legalkiosk.hardware.printer.ipp;

/** How far a job has come, as noted on disk before it goes further. */
enum Step {
    /** Create-Job is about to be sent: nothing can have been printed. */
    PREPARED,
    /** The printer has numbered the job; no document was sent: nothing can have been printed. */
    CREATED,
    /** The document is about to be sent, or on its way: anything may be. */
    SENDING,
    /** The printer has the document. */
    SENT,
    /** It is to be taken back, and the printer has not confirmed it yet. */
    CANCEL_WANTED,
    /** The end: all pages are out. */
    PRINTED,
    /** The end: not printed as a whole, and it will not be. */
    NOT_PRINTED,
    /** The end: taken back as the person wished. */
    CANCELLED,
    /** The end: nobody can say. */
    UNKNOWN;

    boolean isEnd() {
        return switch (this) {
            case PREPARED, CREATED, SENDING, SENT, CANCEL_WANTED -> false;
            case PRINTED, NOT_PRINTED, CANCELLED, UNKNOWN -> true;
        };
    }
}
