package legalkiosk.evidence;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.evidence.format.Bytes;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.format.Limits;
import legalkiosk.evidence.format.Names;
import legalkiosk.evidence.format.Where;
import legalkiosk.evidence.seal.Cms;
import legalkiosk.evidence.seal.Refused;
import legalkiosk.evidence.seal.TimeStampCheck;

/** Checks manifest, seal and time against each other; whether their certificates are to be trusted is checked later. */
final class SealCheck {
    private final Bytes file;
    private final Located located;
    private final Findings findings;
    private final Map<String, byte[]> closing = new HashMap<>();
    private Optional<Cms.Signed> signed = Optional.empty();
    private Optional<TimeStampCheck.Stamped> stamped = Optional.empty();

    SealCheck(Bytes file, Located located, Findings findings) {
        this.file = file;
        this.located = located;
        this.findings = findings;
    }

    /** The manifest when its seal holds; otherwise the findings say why not. */
    Optional<byte[]> check() throws IOException {
        List<byte[]> manifests = located.contents(Names.MANIFEST, Limits.MANIFEST);
        List<byte[]> signatures = located.contents(Names.SIGNATURE, Limits.SIGNATURE);
        if (manifests.isEmpty() || signatures.isEmpty()) {
            cut(manifests.isEmpty() ? Names.MANIFEST : Names.SIGNATURE);
            return Optional.empty();
        }
        String reason = seal(manifests, signatures);
        String timeReason = time();
        closing.put(Names.WHERE, first(Names.WHERE, Limits.MANIFEST));
        if (signed.isEmpty()) {
            altered(Names.MANIFEST);
        }
        if (signed.isEmpty() || stamped.isEmpty()) {
            altered(Names.SIGNATURE);
        }
        if (stamped.isEmpty()) {
            altered(Names.TIME);
        }
        if (signed.isEmpty()) {
            // A cut through the head of a closing file: what lay around it is told by where the walk broke.
            located.walk().refusal().ifPresent(this::broken);
            findings.add(Finding.of(Fault.SEAL, Names.SIGNATURE, reason));
        }
        if (stamped.isEmpty()) {
            findings.add(Finding.of(Fault.TIME_STAMP, Names.TIME, timeReason));
        }
        return signed.map(holds -> content(Names.MANIFEST));
    }

    /** The files that close the package, as they were chosen for the check. */
    Map<String, byte[]> closing() {
        return closing;
    }

    private String seal(List<byte[]> manifests, List<byte[]> signatures) {
        String reason = "";
        for (byte[] signature : signatures) {
            for (byte[] manifest : manifests) {
                try {
                    signed = Optional.of(Cms.check(signature, Hashes.of(manifest)));
                    closing.put(Names.MANIFEST, manifest);
                    closing.put(Names.SIGNATURE, signature);
                    return "";
                } catch (Refused refused) {
                    reason = reason.isEmpty() ? refused.getMessage() : reason;
                }
            }
        }
        closing.put(Names.MANIFEST, manifests.getFirst());
        closing.put(Names.SIGNATURE, signatures.getFirst());
        return reason;
    }

    private String time() throws IOException {
        String reason = "no time-stamp";
        byte[] hash = Hashes.of(content(Names.SIGNATURE));
        closing.put(Names.TIME, first(Names.TIME, Limits.SIGNATURE));
        for (byte[] time : located.contents(Names.TIME, Limits.SIGNATURE)) {
            try {
                stamped = Optional.of(TimeStampCheck.response(time, hash));
                closing.put(Names.TIME, time);
                return "";
            } catch (Refused refused) {
                reason = refused.getMessage();
            }
        }
        return reason;
    }

    private void altered(String name) {
        byte[] content = content(name);
        Optional<Integer> from = Where.firstDifference(content(Names.WHERE), name, content);
        from.ifPresent(at -> findings.add(Finding.at(
                Fault.CONTENT,
                name,
                at,
                Math.max(at + 1, Math.min(content.length, at + Limits.BLOCK)),
                "SHA-256 of this block is not the one in " + Names.WHERE)));
    }

    private void cut(String missing) {
        String why =
                located.walk().refusal().or(() -> located.directory().refusal()).orElse("no such file in it");
        broken(why);
        findings.add(Finding.of(Fault.MISSING, missing, "without it nothing else can be checked"));
    }

    private void broken(String why) {
        findings.add(Finding.at(
                Fault.CONTAINER, "", located.brokenAt(), Math.max(file.size(), located.brokenAt() + 1), why));
    }

    private byte[] first(String name, int limit) throws IOException {
        List<byte[]> contents = located.contents(name, limit);
        return contents.isEmpty() ? new byte[0] : contents.getFirst();
    }

    private byte[] content(String name) {
        return closing.getOrDefault(name, new byte[0]);
    }

    /** The seal, after a check that found it to hold. */
    Optional<Cms.Signed> signed() {
        return signed;
    }

    /** The seal's time, after a check that found it to hold. */
    Optional<TimeStampCheck.Stamped> stamped() {
        return stamped;
    }
}
