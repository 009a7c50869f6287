package legalkiosk.server.consultation;

/**
 * Another lawyer, to whom a call may be handed over.
 *
 * @param here has a page open
 * @param free a call would ring there now
 */
public record Colleague(String id, String name, boolean here, boolean free) {}
