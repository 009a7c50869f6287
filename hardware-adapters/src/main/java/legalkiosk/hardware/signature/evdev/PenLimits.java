package legalkiosk.hardware.signature.evdev;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import legalkiosk.hardware.signature.PadArea;

/**
 * How large a tablet is, in its own units.
 *
 * @param pressure absent when the pen feels none
 */
public record PenLimits(Axis x, Axis y, Optional<Axis> pressure) {
    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,5})x([1-9][0-9]{0,5})(?:x([1-9][0-9]{0,5}))?");

    /** Reads {@code 21600x13500x2047}: the greatest x, y and pressure; pressure may be left out. */
    public static PenLimits of(String text) {
        Matcher numbers = TEXT.matcher(text);
        if (!numbers.matches()) {
            throw new IllegalArgumentException("limits look like 21600x13500x2047, not like " + text);
        }
        return new PenLimits(
                upTo(numbers.group(1)),
                upTo(numbers.group(2)),
                Optional.ofNullable(numbers.group(3)).map(PenLimits::upTo));
    }

    private static Axis upTo(String most) {
        return new Axis(0, Integer.parseInt(most));
    }

    /** A tablet finer than any pad is counted as one of the finest. */
    PadArea area() {
        return new PadArea(
                Math.min(x.size(), PadArea.LARGEST),
                Math.min(y.size(), PadArea.LARGEST),
                pressure.map(Axis::size)
                        .map(size -> Math.min(size, PadArea.LARGEST))
                        .orElse(0));
    }
}
