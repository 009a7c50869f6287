package legalkiosk.hardware.signature.inkml;

/** The file is not what is read here. Stays inside this package. */
final class NoInk extends Exception {
    private static final long serialVersionUID = 1;

    NoInk(String why) {
        super(why, null, false, false);
    }
}
