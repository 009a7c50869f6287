package legalkiosk.hardware.signature.evdev;

/** What an axis can say, as {@code struct input_absinfo} tells: the least and the greatest value. */
public record Axis(int least, int most) {
    public Axis {
        if (most <= least) {
            throw new IllegalArgumentException("an axis from " + least + " to " + most);
        }
    }

    /** From 0 on. */
    int size() {
        return Math.clamp((long) most - least, 1, Integer.MAX_VALUE);
    }

    int from(int value) {
        return Math.clamp((long) value - least, 0, size());
    }
}
