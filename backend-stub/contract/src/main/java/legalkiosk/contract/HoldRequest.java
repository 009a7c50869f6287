package legalkiosk.contract;

/** Keeps a slot for a few minutes while the person decides. */
public record HoldRequest(String slotId) {}
