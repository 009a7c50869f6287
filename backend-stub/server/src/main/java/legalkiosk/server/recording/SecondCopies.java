package legalkiosk.server.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import legalkiosk.contract.ErrorKind;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.server.notarisation.RecordedSessions;
import legalkiosk.server.notarisation.Viewer;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Ids;
import legalkiosk.server.storage.Refusal;

/**
 * What the notary's browser records of a session, beside the terminal's recording: seen from the other end of the line, and not chained.
 * A page that is loaded again begins another copy. A chunk is on the disk before the answer. Any thread; blocks.
 */
public final class SecondCopies {
    /** Bytes; a browser sends one every few seconds. */
    public static final int LARGEST_CHUNK = 4 << 20;

    private static final int MOST_CHUNKS = 10_000;
    private static final int MOST_COPIES = 500;

    private final CopyRows rows;
    private final ChunkStore store;
    private final Sessions sessions;
    private final Recordings.News news;
    private final Clock clock;
    private final Ids ids;

    /** Which session a notary records; see {@link RecordedSessions#held}. */
    @FunctionalInterface
    public interface Sessions {
        /** @throws Refusal if the viewer holds none, or its file is closed */
        RecordedSessions.Held of(String caseId, Viewer viewer);
    }

    public SecondCopies(Database database, ChunkStore store, Sessions sessions, Recordings.News news, Clock clock) {
        this.rows = new CopyRows(database);
        this.store = store;
        this.sessions = sessions;
        this.news = news;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** Begins a copy of the session that is being recorded, and gives the name its chunks go by. */
    public String begin(String caseId, Viewer viewer) {
        RecordedSessions.Held held = sessions.of(caseId, viewer);
        if (!held.recorded()) {
            throw new Refusal(ErrorKind.TOO_LATE, "现在没有录音录像", "No copy without a recording");
        }
        if (rows.ofCase(caseId).size() >= MOST_COPIES) {
            throw new Refusal(ErrorKind.TOO_MANY_TRIES);
        }
        String id = ids.next();
        rows.begin(new CopyRows.Row(id, caseId, held.session(), viewer.account(), clock.millis()));
        news.happened(caseId, "copy.began", OptionalLong.empty(), Map.of("copy", id));
        return id;
    }

    /**
     * Keeps a chunk; the same again gets the same answer.
     *
     * @param number from 1, without a hole
     * @return how many there are
     */
    public synchronized long chunk(String copy, long number, byte[] content, Viewer viewer) {
        CopyRows.Row row = rows.find(copy)
                .filter(one -> one.account().equals(viewer.account()))
                .orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
        sessions.of(row.caseId(), viewer);
        List<CopyRows.Chunk> kept = rows.chunks(copy);
        String hash = Hashes.hex(Hashes.of(content));
        if (number >= 1 && number <= kept.size()) {
            if (!kept.get((int) number - 1).sha256().equals(hash)) {
                throw wrong("Chunk " + number + " is kept with other bytes");
            }
            return kept.size();
        }
        if (number != kept.size() + 1 || number > MOST_CHUNKS || content.length == 0) {
            throw wrong("Chunk " + (kept.size() + 1) + " comes next");
        }
        try {
            store.put(name(copy, number), content);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        rows.add(copy, new CopyRows.Chunk(number, hash, clock.millis()));
        return number;
    }

    /**
     * A copy as it is kept.
     *
     * @param receivedAt when each chunk came, in milliseconds since 1970
     */
    public record Kept(String id, long begunAt, List<Long> receivedAt) {}

    /** The copies of one recording that have anything in them, oldest first. */
    public List<Kept> of(String caseId, String recording) {
        return rows.ofCase(caseId).stream()
                .filter(row -> row.recordingId().equals(recording))
                .map(row -> new Kept(
                        row.id(),
                        row.begunAt(),
                        rows.chunks(row.id()).stream()
                                .map(CopyRows.Chunk::receivedAt)
                                .toList()))
                .filter(kept -> !kept.receivedAt().isEmpty())
                .toList();
    }

    /** A chunk's bytes. */
    public byte[] chunk(String copy, long number) throws IOException {
        return store.get(name(copy, number));
    }

    /** Removes a case's copies for good. */
    public void destroy(String caseId) throws IOException {
        for (CopyRows.Row row : rows.ofCase(caseId)) {
            for (CopyRows.Chunk chunk : rows.chunks(row.id())) {
                store.remove(name(row.id(), chunk.number()));
            }
            rows.remove(row.id());
        }
    }

    private static String name(String copy, long number) {
        return "copy/" + copy + "/" + String.format("%06d.webm", number);
    }

    private static Refusal wrong(String detail) {
        return new Refusal(ErrorKind.BAD_REQUEST, "录像副本对不上", detail);
    }
}
