package legalkiosk.evidence.development;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import legalkiosk.evidence.Content;
import legalkiosk.evidence.EvidenceWriter;
import legalkiosk.evidence.chain.AuditSlice;
import legalkiosk.evidence.chain.Head;
import legalkiosk.evidence.chain.Receipts;
import legalkiosk.evidence.chain.RecordingChain;
import legalkiosk.evidence.chain.Timeline;
import legalkiosk.evidence.format.CanonicalJson;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.format.Names;
import legalkiosk.evidence.format.Protection;
import legalkiosk.evidence.seal.SigningKey;

/**
 * A made-up session (示例) that goes the whole way of a real one: record, chain, receipt, note acts, sign, seal. It is also the shortest
 * description of how the parts of this module are used together.
 */
public final class ExampleSession {
    private final DevAuthority authority;
    private final SigningKey seal;
    private final Clock clock;
    private final SecureRandom secure;

    /** An office with its own authority and seal. */
    public ExampleSession(DevAuthority authority, SigningKey seal, Clock clock, SecureRandom secure) {
        this.authority = authority;
        this.seal = seal;
        this.clock = clock;
        this.secure = secure;
    }

    /**
     * How a session looks.
     *
     * @param chunks of the recording, of {@code chunkBytes} each and not alike
     * @param gapEvery a gap after so many chunks; 0 for none
     * @param receiptEvery a receipt after so many chunks; the end always has one
     */
    public record Shape(
            int chunks,
            int chunkBytes,
            int gapEvery,
            int receiptEvery,
            int acts,
            int documents,
            int papers,
            boolean ed25519) {
        /** What {@code legal-kiosk-verify --example} writes. */
        public static final Shape SMALL = new Shape(12, 20_000, 5, 4, 8, 2, 1, false);
    }

    /** Writes the package; the same random numbers give the same contents, though not the same signatures. */
    public void write(Path target, String packageId, Shape shape, RandomGenerator numbers) throws IOException {
        SigningKey device = shape.ed25519()
                ? authority.issueEd25519("示例终端", Duration.ofDays(365))
                : authority.issue("示例终端", Duration.ofDays(365));
        EvidenceWriter writer = new EvidenceWriter(packageId, seal, authority, clock, secure)
                .software("terminal", "示例")
                .software("server", "示例")
                .fact("item", "示例事项")
                .fact("terminal", "HS-00")
                .certificates(authority.authority(), device.certificate());
        long millis = record(writer, packageId, device, shape, numbers);
        acts(writer, packageId, shape, millis);
        audit(writer);
        writer.add("identity/card.json", Protection.SALTED, Content.of(json("姓名", "示例当事人甲")));
        writer.add("consents/recording.json", Protection.SALTED, Content.of(json("同意", "录音录像")));
        for (int i = 1; i <= shape.papers(); i++) {
            byte[] picture = new byte[numbers.nextInt(1, 20_000)];
            numbers.nextBytes(picture);
            writer.add("papers/page-" + i + ".jpg", Protection.PERSONAL, Content.of(picture));
        }
        for (int i = 1; i <= shape.documents(); i++) {
            SigningKey signer = authority.issue("示例当事人甲", Duration.ofHours(1));
            byte[] pdf = ExamplePdf.signed("Example document " + i + " of " + packageId, signer);
            writer.add("documents/document-" + i + ".pdf", Protection.SALTED, Content.of(pdf));
        }
        writer.write(target);
    }

    private static byte[] json(String name, String value) {
        return CanonicalJson.write(Map.of(name, value, "示例", true));
    }

    private long record(
            EvidenceWriter writer, String packageId, SigningKey device, Shape shape, RandomGenerator numbers)
            throws IOException {
        ByteArrayOutputStream chainFile = new ByteArrayOutputStream();
        ByteArrayOutputStream receiptFile = new ByteArrayOutputStream();
        RecordingChain chain = new RecordingChain(packageId, device.certificate(), clock, chainFile);
        Receipts receipts = new Receipts(packageId, device.certificate(), seal, authority, receiptFile);
        for (int i = 1; i <= shape.chunks(); i++) {
            long seed = numbers.nextLong();
            long number = chain.chunk(Hashes.of(noise(seed, shape.chunkBytes())), shape.chunkBytes(), 1000);
            writer.add(
                    Names.chunk(number),
                    Protection.PERSONAL,
                    () -> new ByteArrayInputStream(noise(seed, shape.chunkBytes())));
            if (shape.gapEvery() > 0 && i % shape.gapEvery() == 0) {
                chain.gap(2_500, "示例：网络中断");
            }
            if (i % shape.receiptEvery() == 0) {
                receipt(receipts, chain.head(), device, packageId);
            }
        }
        chain.end();
        receipt(receipts, chain.head(), device, packageId);
        writer.add(Names.RECORDING_CHAIN, Protection.OPEN, Content.of(chainFile.toByteArray()));
        writer.add(Names.RECORDING_RECEIPTS, Protection.OPEN, Content.of(receiptFile.toByteArray()));
        return chain.position();
    }

    /** Made again whenever it is read, so that a long example fits in little memory. */
    private static byte[] noise(long seed, int size) {
        byte[] noise = new byte[size];
        new SplittableRandom(seed).nextBytes(noise);
        return noise;
    }

    private static void receipt(Receipts receipts, Head head, SigningKey device, String packageId) throws IOException {
        if (!receipts.countersign(head, device.sign(head.statement(packageId)))) {
            throw new IOException("the server does not take the device's own signature");
        }
    }

    private void acts(EvidenceWriter writer, String packageId, Shape shape, long millis) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Timeline timeline = new Timeline(packageId, file);
        for (int i = 0; i < shape.acts(); i++) {
            timeline.append(new Timeline.Act(
                    clock.instant(),
                    i % 2 == 0 ? "terminal" : "console",
                    i % 2 == 0 ? "PARTY" : "NOTARY",
                    i % 2 == 0 ? "party-1" : "notary-1",
                    "example.step-" + i,
                    OptionalLong.of(millis * i / shape.acts()),
                    Map.of("说明", "示例")));
        }
        writer.add(Names.TIMELINE, Protection.OPEN, Content.of(file.toByteArray()));
    }

    private static void audit(EvidenceWriter writer) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        AuditSlice slice = new AuditSlice(Hashes.of("示例"), file);
        slice.append(Map.of("role", "NOTARY", "act", "case.opened", "actor", "notary-1"));
        writer.add(Names.AUDIT, Protection.OPEN, Content.of(file.toByteArray()));
    }
}
