package legalkiosk.kiosk.journey.help;

/** What the help screen shows. */
public record HelpState(Staff staff) {
    /** How the call for the hall's staff stands. */
    public enum Staff {
        NOT_CALLED,
        CALLING,
        /** The backend took the call. */
        CALLED,
        /** The backend did not answer: ask at the counter instead. */
        NOT_REACHED
    }
}
