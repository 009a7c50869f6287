package legalkiosk.hardware.health;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How every part of a terminal is doing and did, in one place: present state, last fault, counters by day. Any thread; nothing
 * here waits for a device. The present state is not kept over a restart, for only the part itself can tell it; faults and counters
 * are, see {@link #save()}.
 */
public final class HealthBook {
    /** Days that are kept. */
    public static final int DAYS = 30;

    /** Counter of each part: how often it worked and then did not any more. */
    public static final String LOST = "lost";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final HealthFile file;
    private final Clock clock;
    private final Map<String, Entry> entries = new TreeMap<>();
    private boolean changed;

    private HealthBook(HealthFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * Opens the book with what an earlier run saved; a file that can't be understood is set aside under another name, since the
     * health of a machine must not keep it from starting.
     *
     * @throws IOException if the folder can't be used
     */
    public static HealthBook open(Path path, Clock clock) throws IOException {
        HealthFile file = new HealthFile(path);
        HealthBook book = new HealthBook(file, clock);
        file.read().forEach((part, kept) -> book.entries.put(part, new Entry(kept)));
        return book;
    }

    /** A part says how it is doing. The same state again only brings newer facts. */
    public synchronized void report(String part, DeviceHealth health) {
        Entry entry = entries.computeIfAbsent(part, name -> new Entry(HealthFile.Kept.NOTHING));
        boolean worked = entry.now.map(DeviceHealth::works).orElse(true);
        boolean same = entry.now.filter(health::sameStateAs).isPresent();
        boolean first = entry.now.isEmpty();
        entry.now = Optional.of(health);
        if (same || health.works()) {
            return;
        }
        entry.lastFault =
                Optional.of(new PartHealth.Fault(health.since(), health.wordsKey(), health.facts(), health.reasons()));
        if (worked && !first) {
            entry.flaps.lost(clock.instant());
            entry.add(today(), LOST, 1);
        }
        changed = true;
    }

    /** Something happened {@code times} times: a card read, a page printed, a visit, a start. */
    public synchronized void count(String part, String what, long times) {
        entries.computeIfAbsent(part, name -> new Entry(HealthFile.Kept.NOTHING))
                .add(today(), what, times);
        changed = true;
    }

    /** A part tells a figure of itself, or does not (any more). Not kept over a restart: only the part knows it. */
    public synchronized void figure(String part, String name, OptionalLong value) {
        Map<String, Long> figures = entries.computeIfAbsent(part, any -> new Entry(HealthFile.Kept.NOTHING)).figures;
        value.ifPresentOrElse(told -> figures.put(name, told), () -> figures.remove(name));
    }

    /** A part; empty when nothing was ever heard of it in this run. */
    public synchronized Optional<PartHealth> of(String part) {
        return Optional.ofNullable(entries.get(part)).flatMap(entry -> entry.seen(part, this));
    }

    /** All parts that were heard of in this run, by name. */
    public synchronized List<PartHealth> all() {
        return entries.entrySet().stream()
                .flatMap(entry -> entry.getValue().seen(entry.getKey(), this).stream())
                .sorted(Comparator.comparing(PartHealth::part))
                .toList();
    }

    /** Counters of a part by day, also when it was not heard of in this run. */
    public synchronized Map<LocalDate, Map<String, Long>> days(String part) {
        Entry entry = entries.get(part);
        return entry == null ? Map.of() : entry.copy(today());
    }

    /**
     * Writes what changed to disk; call it every few seconds and at the end. A power cut costs what was counted since.
     *
     * @throws IOException if the disk refuses; the next call tries again
     */
    public void save() throws IOException {
        Map<String, HealthFile.Kept> now = new TreeMap<>();
        synchronized (this) {
            if (!changed) {
                return;
            }
            changed = false;
            entries.forEach((part, entry) -> now.put(part, new HealthFile.Kept(entry.lastFault, entry.copy(today()))));
        }
        try {
            file.write(now);
        } catch (IOException refused) {
            synchronized (this) {
                changed = true;
            }
            throw refused;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private static final class Entry {
        private final Flaps flaps = new Flaps();
        private final Map<LocalDate, Map<String, Long>> days = new TreeMap<>();
        private final Map<String, Long> figures = new TreeMap<>();
        private Optional<DeviceHealth> now = Optional.empty();
        private Optional<PartHealth.Fault> lastFault;

        Entry(HealthFile.Kept kept) {
            this.lastFault = kept.lastFault();
            kept.days().forEach((day, counts) -> days.put(day, new TreeMap<>(counts)));
        }

        void add(LocalDate day, String what, long times) {
            days.computeIfAbsent(day, any -> new TreeMap<>()).merge(what, times, Long::sum);
        }

        Optional<PartHealth> seen(String part, HealthBook book) {
            return now.map(health -> new PartHealth(
                    part, health, flaps.flapping(book.clock.instant()), lastFault, copy(book.today()), figures));
        }

        Map<LocalDate, Map<String, Long>> copy(LocalDate today) {
            days.keySet().removeIf(day -> day.isBefore(today.minusDays(DAYS - 1L)));
            Map<LocalDate, Map<String, Long>> copy = new TreeMap<>();
            days.forEach((day, counts) -> copy.put(day, Map.copyOf(counts)));
            return copy;
        }
    }
}
