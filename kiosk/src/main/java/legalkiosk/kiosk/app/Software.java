package legalkiosk.kiosk.app;

/** Which program this is. */
final class Software {
    static final String VERSION = "1.0.0";

    private Software() {}
}
