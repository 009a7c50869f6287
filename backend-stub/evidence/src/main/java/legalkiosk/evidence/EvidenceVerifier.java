package legalkiosk.evidence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import legalkiosk.evidence.format.Bytes;
import legalkiosk.evidence.format.Fields;
import legalkiosk.evidence.format.Limits;
import legalkiosk.evidence.format.Manifest;
import legalkiosk.evidence.format.Names;

/**
 * Checks packages. Needs no network and no secret, reads the file once (damaged files twice), holds the manifest and one file's block at a
 * time, and never throws for what stands in the file. May be used by several threads.
 */
public final class EvidenceVerifier {
    private final List<X509Certificate> authorities;

    /**
     * A verifier.
     *
     * @param authorities those the caller trusts, certificate and time-stamp authorities alike; when empty, the package's own authority is
     *     taken and the report says that its fingerprint has still to be compared
     */
    public EvidenceVerifier(Collection<X509Certificate> authorities) {
        this.authorities = List.copyOf(authorities);
    }

    /** Checks one file; blocks until done, at about the speed of SHA-256. */
    public Verification verify(Path file) {
        if (!Files.isRegularFile(file)) {
            return new Verification.NotAPackage("no regular file: " + file.getFileName());
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > Limits.PACKAGE) {
                return new Verification.NotAPackage("larger than the format allows");
            }
            return verify(new Bytes(channel));
        } catch (IOException unreadable) {
            return new Verification.NotAPackage("the file cannot be read: " + unreadable.getMessage());
        }
    }

    private Verification verify(Bytes file) throws IOException {
        Located located = Located.in(file);
        Optional<String> foreign = located.notAPackage();
        if (foreign.isPresent()) {
            return new Verification.NotAPackage(foreign.get());
        }
        Findings findings = new Findings();
        SealCheck seal = new SealCheck(file, located, findings);
        Optional<byte[]> manifest = seal.check();
        if (manifest.isEmpty()) {
            new WithoutManifest(file, located, findings).look();
            return new Verification.Altered(findings.all());
        }
        try {
            return verify(file, located, seal, Manifest.read(manifest.get()), findings);
        } catch (Fields.Wrong wrong) {
            findings.add(Finding.of(Fault.MANIFEST, Names.MANIFEST, wrong.getMessage()));
            return new Verification.Altered(findings.all());
        }
    }

    private Verification verify(Bytes file, Located located, SealCheck seal, Manifest manifest, Findings findings)
            throws IOException {
        ContainerCheck container = new ContainerCheck(file, located, manifest, findings);
        container.check(seal.closing());
        ContentChecks contents = new ContentChecks(manifest, container, authorities, findings);
        contents.check(seal);
        if (!findings.all().isEmpty()) {
            return new Verification.Altered(findings.all());
        }
        return new Verification.Whole(contents.report(file.size()));
    }
}
