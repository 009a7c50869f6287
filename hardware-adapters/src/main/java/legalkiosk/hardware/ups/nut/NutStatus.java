package legalkiosk.hardware.ups.nut;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import legalkiosk.hardware.ups.Power;
import legalkiosk.hardware.ups.UpsReading;

/** Reads {@code ups.status}, {@code battery.charge} (per cent) and {@code battery.runtime} (seconds), RFC 9271 section 5. */
final class NutStatus {
    /** Some supplies never say LB; with so little left it is the same. */
    private static final int LOW_CHARGE = 15;

    private static final Duration LOW_RUNTIME = Duration.ofMinutes(2);

    private NutStatus() {}

    /** Empty when the supply does not say where its power comes from. */
    static Optional<UpsReading> of(Map<String, String> values) {
        String status = values.getOrDefault("ups.status", "");
        Set<String> words = Set.copyOf(List.of(status.split(" +")));
        boolean battery = words.contains("OB");
        if (!battery && !words.contains("OL") && !words.contains("FSD")) {
            return Optional.empty();
        }
        OptionalInt charge = number(values, "battery.charge", 100);
        Optional<Duration> left = number(values, "battery.runtime", Integer.MAX_VALUE).stream()
                .mapToObj(Duration::ofSeconds)
                .findFirst();
        boolean little = charge.orElse(100) <= LOW_CHARGE
                || left.filter(time -> time.compareTo(LOW_RUNTIME) <= 0).isPresent();
        boolean low = words.contains("FSD") || battery && (words.contains("LB") || little);
        Power power = low ? Power.BATTERY_LOW : battery ? Power.BATTERY : Power.MAINS;
        return Optional.of(new UpsReading(power, charge, left, reasons(power, words), status));
    }

    private static List<String> reasons(Power power, Set<String> words) {
        List<String> reasons = new ArrayList<>();
        switch (power) {
            case MAINS -> {}
            case BATTERY -> reasons.add("ups.reason.on-battery");
            case BATTERY_LOW -> reasons.add("ups.reason.battery-low");
        }
        if (words.contains("RB")) {
            reasons.add("ups.reason.replace-battery");
        }
        if (words.contains("OVER")) {
            reasons.add("ups.reason.overload");
        }
        return reasons;
    }

    private static OptionalInt number(Map<String, String> values, String name, int most) {
        try {
            double value = Double.parseDouble(values.getOrDefault(name, ""));
            return value >= 0 && value <= most ? OptionalInt.of((int) value) : OptionalInt.empty();
        } catch (NumberFormatException none) {
            return OptionalInt.empty();
        }
    }
}
