package legalkiosk.hardware.signature.evdev;

/** Where the pen is after one report. */
public record PenSample(long micros, boolean touches, int x, int y, int pressure) {}
