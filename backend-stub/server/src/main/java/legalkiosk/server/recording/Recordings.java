package legalkiosk.server.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static legalkiosk.server.recording.ChainLines.follow;
import static legalkiosk.server.recording.ChainLines.seq;
import static legalkiosk.server.recording.ChainLines.wrong;
import static legalkiosk.server.recording.KeptRecordings.name;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.recording.ChunkBody;
import legalkiosk.contract.recording.ChunksKept;
import legalkiosk.contract.recording.HeadReceipt;
import legalkiosk.contract.recording.HeadRequest;
import legalkiosk.contract.recording.RecordingBegun;
import legalkiosk.contract.recording.RecordingRequest;
import legalkiosk.evidence.chain.Head;
import legalkiosk.evidence.chain.Receipts;
import legalkiosk.evidence.chain.RecordingFollower;
import legalkiosk.evidence.chain.RecordingFollower.Entry;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.format.Names;
import legalkiosk.evidence.seal.Certificates;
import legalkiosk.server.keys.OfficeKeys;
import legalkiosk.server.notarisation.RecordedSessions;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Refusal;

/**
 * Takes recordings from terminals. Every line of a chain is checked as it comes; a chunk and its lines are on the disk before the answer,
 * and a repeat of what is kept gets the same answer. Any thread; blocks.
 */
public final class Recordings {
    /** A head may come a little after what it covers; more lines than this at once are no head's. */
    private static final int MOST_LINES = 200;

    private final RecordingRows rows;
    private final ChunkStore store;
    private final OfficeKeys keys;
    private final DeviceCertificates devices;
    private final Sessions sessions;
    private final News news;
    private final Clock clock;
    private final Map<String, Live> live = new ConcurrentHashMap<>();
    private final KeptRecordings kept;

    /** Which session goes on; see {@link RecordedSessions#session}. */
    @FunctionalInterface
    public interface Sessions {
        /** @throws Refusal if there is none at this terminal */
        RecordedSessions.Session of(String caseId, String terminal);
    }

    /** Told what the case's timeline should say; see {@link RecordedSessions#happened}. */
    public interface News {
        /** Something happened to the recording of this case. */
        void happened(String caseId, String name, OptionalLong recordingMs, Map<String, String> facts);

        /** All of a recording of this case is here, and countersigned to its end. */
        default void handedIn(String caseId) {}
    }

    /** One recording while it comes in: its lock and how far its chain is. */
    private static final class Live {
        private final RecordingRows.Row row;
        private final X509Certificate device;
        private RecordingFollower follower;
        /** Kept by a backend that ended before it could tell the case, perhaps; to be told once more. */
        private List<Entry> untold = List.of();

        Live(RecordingRows.Row row) {
            this.row = row;
            this.device = DeviceCertificates.read(row.devicePem());
            this.follower = fresh();
        }

        private RecordingFollower fresh() {
            return new RecordingFollower(row.id(), Certificates.fingerprint(device));
        }
    }

    public Recordings(Database database, ChunkStore store, OfficeKeys keys, Sessions sessions, News news, Clock clock) {
        this.rows = new RecordingRows(database);
        this.store = store;
        this.keys = keys;
        this.devices = new DeviceCertificates(database, keys.issuer(), clock);
        this.sessions = sessions;
        this.news = news;
        this.clock = clock;
        this.kept = new KeptRecordings(rows, store, live::remove);
    }

    /** What there is of recordings, for the evidence package. */
    public KeptRecordings kept() {
        return kept;
    }

    /** A certificate in PEM for the terminal's own key. */
    public String certify(String terminal, String request) {
        return devices.certify(terminal, request);
    }

    /** Begins the recording of the session that goes on at this terminal, or tells how far it is. */
    public RecordingBegun begin(String terminal, RecordingRequest asked) {
        RecordedSessions.Session session = sessions.of(asked.caseId(), terminal);
        if (!session.mayRecord() || !session.call().equals(asked.call())) {
            throw new Refusal(ErrorKind.TOO_LATE, "还没有同意录音录像，不能开始", "No recording before the person has agreed to it");
        }
        String id = session.session();
        if (!Names.isPackageId(id)) {
            throw new IllegalStateException("a session's name must do for a package: " + id);
        }
        if (rows.find(id).isEmpty()) {
            String device = devices.of(terminal)
                    .orElseThrow(
                            () -> new Refusal(ErrorKind.TOO_LATE, "终端还没有证书", "The terminal has no certificate yet"));
            rows.begin(new RecordingRows.Row(id, asked.caseId(), asked.call(), terminal, device, clock.millis()));
        }
        Live recording = mine(terminal, id);
        synchronized (recording) {
            // Also when the row was there: a backend that was killed behind it has told nobody.
            if (!session.recorded()) {
                happened(recording, "recording.began", 0, Map.of());
            }
            return new RecordingBegun(
                    id, recording.follower.chunks(), recording.follower.head().seq());
        }
    }

    /** Keeps a chunk. @param number from 1, without a hole */
    public ChunksKept chunk(String terminal, String id, long number, ChunkBody body) {
        Live recording = mine(terminal, id);
        synchronized (recording) {
            List<String> fresh = fresh(recording, body.lines());
            if (fresh.isEmpty()) {
                return repeated(recording, number, body);
            }
            RecordingFollower trial = recording.follower.copy();
            List<Entry> entries = follow(trial, fresh);
            if (!(entries.getLast() instanceof Entry.Chunk chunk) || chunk.number() != number) {
                throw wrong("The last line is not that of chunk " + number);
            }
            boolean one = entries.stream().filter(Entry.Chunk.class::isInstance).count() == 1;
            if (!one
                    || chunk.size() != body.content().length
                    || !Arrays.equals(chunk.sha256(), Hashes.of(body.content()))) {
                throw wrong("The bytes are not those that the chain names");
            }
            put(name(id, number), body.content());
            keep(recording, trial, fresh, entries);
            return new ChunksKept(number, trial.head().seq());
        }
    }

    /** Keeps what lines came with it, then countersigns and stamps the head. */
    public HeadReceipt head(String terminal, String id, HeadRequest asked) {
        Live recording = mine(terminal, id);
        synchronized (recording) {
            Optional<RecordingRows.Receipt> before = rows.receipt(id, asked.seq());
            if (before.isPresent()) {
                return new HeadReceipt(asked.seq(), before.get().chunks());
            }
            if (asked.lines().size() > MOST_LINES) {
                throw wrong("Too many lines");
            }
            List<String> fresh = fresh(recording, asked.lines());
            if (!fresh.isEmpty()) {
                RecordingFollower trial = recording.follower.copy();
                List<Entry> entries = follow(trial, fresh);
                if (entries.stream().anyMatch(Entry.Chunk.class::isInstance)) {
                    throw wrong("A chunk's line comes with its bytes");
                }
                keep(recording, trial, fresh, entries);
            }
            return countersign(recording, asked);
        }
    }

    private HeadReceipt countersign(Live recording, HeadRequest asked) {
        Head head = recording.follower.head();
        if (head.seq() != asked.seq() || !Hashes.hex(head.link()).equals(asked.link())) {
            throw wrong("The head is not that of line " + head.seq());
        }
        try {
            byte[] signature = Base64.getDecoder().decode(asked.signature());
            byte[] line = Receipts.line(
                            recording.row.id(), recording.device, keys.seal(), keys.timeStamps(), head, signature)
                    .orElseThrow(() -> wrong("The device's signature does not hold"));
            long chunks = recording.follower.chunks();
            rows.add(
                    recording.row.id(),
                    new RecordingRows.Receipt(head.seq(), chunks, new String(line, UTF_8).stripTrailing()));
            if (recording.follower.ended()) {
                live.remove(recording.row.id());
                news.handedIn(recording.row.caseId());
            }
            return new HeadReceipt(head.seq(), chunks);
        } catch (IOException noTime) {
            throw new Refusal(ErrorKind.BUSY, "时间戳机构没有应答", "The time-stamp authority does not answer");
        } catch (IllegalArgumentException notBase64) {
            throw wrong("The signature is not base64");
        }
    }

    private ChunksKept repeated(Live recording, long number, ChunkBody body) {
        boolean same = !body.lines().isEmpty()
                && number <= recording.follower.chunks()
                && body.lines().getLast().contains("\"chunk\":" + number + ",")
                && body.lines().getLast().contains(Hashes.hex(Hashes.of(body.content())));
        if (!same) {
            throw wrong("Chunk " + number + " is kept with other bytes");
        }
        return new ChunksKept(
                recording.follower.chunks(), recording.follower.head().seq());
    }

    /** The lines that are not kept yet; those that are must be the same. */
    private List<String> fresh(Live recording, List<String> lines) {
        long have = recording.follower.head().seq();
        List<String> fresh = new ArrayList<>();
        for (String line : lines) {
            long seq = seq(line);
            if (seq > have) {
                fresh.add(line);
            } else if (!rows.line(recording.row.id(), seq).equals(Optional.of(line))) {
                throw wrong("Line " + seq + " is kept with other words");
            }
        }
        return fresh;
    }

    private void keep(Live recording, RecordingFollower after, List<String> lines, List<Entry> entries) {
        String id = recording.row.id();
        rows.add(id, recording.follower.head().seq() + 1, lines);
        recording.follower = after;
        tell(recording, entries);
    }

    private void tell(Live recording, List<Entry> entries) {
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Begin begin -> {}
                case Entry.Chunk chunk -> {}
                case Entry.Gap gap ->
                    happened(
                            recording,
                            "recording.gap",
                            gap.fromMs(),
                            Map.of("toMs", String.valueOf(gap.toMs()), "reason", gap.reason()));
                case Entry.End end -> happened(recording, "recording.ended", end.toMs(), Map.of());
            }
        }
    }

    private void happened(Live recording, String name, long at, Map<String, String> facts) {
        Map<String, String> more = new HashMap<>(facts);
        more.put(RecordedSessions.RECORDING, recording.row.id());
        news.happened(recording.row.caseId(), name, OptionalLong.of(at), Map.copyOf(more));
    }

    private Live mine(String terminal, String id) {
        Live recording = live.computeIfAbsent(id, this::load);
        if (!recording.row.terminal().equals(terminal)) {
            throw new Refusal(ErrorKind.NOT_FOUND);
        }
        synchronized (recording) {
            tell(recording, recording.untold);
            recording.untold = List.of();
        }
        return recording;
    }

    private Live load(String id) {
        Live recording = new Live(rows.find(id).orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND)));
        recording.untold = follow(recording.follower, rows.lines(id));
        return recording;
    }

    private void put(String name, byte[] content) {
        try {
            store.put(name, content);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
