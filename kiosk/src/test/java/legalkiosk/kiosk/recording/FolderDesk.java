package legalkiosk.kiosk.recording;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Problem;
import legalkiosk.contract.recording.ChunksKept;
import legalkiosk.contract.recording.HeadReceipt;
import legalkiosk.contract.recording.HeadRequest;
import legalkiosk.contract.recording.RecordingBegun;
import legalkiosk.contract.recording.RecordingRequest;
import legalkiosk.evidence.Content;
import legalkiosk.evidence.EvidenceVerifier;
import legalkiosk.evidence.EvidenceWriter;
import legalkiosk.evidence.Verification;
import legalkiosk.evidence.chain.AuditSlice;
import legalkiosk.evidence.chain.Head;
import legalkiosk.evidence.chain.Receipts;
import legalkiosk.evidence.chain.RecordingFollower;
import legalkiosk.evidence.development.DevAuthority;
import legalkiosk.evidence.format.Fields;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.format.Names;
import legalkiosk.evidence.format.Protection;
import legalkiosk.evidence.seal.CertificateIssuer;
import legalkiosk.evidence.seal.Certificates;
import legalkiosk.evidence.seal.Refused;
import legalkiosk.evidence.seal.SigningKey;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.RecordingDesk;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** A backend that keeps recordings in a folder, so that another process can look at what was acknowledged; and can be away. */
final class FolderDesk implements RecordingDesk {
    private static final Clock CLOCK = Clock.systemUTC();

    private final Path folder;
    private final DevAuthority authority = new DevAuthority(CLOCK, new SecureRandom());
    private volatile boolean away;
    private volatile double bits = Double.POSITIVE_INFINITY;

    FolderDesk(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
    }

    void away(boolean now) {
        away = now;
    }

    /** What is sent takes as long as it does on a line of so many bits a second, beside nothing else. */
    void narrow(double bitsASecond) {
        bits = bitsASecond;
    }

    long bytes(String recording) throws IOException {
        long sum = 0;
        for (Path chunk : chunks(recording)) {
            sum += Files.size(chunk);
        }
        return sum;
    }

    @Override
    public Answer<String> certify(String request) {
        if (away) {
            return new Answer.Unreachable<>("away");
        }
        try (PEMParser parser = new PEMParser(new StringReader(request))) {
            var asked = new JcaPKCS10CertificationRequest((PKCS10CertificationRequest) parser.readObject());
            CertificateIssuer issuer = new CertificateIssuer(authority.root(), CLOCK, new SecureRandom());
            X509Certificate certificate = issuer.certify(asked.getPublicKey(), "示例终端", Duration.ofDays(365));
            return new Answer.Ok<>(new String(Certificates.toPem(certificate), US_ASCII));
        } catch (IOException | GeneralSecurityException bad) {
            throw new AssertionError(bad);
        }
    }

    @Override
    public Answer<RecordingBegun> begin(RecordingRequest request) {
        try {
            Files.createDirectories(folder.resolve(request.caseId()));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return away ? new Answer.Unreachable<>("away") : new Answer.Ok<>(new RecordingBegun(request.caseId(), 0, 0));
    }

    @Override
    public synchronized Answer<ChunksKept> chunk(String recording, long number, List<String> lines, byte[] content) {
        if (gone(content.length + 1_000)) {
            return new Answer.Unreachable<>("away");
        }
        try {
            RecordingFollower follower = take(recording, lines);
            Path file = folder.resolve(recording).resolve(String.format("%06d.mkv", number));
            String own = lines.getLast();
            if (number > follower.chunks() || !own.contains(Hashes.hex(Hashes.of(content)))) {
                return refused("chunk " + number + " is not what the chain names");
            }
            Path half = file.resolveSibling(file.getFileName() + ".tmp");
            Files.write(half, content, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Answer.Ok<>(new ChunksKept(number, follower.head().seq()));
        } catch (IOException | Fields.Wrong bad) {
            return refused(bad.toString());
        }
    }

    @Override
    public synchronized Answer<HeadReceipt> head(String recording, HeadRequest request) {
        if (gone(2_000)) {
            return new Answer.Unreachable<>("away");
        }
        try {
            RecordingFollower follower = take(recording, request.lines());
            boolean same = Hashes.hex(follower.head().link()).equals(request.link());
            if (!same) {
                return refused("the head is another");
            }
            Files.writeString(
                    folder.resolve(recording).resolve("heads"),
                    request.seq() + " " + request.link() + " " + request.signature() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return new Answer.Ok<>(new HeadReceipt(request.seq(), follower.chunks()));
        } catch (IOException | Fields.Wrong bad) {
            return refused(bad.toString());
        }
    }

    private boolean gone(int bytes) {
        LockSupport.parkNanos((long) (bytes * 8e9 / bits));
        return away;
    }

    private RecordingFollower take(String recording, List<String> lines) throws IOException, Fields.Wrong {
        Path file = folder.resolve(recording).resolve("chain.jsonl");
        byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        String device = before.length > 0 ? new String(before, UTF_8) : lines.getFirst();
        int at = device.indexOf("\"device\":\"") + 10;
        RecordingFollower follower = new RecordingFollower(recording, device.substring(at, at + 64));
        follower.followAll(new ByteArrayInputStream(before));
        List<String> known = new String(before, UTF_8).lines().toList();
        StringBuilder fresh = new StringBuilder();
        for (String line : lines) {
            if (!known.contains(line)) {
                follower.follow(line);
                fresh.append(line).append('\n');
            }
        }
        Files.writeString(file, fresh, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        return follower;
    }

    private static <T> Answer<T> refused(String detail) {
        return new Answer.Refused<>(Problem.of(ErrorKind.BAD_REQUEST, "对不上", detail, "", List.of()));
    }

    // ---- for the judge

    /** The recording's chain. */
    String chain(String recording) throws IOException {
        return Files.readString(folder.resolve(recording).resolve("chain.jsonl"));
    }

    /** How far it has come here. */
    long millis(String recording) throws IOException {
        String chain = chain(recording);
        int at = chain.lastIndexOf("\"toMs\":") + 7;
        return Long.parseLong(chain, at, chain.indexOf(',', at), 10);
    }

    List<Path> chunks(String recording) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(recording))) {
            return files.filter(file -> file.toString().endsWith(".mkv"))
                    .sorted()
                    .toList();
        }
    }

    /** All chunks one after the other. */
    Path film(String recording) throws IOException {
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        for (Path chunk : chunks(recording)) {
            film.writeBytes(Files.readAllBytes(chunk));
        }
        return Files.write(folder.resolve(recording + "-film.mkv"), film.toByteArray());
    }

    /** Countersigns the heads, seals it all and asks the court's program. */
    Verification judge(String recording, Path devicePem) throws IOException, Refused {
        X509Certificate device = Certificates.fromPem(Files.readAllBytes(devicePem));
        SigningKey seal = authority.issue("示例印章", Duration.ofDays(1));
        ByteArrayOutputStream receiptFile = new ByteArrayOutputStream();
        Receipts receipts = new Receipts(recording, device, seal, authority, receiptFile);
        long last = 0;
        for (String line : Files.readAllLines(folder.resolve(recording).resolve("heads"))) {
            String[] parts = line.split(" ");
            if (Long.parseLong(parts[0]) > last) {
                last = Long.parseLong(parts[0]);
                receipts.countersign(
                        new Head(last, HexFormat.of().parseHex(parts[1])),
                        Base64.getDecoder().decode(parts[2]));
            }
        }
        EvidenceWriter writer = new EvidenceWriter(recording, seal, authority, CLOCK, new SecureRandom())
                .certificates(authority.authority(), device)
                .add(
                        Names.RECORDING_CHAIN,
                        Protection.OPEN,
                        Content.of(chain(recording).getBytes(UTF_8)))
                .add(Names.RECORDING_RECEIPTS, Protection.OPEN, Content.of(receiptFile.toByteArray()))
                .add(Names.TIMELINE, Protection.OPEN, Content.of(new byte[0]));
        ByteArrayOutputStream audit = new ByteArrayOutputStream();
        new AuditSlice(Hashes.of("示例"), audit).append(Map.of("what", "示例"));
        writer.add(Names.AUDIT, Protection.OPEN, Content.of(audit.toByteArray()));
        long number = 1;
        for (Path chunk : chunks(recording)) {
            writer.add(Names.chunk(number++), Protection.PERSONAL, Content.ofFile(chunk));
        }
        Path file = folder.resolve(recording + ".zip");
        writer.write(file);
        return new EvidenceVerifier(List.of(authority.authority())).verify(file);
    }
}
