package legalkiosk.server.line;

/** Why the server closes a line; codes of the private range of RFC 6455 section 7.4.2. */
public enum Closing {
    /** The backend starts anew: come back with the resume token. */
    RESTART(1012),
    /** What came was no frame, or no hello came in time. */
    NOT_A_FRAME(4400),
    /** Whoever opened it has signed out, or may no longer sign in. */
    SIGNED_OUT(4401),
    /** This credential may not be on this line. */
    NOT_ALLOWED(4403),
    /** Nothing was heard for three heartbeats. */
    SILENT(4408),
    /** The same participant came back on another connection. */
    REPLACED(4409),
    /** More than the client may send, or more than it reads. */
    TOO_MUCH(4429);

    private final int code;

    Closing(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
