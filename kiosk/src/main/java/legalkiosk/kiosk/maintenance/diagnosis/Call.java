package legalkiosk.kiosk.maintenance.diagnosis;

/** Whom to call when the steps do not help. */
public enum Call {
    NOBODY,
    DESK,
    /** Whoever runs the line into the hall. */
    NETWORK,
    /** Whoever supplies the electricity. */
    POWER
}
