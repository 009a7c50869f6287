package legalkiosk.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import legalkiosk.evidence.format.ContainerWriter;
import legalkiosk.evidence.format.FileLine;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.format.Limits;
import legalkiosk.evidence.format.Manifest;
import legalkiosk.evidence.format.Names;
import legalkiosk.evidence.format.Protection;
import legalkiosk.evidence.format.Readme;
import legalkiosk.evidence.format.Where;
import legalkiosk.evidence.seal.Certificates;
import legalkiosk.evidence.seal.Cms;
import legalkiosk.evidence.seal.SigningKey;
import legalkiosk.evidence.seal.TimeStamps;

/**
 * Collects what belongs to one session, then writes and seals its package. Contents stream from where they lie; memory holds names and
 * 32 bytes for every 4 KiB. Not for several threads; writes once.
 */
public final class EvidenceWriter {
    private final String packageId;
    private final SigningKey seal;
    private final TimeStamps timeStamps;
    private final Clock clock;
    private final SecureRandom random;
    private final Map<String, String> software = new TreeMap<>();
    private final Map<String, String> facts = new TreeMap<>();
    private final Map<String, Part> parts = new TreeMap<>();

    private record Part(Protection protection, Content content) {}

    /**
     * Begins a package.
     *
     * @param packageId 8 to 64 small letters, digits and hyphens
     * @param seal the server's
     * @param random for the salts
     */
    public EvidenceWriter(String packageId, SigningKey seal, TimeStamps timeStamps, Clock clock, SecureRandom random) {
        if (!Names.isPackageId(packageId)) {
            throw new IllegalArgumentException("not an id of a package: " + packageId);
        }
        this.packageId = packageId;
        this.seal = seal;
        this.timeStamps = timeStamps;
        this.clock = clock;
        this.random = random;
    }

    /** Names a program that had a part in the session, with its version. */
    public EvidenceWriter software(String program, String version) {
        software.put(program, version);
        return this;
    }

    /** Names a fact of the session, such as the item or the terminal; nothing about a person. */
    public EvidenceWriter fact(String name, String value) {
        facts.put(name, value);
        return this;
    }

    /** Adds the four certificates every package has; seal and time-stamp authority are known already. */
    public EvidenceWriter certificates(X509Certificate authority, X509Certificate device) {
        add(Names.CA_CERTIFICATE, Protection.OPEN, Content.of(Certificates.toPem(authority)));
        add(Names.DEVICE_CERTIFICATE, Protection.OPEN, Content.of(Certificates.toPem(device)));
        add(Names.SEAL_CERTIFICATE, Protection.OPEN, Content.of(Certificates.toPem(seal.certificate())));
        return add(Names.TSA_CERTIFICATE, Protection.OPEN, Content.of(Certificates.toPem(timeStamps.certificate())));
    }

    /** Adds a file; chunks of the recording must not be salted, since their chain names their SHA-256. */
    public EvidenceWriter add(String name, Protection protection, Content content) {
        if (!Names.isContent(name) || name.equals(Names.SALTS)) {
            throw new IllegalArgumentException("not a name for a file of a package: " + name);
        }
        if (Names.isChunk(name)
                ? protection != Protection.PERSONAL
                : Names.REQUIRED.contains(name) && protection != Protection.OPEN) {
            throw new IllegalArgumentException("the format wants another protection for " + name);
        }
        if (parts.putIfAbsent(name, new Part(protection, content)) != null) {
            throw new IllegalArgumentException("added twice: " + name);
        }
        return this;
    }

    /**
     * Writes the package beside its place, forces it to the disk and moves it there.
     *
     * @throws IOException when a content cannot be read, the disk is full, or the time-stamp authority does not answer
     */
    public void write(Path target) throws IOException {
        for (String required : Names.REQUIRED) {
            if (!parts.containsKey(required)) {
                throw new IllegalStateException("a package needs " + required);
            }
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        try (ContainerWriter container = new ContainerWriter(unfinished)) {
            contents(container);
            container.finish();
            container.force();
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(unfinished);
            throw failed;
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void contents(ContainerWriter container) throws IOException {
        Map<String, byte[]> salts = salts();
        Map<String, Part> all = new TreeMap<>(parts);
        if (!salts.isEmpty()) {
            all.put(Names.SALTS, new Part(Protection.PERSONAL, Content.of(text(salts))));
        }
        if (all.size() > Limits.FILES) {
            throw new IOException("more files than the format allows");
        }
        add(container, Names.README, Readme.PACKAGE.bytes());
        List<FileLine> lines = new ArrayList<>();
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        for (Map.Entry<String, Part> part : all.entrySet()) {
            byte[] salt = salts.getOrDefault(part.getKey(), new byte[0]);
            try (InputStream in = part.getValue().content().open()) {
                ContainerWriter.Written written = container.add(part.getKey(), in, salt);
                lines.add(new FileLine(
                        part.getKey(), written.size(), part.getValue().protection(), written.hash()));
                blocks.writeBytes(written.blocks());
            }
        }
        close(container, lines, blocks.toByteArray());
    }

    private void close(ContainerWriter container, List<FileLine> lines, byte[] blocks) throws IOException {
        byte[] manifest = new Manifest(packageId, clock.instant(), software, facts, lines, Hashes.of(blocks)).toBytes();
        byte[] signature = Cms.sign(manifest, seal);
        Map<String, byte[]> closing = new LinkedHashMap<>();
        closing.put(Names.BLOCKS, blocks);
        closing.put(Names.MANIFEST, manifest);
        closing.put(Names.SIGNATURE, signature);
        closing.put(Names.TIME, timeStamps.stamp(Hashes.of(signature)));
        closing.put(Names.WHERE, Where.write(closing));
        for (Map.Entry<String, byte[]> file : closing.entrySet()) {
            add(container, file.getKey(), file.getValue());
        }
    }

    private static void add(ContainerWriter container, String name, byte[] content) throws IOException {
        try (InputStream in = Content.of(content).open()) {
            container.add(name, in, new byte[0]);
        }
    }

    private Map<String, byte[]> salts() {
        Map<String, byte[]> salts = new TreeMap<>();
        parts.forEach((name, part) -> {
            if (part.protection() == Protection.SALTED) {
                byte[] salt = new byte[Hashes.SIZE];
                random.nextBytes(salt);
                salts.put(name, salt);
            }
        });
        return salts;
    }

    private static byte[] text(Map<String, byte[]> salts) {
        StringBuilder text = new StringBuilder();
        salts.forEach((name, salt) ->
                text.append(Hashes.hex(salt)).append("  ").append(name).append('\n'));
        return text.toString().getBytes(US_ASCII);
    }
}
