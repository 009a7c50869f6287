package legalkiosk.hardware.ups;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a supply says of itself.
 *
 * @param charge of the battery, per cent
 * @param left how long the battery lasts at the present load, as the supply reckons
 * @param reasons what a person should do something about, keys of {@link legalkiosk.hardware.DeviceWords}
 * @param facts the status words as they came
 */
public record UpsReading(Power power, OptionalInt charge, Optional<Duration> left, List<String> reasons, String facts) {
    public UpsReading {
        reasons = List.copyOf(reasons);
    }
}
