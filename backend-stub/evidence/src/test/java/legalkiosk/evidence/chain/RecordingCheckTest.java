package legalkiosk.evidence.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import legalkiosk.evidence.development.DevAuthority;
import legalkiosk.evidence.format.FileLine;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.format.Manifest;
import legalkiosk.evidence.format.Names;
import legalkiosk.evidence.format.Protection;
import legalkiosk.evidence.seal.Certificates;
import legalkiosk.evidence.seal.SigningKey;
import org.junit.jupiter.api.Test;

/** Chains whose hashes are all right and that still do not tell the recording as it was. */
class RecordingCheckTest {
    private static final String ID = "package-1";
    private static final byte[] HASH = Hashes.of("示例");
    private static final Instant NOW = Instant.parse("2026-11-25T01:02:03Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final DevAuthority authority = new DevAuthority(clock, new SecureRandom());
    private final SigningKey device = authority.issue("示例终端", Duration.ofDays(1));
    private final SigningKey seal = authority.issue("示例公证处", Duration.ofDays(1));

    @Test
    void chunksWithAGapSaidAreGood() throws IOException {
        assertThat(problems(2, chunk(1, 0, 1000), gap(1000, 9000), chunk(2, 9000, 10_000), end(2, 10_000)))
                .isEmpty();
    }

    @Test
    void aGapThatIsNotSaidIsFound() throws IOException {
        assertThat(problems(2, chunk(1, 0, 1000), chunk(2, 9000, 10_000), end(2, 10_000)))
                .first()
                .asString()
                .contains("jumps from 1000 to 9000");
    }

    @Test
    void aMissingEndIsFound() throws IOException {
        assertThat(problems(1, chunk(1, 0, 1000))).first().asString().contains("no END");
    }

    @Test
    void aChunkThatIsInTheManifestOnlyIsFound() throws IOException {
        assertThat(problems(2, chunk(1, 0, 1000), end(1, 1000)))
                .first()
                .asString()
                .contains("2 chunks in the manifest");
    }

    @Test
    void aLineBehindTheEndIsFound() throws IOException {
        assertThat(problems(1, chunk(1, 0, 1000), end(1, 1000), gap(1000, 2000)))
                .isNotEmpty();
    }

    @Test
    void anEndWithoutReceiptIsFound() throws IOException {
        RecordingCheck check = check(1, List.of(chunk(1, 0, 1000), end(1, 1000)));
        check.receipts(new ByteArrayInputStream(new byte[0]));
        assertThat(check.problems()).first().asString().contains("the last receipt covers line 0 of 3");
    }

    @SafeVarargs
    private final List<ChainProblem> problems(int files, Map<String, Object> first, Map<String, Object>... more)
            throws IOException {
        List<Map<String, Object>> lines = new ArrayList<>(List.of(first));
        lines.addAll(List.of(more));
        return check(files, lines).problems();
    }

    private RecordingCheck check(int files, List<Map<String, Object>> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HashChain chain = HashChain.begin(RecordingChain.KIND, ID, out);
        long seq = 1;
        chain.append(line(
                seq, Map.of("type", "BEGIN", "package", ID, "device", Certificates.fingerprint(device.certificate()))));
        for (Map<String, Object> line : lines) {
            chain.append(line(++seq, line));
        }
        List<FileLine> manifest = new ArrayList<>();
        for (int i = 1; i <= files; i++) {
            manifest.add(new FileLine(Names.chunk(i), 10, Protection.PERSONAL, HASH));
        }
        RecordingCheck check = new RecordingCheck(
                new Manifest(ID, NOW, Map.of(), Map.of(), manifest, HASH),
                device.certificate(),
                seal.certificate(),
                authority.certificate());
        check.chain(new ByteArrayInputStream(out.toByteArray()));
        return check;
    }

    private static Map<String, Object> line(long seq, Map<String, Object> fields) {
        Map<String, Object> line = new TreeMap<>(fields);
        line.put("seq", seq);
        line.put("at", NOW.toString());
        return line;
    }

    private static Map<String, Object> chunk(long number, long from, long to) {
        return Map.of(
                "type", "CHUNK", "chunk", number, "sha256", Hashes.hex(HASH), "size", 10, "fromMs", from, "toMs", to);
    }

    private static Map<String, Object> gap(long from, long to) {
        return Map.of("type", "GAP", "fromMs", from, "toMs", to, "reason", "示例");
    }

    private static Map<String, Object> end(long chunks, long to) {
        return Map.of("type", "END", "chunks", chunks, "toMs", to);
    }
}
