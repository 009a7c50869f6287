package legalkiosk.server.console;

/** What a route does once the gate let the request in. */
@FunctionalInterface
public interface Page {
    /** Answers the request; a {@link legalkiosk.server.storage.Refusal} becomes a page, or problem details for a script. */
    void show(Visit visit) throws Exception;
}
