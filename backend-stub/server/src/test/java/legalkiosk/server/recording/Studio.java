package legalkiosk.server.recording;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import legalkiosk.contract.recording.ChunkBody;
import legalkiosk.contract.recording.ChunksKept;
import legalkiosk.contract.recording.HeadReceipt;
import legalkiosk.contract.recording.HeadRequest;
import legalkiosk.contract.recording.RecordingRequest;
import legalkiosk.evidence.chain.Head;
import legalkiosk.evidence.chain.RecordingChain;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.seal.Certificates;
import legalkiosk.evidence.seal.SigningKey;
import legalkiosk.server.keys.OfficeKeys;
import legalkiosk.server.notarisation.RecordedSessions;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Vault;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** A terminal that records, without pictures and sound, and the backend's part that takes it, which can be started anew. */
public final class Studio implements AutoCloseable {
    public static final String TERMINAL = "HS-01";

    private static final String BEGAN = "recording.began@0";

    private final Path folder;
    private final Clock clock;
    private Database database;
    private OfficeKeys keys;
    private Recordings recordings;
    private SecondCopies copies;

    /** What cases were told. */
    public final List<String> happened = new ArrayList<>();

    /** The backend dies just before it tells a case. */
    boolean killed;

    public Studio(Path folder, Clock clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        start();
    }

    /** Ends and begins anew with what lies on the disk. */
    public void restart() throws IOException {
        database.close();
        start();
    }

    private void start() throws IOException {
        database = Database.sqlite(folder.resolve("backend.db"));
        keys = OfficeKeys.open(folder, none(), clock);
        ChunkStore store = new SealedChunks(
                new FolderChunks(folder.resolve("recordings")), Vault.withKey(folder.resolve("recordings.key")));
        recordings = new Recordings(
                database,
                store,
                keys,
                (caseId, terminal) -> new RecordedSessions.Session(
                        caseId, "session-of-" + caseId, "call-" + caseId, true, happened.contains(BEGAN)),
                this::tell,
                clock);
        copies = new SecondCopies(
                database,
                store,
                (caseId, viewer) -> new RecordedSessions.Held("session-of-" + caseId, true),
                this::tell,
                clock);
    }

    private void tell(String caseId, String name, OptionalLong at, Map<String, String> facts) {
        if (killed) {
            throw new IllegalStateException("示例：断电");
        }
        String line = name + at.stream().mapToObj(ms -> "@" + ms).findFirst().orElse("");
        // What is told again stands in the timeline once.
        if (!happened.contains(line)) {
            happened.add(line);
        }
    }

    public static OfficeKeys.Settings none() {
        return new OfficeKeys.Settings(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public OfficeKeys keys() {
        return keys;
    }

    public Recordings recordings() {
        return recordings;
    }

    public SecondCopies copies() {
        return copies;
    }

    /** A terminal's key with the certificate it was given. */
    public SigningKey terminal() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        byte[] der = new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=x"), pair.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
                .getEncoded();
        String pem = "-----BEGIN CERTIFICATE REQUEST-----\n"
                + Base64.getMimeEncoder().encodeToString(der) + "\n-----END CERTIFICATE REQUEST-----\n";
        X509Certificate certificate =
                Certificates.fromPem(recordings.certify(TERMINAL, pem).getBytes(US_ASCII));
        return new SigningKey(pair.getPrivate(), certificate);
    }

    /** A recording that comes in piece by piece. */
    public final class Take {
        private final SigningKey device;
        private final String id;
        private final ByteArrayOutputStream file = new ByteArrayOutputStream();
        private final RecordingChain chain;
        private int sent;

        public Take(String caseId) throws Exception {
            device = terminal();
            id = recordings
                    .begin(TERMINAL, new RecordingRequest(caseId, "call-" + caseId))
                    .recordingId();
            chain = new RecordingChain(id, device.certificate(), clock, file);
        }

        public String id() {
            return id;
        }

        public RecordingChain chain() {
            return chain;
        }

        /** The next chunk as it would be sent. */
        public ChunkBody next(byte[] content) {
            try {
                chain.chunk(Hashes.of(content), content.length, 1000);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return new ChunkBody(lines(), content);
        }

        public ChunksKept chunk(byte[] content) {
            ChunkBody body = next(content);
            return recordings.chunk(TERMINAL, id, chain.chunks(), body);
        }

        public HeadReceipt head() {
            return recordings.head(TERMINAL, id, headRequest());
        }

        public HeadRequest headRequest() {
            Head head = chain.head();
            return new HeadRequest(
                    head.seq(),
                    Hashes.hex(head.link()),
                    Base64.getEncoder().encodeToString(device.sign(head.statement(id))),
                    lines());
        }

        private List<String> lines() {
            List<String> all = file.toString(UTF_8).lines().toList();
            List<String> fresh = all.subList(sent, all.size());
            sent = all.size();
            return fresh;
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
