package legalkiosk.kiosk.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import legalkiosk.contract.recording.RecordingBegun;
import legalkiosk.contract.recording.RecordingRequest;
import legalkiosk.evidence.seal.SigningKey;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.RecordingDesk;
import legalkiosk.kiosk.backend.Sealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records the call that is on: encodes it in a process of its own, chains and encrypts each second onto the disk, and hands it in while it
 * goes on. What a power cut left behind is found and handed in at the next start.
 */
public final class TerminalRecorder implements SessionRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(TerminalRecorder.class);
    private static final long FIRST_SECONDS = 10;

    private final Path program;
    private final Path folder;
    private final OnAir onAir;
    private final RecordingDesk desk;
    private final DeviceKey device;
    private final Sealer sealer;
    private final Uploads uploads;
    private final Clock clock;
    /** Recordings that this program has begun or found; whatever else lies on the disk was left by an earlier one. */
    private final Set<String> own = new HashSet<>();

    private volatile Optional<Take> take = Optional.empty();
    private Optional<RecordingRequest> asked = Optional.empty();

    /**
     * Opens its folder; nothing waits for the backend.
     *
     * @param program ffmpeg
     * @param state the terminal's state folder
     * @throws IOException if the folder or the device's key can't be used
     */
    public static TerminalRecorder open(Path program, Path state, OnAir onAir, RecordingDesk desk, Clock clock)
            throws IOException {
        return new TerminalRecorder(program, state, onAir, desk, clock);
    }

    private TerminalRecorder(Path program, Path state, OnAir onAir, RecordingDesk desk, Clock clock)
            throws IOException {
        this.program = program;
        this.folder = state.resolve("recordings");
        this.onAir = onAir;
        this.desk = desk;
        this.clock = clock;
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        this.device = DeviceKey.open(state.resolve("device"), clock);
        this.sealer = Sealer.withKey(folder.resolve("spool.key"));
        this.uploads = new Uploads(desk);
    }

    /** Fetches the certificate if there is none, and hands in what earlier recordings left. Blocks for the backend; call it again later. */
    public synchronized void prepare() {
        try {
            if (device.wantsCertificate() && !device.fetch(desk)) {
                return;
            }
            recover();
        } catch (IOException unusable) {
            LOG.atError()
                    .setCause(unusable)
                    .addKeyValue("event", "recording.unusable")
                    .log("recordings of this terminal can't be used");
        }
    }

    private void recover() throws IOException {
        Optional<SigningKey> key = device.signing();
        if (key.isEmpty()) {
            return;
        }
        try (Stream<Path> left = Files.list(folder)) {
            for (Path one : left.filter(Files::isDirectory).sorted().toList()) {
                if (!own.add(one.getFileName().toString())) {
                    continue;
                }
                Spool.recover(one, sealer, key.get().certificate(), clock)
                        .ifPresent(spool -> uploads.add(spool, key.get()));
            }
        }
    }

    @Override
    public boolean ready() {
        return Encoder.isThere(program) && device.signing().isPresent();
    }

    @Override
    public synchronized Started start(String caseId, String call) {
        if (!Encoder.isThere(program)) {
            return new Started.Failed("ffmpeg is not installed (" + program + ")");
        }
        Optional<SigningKey> key = device.signing();
        Optional<Sides> sides = onAir.now();
        if (key.isEmpty() || sides.isEmpty()) {
            return new Started.Failed(key.isEmpty() ? "the backend has given no certificate yet" : "no call is on");
        }
        RecordingRequest request = new RecordingRequest(caseId, call);
        Optional<Take> goesOn = take.filter(there -> asked.equals(Optional.of(request)) && !there.ended());
        if (goesOn.isPresent()) {
            // An encoder that is being started anew is not a recording that has to begin.
            return new Started.Running(goesOn.get().id());
        }
        stop();
        asked = Optional.of(request);
        return switch (desk.begin(request)) {
            case Answer.Ok<RecordingBegun>(RecordingBegun begun)
            when begun.lines() == 0 -> start(begun.recordingId(), key.get(), sides.get());
            case Answer.Ok<RecordingBegun> begun ->
                new Started.Failed("the recording of this session was begun before");
            case Answer.Refused<RecordingBegun> refused ->
                new Started.Failed("the backend refuses: " + refused.problem().detailEn());
            case Answer.Unreachable<RecordingBegun> away -> new Started.Failed("the backend is not there");
        };
    }

    private Started start(String id, SigningKey key, Sides sides) {
        try {
            own.add(id);
            Spool spool = Spool.begin(folder, id, sealer, key.certificate(), clock);
            Take begun = new Take(program, sides, spool, uploads::somethingNew);
            take = Optional.of(begun);
            begun.start();
            Optional<String> failure = first(begun);
            if (failure.isPresent()) {
                begun.stop();
                var _ = begun.over().whenComplete((end, disk) -> giveUp(spool, key));
                return new Started.Failed(failure.get());
            }
            uploads.add(spool, key);
            return new Started.Running(id);
        } catch (IOException full) {
            return new Started.Failed("the disk does not take it: " + full.getMessage());
        }
    }

    private static Optional<String> first(Take begun) {
        try {
            begun.first().get(FIRST_SECONDS, TimeUnit.SECONDS);
            return Optional.empty();
        } catch (ExecutionException | TimeoutException none) {
            return Optional.of("ffmpeg gives nothing");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    /** A recording that began too late is handed in; one that never did leaves nothing, so that it may be tried again. */
    private void giveUp(Spool spool, SigningKey key) {
        try {
            if (spool.first().isPresent()) {
                uploads.add(spool, key);
            } else {
                spool.remove();
            }
        } catch (IOException stays) {
            LOG.atWarn()
                    .setCause(stays)
                    .addKeyValue("event", "recording.left")
                    .log("a recording that did not begin is still on the disk");
        }
    }

    @Override
    public long position() {
        return take.map(Take::position).orElse(0L);
    }

    @Override
    public boolean running() {
        return take.filter(Take::running).isPresent();
    }

    /** Recordings of which something is not at the backend yet. */
    public int left() {
        return uploads.left();
    }

    /** Waits until the last recording is on the disk to its end, for tests. */
    void awaitOver() {
        take.ifPresent(there -> there.over().join());
    }

    @Override
    public void stop() {
        take.ifPresent(Take::stop);
    }

    @Override
    public void close() {
        stop();
        uploads.close();
    }
}
