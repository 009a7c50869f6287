package legalkiosk.server.consultation;

/** Is told when a lawyer is sent what a citizen said, outside of a request of a browser: a call was taken, or its page is back. */
@FunctionalInterface
public interface Sights {
    /** @param lawyer id in the roster */
    void saw(String lawyer, String call);
}
