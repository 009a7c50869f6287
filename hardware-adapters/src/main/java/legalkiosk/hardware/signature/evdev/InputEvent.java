package legalkiosk.hardware.signature.evdev;

/**
 * One {@code struct input_event} of a 64-bit Linux: 16 bytes of time, type and code of 16 bits each, a value of 32 bits.
 *
 * @param micros when it happened
 */
public record InputEvent(long micros, int type, int code, int value) {
    /** Size on the wire. */
    public static final int BYTES = 24;

    public static final int EV_SYN = 0;
    public static final int EV_KEY = 1;
    public static final int EV_ABS = 3;
    public static final int SYN_REPORT = 0;
    /** The kernel's queue ran over: what comes up to the next report counts for nothing. */
    public static final int SYN_DROPPED = 3;

    public static final int ABS_X = 0;
    public static final int ABS_Y = 1;
    public static final int ABS_PRESSURE = 0x18;
    public static final int BTN_TOOL_PEN = 0x140;
    public static final int BTN_TOOL_RUBBER = 0x141;
    public static final int BTN_TOUCH = 0x14a;
}
