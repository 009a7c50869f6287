package legalkiosk.hardware.signature.evdev;

import java.time.Duration;
import java.util.Optional;

/**
 * Where the tablet is.
 *
 * @param device its file, best by a name that stays, such as {@code /dev/input/by-id/usb-...-event-mouse}
 * @param limits for a device that cannot be asked; asked ones know better
 * @param retry how long to wait before looking again for a tablet that is away
 */
public record PenTabletConfig(String device, Optional<PenLimits> limits, Duration retry) {
    private static final Duration RETRY = Duration.ofSeconds(1);

    /** A tablet that tells its own limits. */
    public static PenTabletConfig at(String device) {
        return new PenTabletConfig(device, Optional.empty(), RETRY);
    }

    public PenTabletConfig withLimits(PenLimits known) {
        return new PenTabletConfig(device, Optional.of(known), retry);
    }

    public PenTabletConfig withRetry(Duration pause) {
        return new PenTabletConfig(device, limits, pause);
    }
}
