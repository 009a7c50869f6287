package legalkiosk.kiosk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import legalkiosk.hardware.Device;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.hardware.health.Machine;
import legalkiosk.hardware.health.Parts;
import legalkiosk.kiosk.backend.HttpBackend;
import legalkiosk.kiosk.backend.NetworkPath;
import legalkiosk.kiosk.backend.Outbox;
import legalkiosk.kiosk.backend.Reachability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down how the terminal's parts are doing: devices and network as they change, the machine whenever {@link #look} is called. */
final class HealthWatch {
    /** Beyond this a deadline or an appointment on paper may carry a wrong time. */
    private static final Duration WRONG_TIME = Duration.ofSeconds(60);

    private static final Duration WAITS_LONG = Duration.ofMinutes(30);

    private static final Logger LOG = LoggerFactory.getLogger(HealthWatch.class);

    private final HealthBook book;
    private final Machine machine;
    private final Path state;
    private final HttpBackend backend;
    private final Outbox outbox;
    private final Clock clock;

    HealthWatch(HealthBook book, Path state, HttpBackend backend, Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.book = book;
        this.machine = new Machine(clock);
        this.state = state;
        this.backend = backend;
        this.clock = clock;
        book.count(Parts.TERMINAL, "starts", 1);
    }

    void watch(String part, Device device) {
        device.addHealthListener(health -> book.report(part, health));
        book.report(part, device.health());
    }

    void watch(Reachability network) {
        network.addListener(this::network);
        network(network.reachable());
    }

    /** Looks at the machine and writes the book to disk. A few milliseconds; call it on a worker every half minute and at the end. */
    void look() {
        book.report(Parts.DISK, machine.disk(state));
        book.report(Parts.MEMORY, machine.memory());
        book.report(Parts.TEMPERATURE, machine.temperature());
        book.report(Parts.CLOCK, clock());
        // By the backend's clock, so that a wrong clock of ours is told once and not as two faults.
        Instant theirNow = clock.instant().minus(backend.clockAhead());
        backend.certificateEnds().ifPresent(ends -> book.report(Parts.CERTIFICATE, certificate(ends, theirNow)));
        book.report(Parts.OUTBOX, outbox(outbox.count(), clock.instant()));
        try {
            book.save();
        } catch (IOException refused) {
            LOG.atWarn()
                    .addKeyValue("event", "health.not-saved")
                    .addKeyValue("facts", refused.getClass().getSimpleName())
                    .log("the health book could not be written");
        }
    }

    static DeviceHealth certificate(Instant ends, Instant now) {
        Duration left = Duration.between(now, ends);
        String facts = left.toDays() + " days left of the backend's certificate";
        return left.compareTo(NetworkPath.RENEW) < 0
                ? new DeviceHealth.NeedsAttention(now, facts, List.of("certificate.reason.ends-soon"))
                : new DeviceHealth.Ready(now, facts);
    }

    /** What waits for a moment is no fault; what waits for long is one that a person has to look into. */
    static DeviceHealth outbox(Outbox.Waiting waiting, Instant now) {
        String facts = waiting.count() + " requests wait for the backend";
        boolean tooLong = waiting.since()
                .filter(since -> since.isBefore(now.minus(WAITS_LONG)))
                .isPresent();
        return tooLong
                ? new DeviceHealth.NeedsAttention(now, facts, List.of("outbox.reason.waits-long"))
                : new DeviceHealth.Ready(now, facts);
    }

    private DeviceHealth clock() {
        Duration ahead = backend.clockAhead();
        String facts = ahead.toSeconds() + " s ahead of the backend";
        return ahead.abs().compareTo(WRONG_TIME) > 0
                ? new DeviceHealth.NeedsAttention(clock.instant(), facts, List.of("clock.reason.drift"))
                : new DeviceHealth.Ready(clock.instant(), facts);
    }

    private void network(boolean reachable) {
        book.report(
                Parts.BACKEND,
                reachable
                        ? new DeviceHealth.Ready(clock.instant(), "answers")
                        : new DeviceHealth.NotConnected(clock.instant(), "does not answer"));
    }
}
