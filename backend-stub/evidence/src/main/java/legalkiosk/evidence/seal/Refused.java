package legalkiosk.evidence.seal;

/** A signature, a time or a certificate does not hold; the message has the technical reason. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    public Refused(String reason) {
        super(reason, null, false, false);
    }

    /** What is wrong; never missing. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
