package legalkiosk.hardware.signature.evdev;

/** Numbers of requests, put together as {@code asm-generic/ioctl.h} and {@code linux/input.h} do. */
final class Ioctl {
    private static final long READ = 2;
    private static final long WRITE = 1;

    /** {@code struct input_absinfo}: value, minimum, maximum, fuzz, flat, resolution, 32 bits each. */
    static final int ABSINFO_BYTES = 24;

    static final int NAME_BYTES = 128;
    /** One bit for each of the keys up to {@code KEY_MAX} 0x2ff. */
    static final int KEYS_BYTES = 96;

    static final long NAME = number(READ, 0x06, NAME_BYTES);
    static final long KEYS_DOWN = number(READ, 0x18, KEYS_BYTES);
    static final long KEYS_KNOWN = number(READ, 0x20 + InputEvent.EV_KEY, KEYS_BYTES);
    static final long GRAB = number(WRITE, 0x90, Integer.BYTES);
    static final long CLOCK = number(WRITE, 0xa0, Integer.BYTES);
    static final int CLOCK_MONOTONIC = 1;

    private Ioctl() {}

    static long axis(int code) {
        return number(READ, 0x40 + code, ABSINFO_BYTES);
    }

    private static long number(long direction, int number, int bytes) {
        return direction << 30 | (long) bytes << 16 | 'E' << 8 | number;
    }
}
