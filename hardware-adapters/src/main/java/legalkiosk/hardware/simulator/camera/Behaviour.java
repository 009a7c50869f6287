package legalkiosk.hardware.simulator.camera;

/** What a simulated camera does. */
public enum Behaviour {
    NORMAL,
    /** The picture stands still for ever; the program goes on. */
    FREEZE,
    /** Bytes that are no picture. */
    GARBAGE,
    /** The lens is covered. */
    BLACK,
    /** A lamp shines into the lens. */
    BRIGHT,
    /** The lens is out of focus. */
    BLURRED,
    /** One frame in a second and a half. */
    SLOW,
    /** Another program has the camera: it can't be opened. */
    BUSY,
    /** It can be opened, and nothing ever comes. */
    SILENT
}
