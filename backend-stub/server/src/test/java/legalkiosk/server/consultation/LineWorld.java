package legalkiosk.server.consultation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.Need;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.MovableClock;
import legalkiosk.server.booking.Bookings;
import legalkiosk.server.line.Exchange;
import legalkiosk.server.line.LineServer;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.roster.RosterConfig;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Vault;
import org.jspecify.annotations.Nullable;

/**
 * The backend from the line inwards, as {@code BackendServer} wires it, over a database file that survives its crashes, and the people
 * at its ends. Time moves from one due moment to the next.
 */
final class LineWorld implements AutoCloseable {
    static final List<String> TOPICS = List.of("labour", "family", "land", "debt", "traffic");
    static final List<String> TOWNS = List.of("沙坪街道", "雅瑶镇", "古劳镇", "龙口镇");

    /** Less than the heartbeat's patience, so that whoever is there is heard. */
    private static final Duration STEP = Duration.ofSeconds(4);

    final MovableClock clock = new MovableClock(DeskWorld.NINE);
    final Map<String, SimTerminal> terminals = new LinkedHashMap<>();
    final Map<String, SimLawyer> lawyers = new LinkedHashMap<>();
    private final Path folder;
    private final Roster roster;
    private final Vault vault;
    private @Nullable Running running;
    int crashes;

    private record Running(Database database, Consultations consultations, LineServer lines) {}

    LineWorld(Path folder, int terminalCount, int lawyerCount) throws IOException {
        this.folder = folder;
        this.vault = Vault.withKey(folder.resolve("vault.key"));
        List<RosterConfig.Person> people = new ArrayList<>();
        for (int i = 0; i < lawyerCount; i++) {
            people.add(person(i));
        }
        this.roster = new Roster(new RosterConfig(List.of(), people));
        running = boot();
        for (int i = 1; i <= terminalCount; i++) {
            String id = "HS-%02d".formatted(i);
            terminals.put(id, new SimTerminal(id, this));
        }
        people.forEach(one -> lawyers.put(one.id(), new SimLawyer(one.id(), this)));
    }

    Consultations consultations() {
        return now().consultations();
    }

    CallDesk desk() {
        return consultations().desk();
    }

    LineServer lines() {
        return now().lines();
    }

    Database database() {
        return now().database();
    }

    Lawyer lawyer(String id) {
        return roster.lawyer(id).orElseThrow();
    }

    Instant time() {
        return clock.instant();
    }

    /** The process dies where it stands, and another one starts. */
    void crash() {
        crashes++;
        Stream.concat(
                        terminals.values().stream().map(one -> one.line),
                        lawyers.values().stream().map(one -> one.line))
                .forEach(SimLine::backendGone);
        lawyers.values().forEach(SimLawyer::backendGone);
        now().database().close();
        running = boot();
    }

    /** Time passes; what is due on the way happens when it is due. */
    void forward(Duration time) {
        Instant end = time().plus(time);
        do {
            Instant next = min(time().plus(STEP), end);
            Instant to = desk().nextWake().map(wake -> min(wake, next)).orElse(next);
            clock.forward(Duration.between(time(), to));
            consultations().tick();
            lines().tick();
            deliver();
        } while (time().isBefore(end));
    }

    /** Everybody reads what has come, until there is nothing more. */
    void deliver() {
        boolean more = true;
        while (more) {
            more = false;
            for (SimTerminal terminal : terminals.values()) {
                more |= terminal.read();
            }
            for (SimLawyer lawyer : lawyers.values()) {
                more |= lawyer.read();
            }
        }
    }

    static CallRequest request(String topic, String town, String language, List<Need> needs) {
        return new CallRequest(town, topic, null, Sensitive.of("x"), language, needs, null, null);
    }

    @Override
    public void close() {
        now().database().close();
    }

    private Running now() {
        Running there = running;
        if (there == null) {
            throw new IllegalStateException("not started");
        }
        return there;
    }

    private Running boot() {
        Database database = Database.sqlite(folder.resolve("backend.db"));
        Exchange exchange = new Exchange(
                () -> Duration.between(DeskWorld.NINE, clock.instant()).toNanos());
        Bookings bookings = new Bookings(database, roster, vault, clock, new Bookings.Rules(Duration.ofMinutes(8), 30));
        Consultations consultations = new Consultations(
                database, roster, bookings, vault, new Turn(Optional.empty(), clock), exchange, clock);
        consultations.restore();
        return new Running(database, consultations, new LineServer(exchange, consultations.desk(), database, clock));
    }

    private static Instant min(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static RosterConfig.Person person(int i) {
        List<String> languages = i % 3 == 0 ? List.of("普通话", "粤语", "客家话") : List.of("普通话", "粤语");
        List<String> towns = i % 4 == 0 ? List.of(TOWNS.get(i % TOWNS.size())) : List.of();
        List<RosterConfig.Hours> hours = Stream.of(DayOfWeek.values())
                .map(day -> new RosterConfig.Hours(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                .toList();
        return new RosterConfig.Person(
                "lawyer-%02d".formatted(i),
                "示例" + i,
                Lawyer.Kind.LAWYER,
                List.of(TOPICS.get(i % 5), TOPICS.get((i + 2) % 5)),
                languages,
                towns,
                "",
                true,
                30,
                4,
                hours,
                List.of());
    }
}
