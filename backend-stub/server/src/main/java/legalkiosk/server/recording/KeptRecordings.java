package legalkiosk.server.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import legalkiosk.evidence.chain.RecordingFollower;
import legalkiosk.evidence.format.Names;
import legalkiosk.evidence.seal.Certificates;

/** Recordings as they are kept, for the evidence package and until they are destroyed. Any thread; blocks. */
public final class KeptRecordings {
    private final RecordingRows rows;
    private final ChunkStore store;
    private final Consumer<String> removed;

    /** @param removed told the id of a recording that is no more */
    KeptRecordings(RecordingRows rows, ChunkStore store, Consumer<String> removed) {
        this.rows = rows;
        this.store = store;
        this.removed = removed;
    }

    /**
     * A recording as it is kept.
     *
     * @param chain its lines, each with its end
     * @param receipts lines as well
     * @param ended false: the terminal still has something to hand in
     * @param covered true if the last receipt covers the last line
     */
    public record Kept(
            String id,
            X509Certificate device,
            byte[] chain,
            byte[] receipts,
            long chunks,
            long millis,
            boolean ended,
            boolean covered) {}

    /** What there is of a recording; empty if it never began. */
    public Optional<Kept> of(String id) {
        return rows.find(id).map(row -> {
            X509Certificate device = DeviceCertificates.read(row.devicePem());
            RecordingFollower end = new RecordingFollower(id, Certificates.fingerprint(device));
            List<String> lines = rows.lines(id);
            ChainLines.follow(end, lines);
            List<RecordingRows.Receipt> receipts = rows.receipts(id);
            return new Kept(
                    id,
                    device,
                    text(lines),
                    text(receipts.stream().map(RecordingRows.Receipt::line).toList()),
                    end.chunks(),
                    end.position(),
                    end.ended(),
                    !receipts.isEmpty()
                            && receipts.getLast().seq() == end.head().seq());
        });
    }

    /** The recordings of a case, oldest first. */
    public List<String> ofCase(String caseId) {
        return rows.ofCase(caseId);
    }

    /** A chunk's bytes. */
    public byte[] chunk(String id, long number) throws IOException {
        return store.get(name(id, number));
    }

    /** Removes a case's recordings for good. */
    public void destroy(String caseId) throws IOException {
        for (String id : rows.ofCase(caseId)) {
            long chunks = of(id).map(Kept::chunks).orElse(0L);
            for (long number = 1; number <= chunks; number++) {
                store.remove(name(id, number));
            }
            removed.accept(id);
            rows.remove(id);
        }
    }

    private static byte[] text(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(UTF_8);
    }

    /** What a chunk is called in the store. */
    static String name(String id, long number) {
        return id + "/" + Names.chunk(number).substring("recording/".length());
    }
}
