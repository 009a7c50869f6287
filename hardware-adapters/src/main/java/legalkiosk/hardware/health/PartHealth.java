package legalkiosk.hardware.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that is known of one part: a device, or a piece of the machine itself.
 *
 * @param part short name, such as {@code card-reader}; see {@link Parts}
 * @param now the present state
 * @param flapping it went away and came back several times lately: a loose cable, not a missing device
 * @param lastFault the last state in which it did not work, which may be over
 * @param figures what the part tells of itself right now by name, such as {@code toner}; what it does not tell is not there
 * @param days counters by day, oldest first: what happened how often; days without any are left out
 */
public record PartHealth(
        String part,
        DeviceHealth now,
        boolean flapping,
        Optional<Fault> lastFault,
        Map<LocalDate, Map<String, Long>> days,
        Map<String, Long> figures) {
    public PartHealth {
        figures = Map.copyOf(figures);
    }

    /** A part that tells no figures. */
    public PartHealth(
            String part,
            DeviceHealth now,
            boolean flapping,
            Optional<Fault> lastFault,
            Map<LocalDate, Map<String, Long>> days) {
        this(part, now, flapping, lastFault, days, Map.of());
    }

    private static final Pattern FIGURE = Pattern.compile("-?[0-9]{1,15}");

    /** A state in which a part did not work. Reasons are keys of {@link legalkiosk.hardware.DeviceWords}. */
    public record Fault(Instant at, String wordsKey, String facts, List<String> reasons) {
        public Fault {
            reasons = List.copyOf(reasons);
        }
    }

    /** How often something happened on all days kept. */
    public long total(String what) {
        return days.values().stream()
                .mapToLong(counts -> counts.getOrDefault(what, 0L))
                .sum();
    }

    /** How often something happened on a day. */
    public long on(LocalDate day, String what) {
        return days.getOrDefault(day, Map.of()).getOrDefault(what, 0L);
    }

    /** The one number of a part of the machine itself, which its facts begin with: MiB free, days left, degrees; empty for devices. */
    public OptionalLong figure() {
        Matcher found = FIGURE.matcher(now.facts());
        return Parts.MACHINE.contains(part) && found.find()
                ? OptionalLong.of(Long.parseLong(found.group()))
                : OptionalLong.empty();
    }

    /** What a person in front of the machine has to know: it works, look at it, it is out. */
    public Grade grade() {
        return switch (now) {
            case DeviceHealth.Ready ready -> flapping ? Grade.LOOK : Grade.FINE;
            case DeviceHealth.Busy busy -> flapping ? Grade.LOOK : Grade.FINE;
            case DeviceHealth.NeedsAttention attention -> Grade.LOOK;
            case DeviceHealth.NotConnected gone -> Grade.OUT;
        };
    }

    /** 正常, 注意, 故障. */
    public enum Grade {
        FINE,
        LOOK,
        OUT
    }
}
