package legalkiosk.hardware.ups;

/** Where the terminal's power comes from. */
public enum Power {
    MAINS,
    /** The mains are gone; there is time to finish. */
    BATTERY,
    /** The battery is nearly empty: go down in order, now. */
    BATTERY_LOW
}
