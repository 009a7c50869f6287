package legalkiosk.kiosk.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import legalkiosk.contract.Heartbeat;
import legalkiosk.contract.PartReport;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.hardware.health.PartHealth;
import legalkiosk.hardware.health.Parts;
import legalkiosk.kiosk.backend.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * Writes heartbeats from the health book. Facts of devices stay here, for they are free text; only keys, numbers and times go out.
 * Any thread.
 */
final class Heartbeats {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final HealthBook book;
    private final Outbox outbox;
    private final String version;
    private final Supplier<String> edition;
    private final Clock clock;
    private final Instant startedAt;
    private volatile @Nullable Instant lastUse;

    Heartbeats(HealthBook book, Outbox outbox, String version, Supplier<String> edition, Clock clock) {
        this.book = book;
        this.outbox = outbox;
        this.version = version;
        this.edition = edition;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** Somebody begins a visit. */
    void visited() {
        lastUse = clock.instant();
        book.count(Parts.TERMINAL, "visits", 1);
    }

    /** How the terminal is doing at this moment. */
    Heartbeat now() {
        Instant used = lastUse;
        List<PartReport> parts = new ArrayList<>();
        parts.add(terminal());
        book.all().forEach(part -> parts.add(report(part)));
        return new Heartbeat(
                at(clock.instant()),
                version,
                edition.get(),
                at(startedAt),
                used == null ? null : at(used),
                outbox.count().count(),
                parts);
    }

    /** The machine as a whole counts and has no state of its own. */
    private PartReport terminal() {
        Map<String, Long> today = book.days(Parts.TERMINAL).getOrDefault(today(), Map.of());
        return new PartReport(
                Parts.TERMINAL, PartReport.Grade.FINE, at(startedAt), List.of(), false, null, today, null);
    }

    private PartReport report(PartHealth part) {
        OptionalLong figure = part.figure();
        return new PartReport(
                part.part(),
                grade(part.grade()),
                at(part.now().since()),
                part.now().reasons(),
                part.flapping(),
                figure.isPresent() ? figure.getAsLong() : null,
                part.days().getOrDefault(today(), Map.of()),
                part.lastFault().map(fault -> at(fault.at())).orElse(null));
    }

    private static PartReport.Grade grade(PartHealth.Grade grade) {
        return switch (grade) {
            case FINE -> PartReport.Grade.FINE;
            case LOOK -> PartReport.Grade.LOOK;
            case OUT -> PartReport.Grade.OUT;
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZONE);
    }
}
