package legalkiosk.evidence;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import legalkiosk.evidence.chain.ChainProblem;
import legalkiosk.evidence.chain.RecordingCheck;
import legalkiosk.evidence.chain.TimelineCheck;
import legalkiosk.evidence.format.FileLine;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.format.Limits;
import legalkiosk.evidence.format.Manifest;
import legalkiosk.evidence.format.Names;
import legalkiosk.evidence.pdf.PdfSignatures;
import legalkiosk.evidence.seal.Certificates;
import legalkiosk.evidence.seal.Cms;
import legalkiosk.evidence.seal.Refused;
import legalkiosk.evidence.seal.TimeStampCheck;

/** Checks what the unchanged files say: certificates, chains, receipts, documents. A file that is altered was found before and is left out here. */
final class ContentChecks {
    private static final String TSA_AUTHORITY = "certificates/tsa-ca.pem";

    private final Manifest manifest;
    private final ContainerCheck container;
    private final List<X509Certificate> given;
    private final Findings findings;
    private final Trust trust;
    private Optional<Instant> sealed = Optional.empty();
    private Optional<RecordingCheck> recording = Optional.empty();
    private long acts;
    private int documents;
    private int signatures;

    /** The authorities of the package, once they are known, and what lies between. */
    private static final class Trust {
        private Optional<X509Certificate> authority = Optional.empty();
        private Optional<X509Certificate> timeAuthority = Optional.empty();
        private Optional<X509Certificate> tsa = Optional.empty();
        private final List<X509Certificate> between = new ArrayList<>();
    }

    ContentChecks(Manifest manifest, ContainerCheck container, List<X509Certificate> given, Findings findings) {
        this.manifest = manifest;
        this.container = container;
        this.given = given;
        this.findings = findings;
        this.trust = new Trust();
    }

    void check(SealCheck seal) throws IOException {
        for (String required : Names.REQUIRED) {
            if (manifest.file(required).isEmpty()) {
                findings.add(Finding.of(Fault.MISSING, required, "the format requires it"));
            }
        }
        certificates();
        seal(seal);
        recording();
        long millis = recording.map(RecordingCheck::millis).orElse(Long.MAX_VALUE);
        if (container.good(Names.TIMELINE).isPresent()) {
            TimelineCheck.Result result =
                    TimelineCheck.timeline(container.open(Names.TIMELINE), manifest.packageId(), millis);
            acts = result.entries();
            result.problems().forEach(this::chain);
        }
        if (container.good(Names.AUDIT).isPresent()) {
            TimelineCheck.audit(container.open(Names.AUDIT)).problems().forEach(this::chain);
        }
        for (FileLine line : manifest.files()) {
            if (line.name().startsWith("documents/") && line.name().endsWith(".pdf")) {
                document(line);
            }
        }
    }

    private void certificates() throws IOException {
        trust.authority = certificate(Names.CA_CERTIFICATE);
        trust.tsa = certificate(Names.TSA_CERTIFICATE);
        trust.timeAuthority = certificate(TSA_AUTHORITY).or(() -> trust.authority);
        for (FileLine line : manifest.files()) {
            if (line.name().startsWith("certificates/") && line.name().endsWith(".pem")) {
                certificate(line.name()).ifPresent(trust.between::add);
            }
        }
        given(Names.CA_CERTIFICATE, trust.authority);
        given(TSA_AUTHORITY, trust.timeAuthority);
    }

    private void given(String name, Optional<X509Certificate> authority) {
        boolean known = given.isEmpty()
                || authority.isEmpty()
                || given.stream().anyMatch(one -> Certificates.same(one, authority.get()));
        if (!known) {
            findings.add(Finding.of(
                    Fault.CERTIFICATE,
                    name,
                    "not the authority that was named: " + Certificates.fingerprint(authority.get())));
        }
    }

    private Optional<X509Certificate> certificate(String name) throws IOException {
        Optional<byte[]> pem = container.bytes(name, Limits.CERTIFICATE);
        try {
            return pem.isEmpty() ? Optional.empty() : Optional.of(Certificates.fromPem(pem.get()));
        } catch (Refused refused) {
            findings.add(refused(Fault.CERTIFICATE, name, refused));
            return Optional.empty();
        }
    }

    private void seal(SealCheck seal) throws IOException {
        if (seal.signed().isEmpty() || seal.stamped().isEmpty()) {
            return;
        }
        TimeStampCheck.Stamped stamped = seal.stamped().get();
        sealed = Optional.of(stamped.time());
        try {
            expect(Names.SEAL_CERTIFICATE, seal.signed().get().certificate());
            Certificates.maySign(seal.signed().get().certificate());
            leads(seal.signed().get().certificate(), stamped.time());
        } catch (Refused refused) {
            findings.add(refused(Fault.CERTIFICATE, Names.SEAL_CERTIFICATE, refused));
        }
        time(stamped, Names.TSA_CERTIFICATE, Fault.CERTIFICATE);
    }

    private void time(TimeStampCheck.Stamped stamped, String where, Fault fault) throws IOException {
        try {
            expect(Names.TSA_CERTIFICATE, stamped.authority());
            if (trust.timeAuthority.isPresent()) {
                Certificates.path(stamped.authority(), trust.between, trust.timeAuthority.get(), stamped.time());
            }
        } catch (Refused refused) {
            findings.add(refused(fault, where, refused));
        }
    }

    private void expect(String name, X509Certificate found) throws IOException, Refused {
        Optional<X509Certificate> listed = certificate(name);
        if (listed.isPresent() && !Certificates.same(listed.get(), found)) {
            throw new Refused("made with another certificate than " + name + ": " + Certificates.fingerprint(found));
        }
    }

    private void leads(X509Certificate certificate, Instant then) throws Refused {
        if (trust.authority.isPresent()) {
            Certificates.path(certificate, trust.between, trust.authority.get(), then);
        }
    }

    private void recording() throws IOException {
        Optional<X509Certificate> device = certificate(Names.DEVICE_CERTIFICATE);
        Optional<X509Certificate> server = certificate(Names.SEAL_CERTIFICATE);
        boolean readable = device.isPresent()
                && server.isPresent()
                && trust.tsa.isPresent()
                && container.good(Names.RECORDING_CHAIN).isPresent()
                && container.good(Names.RECORDING_RECEIPTS).isPresent();
        if (!readable) {
            return;
        }
        RecordingCheck check = new RecordingCheck(manifest, device.get(), server.get(), trust.tsa.get());
        check.chain(container.open(Names.RECORDING_CHAIN));
        check.receipts(container.open(Names.RECORDING_RECEIPTS));
        check.problems().forEach(this::chain);
        recording = Optional.of(check);
        for (Instant time : check.times()) {
            if (sealed.isPresent() && time.isAfter(sealed.get())) {
                findings.add(Finding.of(Fault.TIME_STAMP, Names.RECORDING_RECEIPTS, time + " is later than the seal"));
            }
        }
        if (!check.times().isEmpty()) {
            device(device.get(), check.times());
        }
    }

    private void device(X509Certificate device, List<Instant> times) {
        try {
            Certificates.maySign(device);
            leads(device, times.getFirst());
            leads(device, times.getLast());
        } catch (Refused refused) {
            findings.add(refused(Fault.CERTIFICATE, Names.DEVICE_CERTIFICATE, refused));
        }
    }

    private void document(FileLine line) throws IOException {
        documents++;
        if (line.size() > Limits.PDF) {
            findings.add(Finding.of(Fault.DOCUMENT, line.name(), "larger than the format allows"));
            return;
        }
        Optional<byte[]> pdf = container.bytes(line.name(), Limits.PDF);
        if (pdf.isEmpty()) {
            return;
        }
        try {
            List<Cms.Signed> found = PdfSignatures.check(pdf.get());
            if (found.isEmpty()) {
                throw new Refused("no signature in it");
            }
            for (Cms.Signed one : found) {
                signer(line.name(), one);
            }
            signatures += found.size();
        } catch (Refused refused) {
            findings.add(refused(Fault.DOCUMENT, line.name(), refused));
        }
    }

    private void signer(String name, Cms.Signed signature) throws Refused, IOException {
        Optional<Instant> then = sealed;
        if (signature.timeStamp().isPresent()) {
            TimeStampCheck.Stamped stamped =
                    TimeStampCheck.token(signature.timeStamp().get(), Hashes.of(signature.signature()));
            time(stamped, name, Fault.DOCUMENT);
            then = Optional.of(stamped.time());
        }
        Certificates.maySign(signature.certificate());
        if (then.isPresent() && trust.authority.isPresent()) {
            List<X509Certificate> between = new ArrayList<>(trust.between);
            between.addAll(signature.others());
            Certificates.path(signature.certificate(), between, trust.authority.get(), then.get());
        }
    }

    private void chain(ChainProblem problem) {
        findings.add(Finding.at(
                problem.fault(),
                problem.file(),
                problem.begin(),
                Math.max(problem.begin() + 1, problem.end()),
                problem.facts()));
    }

    private static Finding refused(Fault fault, String name, Refused refused) {
        return Finding.of(fault, name, refused.getMessage());
    }

    Report report(long bytes) {
        RecordingCheck check = recording.orElseThrow();
        return new Report(
                manifest.packageId(),
                manifest.created(),
                sealed.orElseThrow(),
                manifest.facts(),
                manifest.software(),
                manifest.files().size(),
                container.withheld(),
                bytes,
                check.chunks(),
                check.millis(),
                check.gaps(),
                check.times().size(),
                check.clockApart().toMillis(),
                acts,
                documents,
                signatures,
                trust.authority.map(Certificates::fingerprint).orElseThrow(),
                !given.isEmpty());
    }
}
