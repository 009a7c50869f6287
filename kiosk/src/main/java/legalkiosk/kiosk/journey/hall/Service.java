package legalkiosk.kiosk.journey.hall;

/**
 * A service as the home screen offers it.
 *
 * @param limit what does not work right now; told before anybody has typed anything
 */
public record Service(Kind kind, Limit limit) {
    /** What can be done at this terminal. */
    public enum Kind {
        TRIAGE,
        /** 现在就找律师. */
        CONSULTATION,
        BOOKING,
        MY_BOOKINGS,
        GUIDES,
        /** 办公证. */
        NOTARISATION,
        /** 复印材料: only where there is a document camera. */
        COPY,
        HELP
    }

    /** Why a service works only in part, or not at all. */
    public enum Limit {
        NONE,
        /** The backend does not answer: no booking and no lawyer now. */
        NO_BACKEND,
        /** No card can be read; there is a way without it. */
        NO_READER,
        /** Nothing can be printed; reading on the screen works. */
        NO_PRINTER,
        /** The document camera gives no picture: no copies now. */
        NO_CAMERA
    }
}
