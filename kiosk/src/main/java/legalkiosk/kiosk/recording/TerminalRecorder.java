package legalkiosk.kiosk.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;
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
    private volatile Optional<Take> take = Optional.empty();

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
            if (take.isEmpty() && uploads.left() == 0) {
                recover();
            }
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
        stop();
        return switch (desk.begin(new RecordingRequest(caseId, call))) {
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
            Spool spool = Spool.begin(folder, id, sealer, key.certificate(), clock);
            uploads.add(spool, key);
            Take begun = new Take(program, sides, spool, uploads::somethingNew);
            take = Optional.of(begun);
            begun.start();
            begun.first().get(FIRST_SECONDS, TimeUnit.SECONDS);
            return new Started.Running(id);
        } catch (IOException full) {
            return failed("the disk does not take it: " + full.getMessage());
        } catch (ExecutionException | TimeoutException none) {
            return failed("ffmpeg gives nothing");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed("interrupted");
        }
    }

    private Started failed(String facts) {
        stop();
        return new Started.Failed(facts);
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
