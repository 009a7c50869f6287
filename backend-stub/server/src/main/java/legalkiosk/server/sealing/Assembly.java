package legalkiosk.server.sealing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import legalkiosk.contract.ErrorKind;
import legalkiosk.evidence.Content;
import legalkiosk.evidence.EvidenceVerifier;
import legalkiosk.evidence.EvidenceWriter;
import legalkiosk.evidence.Excerpt;
import legalkiosk.evidence.Finding;
import legalkiosk.evidence.Verification;
import legalkiosk.evidence.chain.AuditSlice;
import legalkiosk.evidence.chain.Timeline;
import legalkiosk.evidence.format.CanonicalJson;
import legalkiosk.evidence.format.Names;
import legalkiosk.evidence.format.Protection;
import legalkiosk.evidence.seal.Certificates;
import legalkiosk.server.keys.OfficeKeys;
import legalkiosk.server.notarisation.EvidenceInput;
import legalkiosk.server.notarisation.RecordedSessions;
import legalkiosk.server.recording.KeptRecordings;
import legalkiosk.server.recording.SecondCopies;
import legalkiosk.server.storage.Refusal;

/**
 * Puts the evidence package of a case together and checks it with the court's own program before anybody is told that it is there. The
 * package is that of the case's last session; recordings of sessions that were broken off go into it as files of their own.
 */
final class Assembly {
    private final OfficeKeys keys;
    private final KeptRecordings recordings;
    private final SecondCopies copies;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Assembly(OfficeKeys keys, KeptRecordings recordings, SecondCopies copies, Clock clock) {
        this.keys = keys;
        this.recordings = recordings;
        this.copies = copies;
        this.clock = clock;
    }

    /** Writes package and excerpt; either both are there and whole, or nothing has changed. */
    void write(EvidenceInput input, Path target, Path excerpt) throws IOException {
        List<KeptRecordings.Kept> kept = input.sessions().stream()
                .flatMap(session -> recordings.of(session).stream())
                .toList();
        if (kept.isEmpty()) {
            throw new Refusal(ErrorKind.TOO_LATE, "没有录音录像，不能出具", "There is no recording");
        }
        KeptRecordings.Kept main = kept.getLast();
        if (!main.ended() || !main.covered()) {
            throw new Refusal(
                    ErrorKind.TOO_LATE, "录音录像还没有从终端传完，请稍后再出具", "The terminal has not handed in all of the recording");
        }
        EvidenceWriter writer = new EvidenceWriter(main.id(), keys.seal(), keys.timeStamps(), clock, random)
                .certificates(keys.issuer().authority(), main.device());
        input.software().forEach(writer::software);
        input.facts().forEach(writer::fact);
        writer.fact("case", input.caseId());
        certificates(writer);
        recording(writer, main);
        copies(writer, "", copies.of(input.caseId(), main.id()));
        earlier(writer, input.caseId(), kept.subList(0, kept.size() - 1));
        timeline(writer, input, main);
        audit(writer, input);
        new CaseContents(writer, input).add();
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Path freshExcerpt = excerpt.resolveSibling(excerpt.getFileName() + ".new");
        try {
            writer.write(fresh);
            whole(fresh);
            Excerpt.write(fresh, freshExcerpt);
            whole(freshExcerpt);
            for (Path file : List.of(fresh, freshExcerpt)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(freshExcerpt, excerpt, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(freshExcerpt);
        }
    }

    private void whole(Path file) {
        List<X509Certificate> trusted = new ArrayList<>(List.of(keys.issuer().authority()));
        keys.timeAuthority().ifPresent(trusted::add);
        switch (new EvidenceVerifier(trusted).verify(file)) {
            case Verification.Whole whole -> {}
            case Verification.Altered(List<Finding> findings) ->
                throw new IllegalStateException("the package does not hold: " + findings.getFirst());
            case Verification.NotAPackage(String reason) ->
                throw new IllegalStateException("the package does not hold: " + reason);
        }
    }

    private void certificates(EvidenceWriter writer) {
        keys.timeAuthority()
                .ifPresent(authority -> writer.add(
                        "certificates/tsa-ca.pem", Protection.OPEN, Content.of(Certificates.toPem(authority))));
        int number = 1;
        for (X509Certificate one : keys.between()) {
            writer.add(
                    "certificates/between-" + number++ + ".pem", Protection.OPEN, Content.of(Certificates.toPem(one)));
        }
    }

    private void recording(EvidenceWriter writer, KeptRecordings.Kept main) {
        writer.add(Names.RECORDING_CHAIN, Protection.OPEN, Content.of(main.chain()));
        writer.add(Names.RECORDING_RECEIPTS, Protection.OPEN, Content.of(main.receipts()));
        for (long number = 1; number <= main.chunks(); number++) {
            long chunk = number;
            writer.add(
                    Names.chunk(number),
                    Protection.PERSONAL,
                    () -> Content.of(recordings.chunk(main.id(), chunk)).open());
        }
    }

    /** What was recorded before the case's last session: its chain names each chunk as well, but has perhaps no end. */
    private void earlier(EvidenceWriter writer, String caseId, List<KeptRecordings.Kept> before) {
        int session = 1;
        for (KeptRecordings.Kept one : before) {
            String folder = "earlier/session-" + session++ + "/";
            writer.add(folder + "chain.jsonl", Protection.OPEN, Content.of(one.chain()));
            writer.add(folder + "receipts.jsonl", Protection.OPEN, Content.of(one.receipts()));
            writer.add(folder + "device.pem", Protection.OPEN, Content.of(Certificates.toPem(one.device())));
            for (long number = 1; number <= one.chunks(); number++) {
                long chunk = number;
                writer.add(
                        folder + String.format("%06d.mkv", number),
                        Protection.PERSONAL,
                        () -> Content.of(recordings.chunk(one.id(), chunk)).open());
            }
            copies(writer, folder, copies.of(caseId, one.id()));
        }
    }

    /** What the notary's browser recorded; a page that was loaded again began another copy. A name has four parts at most, so the copy's number is in one of them. */
    private void copies(EvidenceWriter writer, String folder, List<SecondCopies.Kept> kept) {
        if (kept.isEmpty()) {
            return;
        }
        List<Object> index = new ArrayList<>();
        for (SecondCopies.Kept one : kept) {
            long copy = index.size() + 1;
            index.add(Map.of(
                    "copy",
                    copy,
                    "id",
                    one.id(),
                    "begunAt",
                    Instant.ofEpochMilli(one.begunAt()).toString(),
                    "receivedAt",
                    one.receivedAt().stream()
                            .map(at -> Instant.ofEpochMilli(at).toString())
                            .toList()));
            for (int number = 1; number <= one.receivedAt().size(); number++) {
                int chunk = number;
                writer.add(
                        folder + String.format("copy-%03d/%06d.webm", copy, number),
                        Protection.PERSONAL,
                        () -> Content.of(copies.chunk(one.id(), chunk)).open());
            }
        }
        writer.add(folder + "copies.json", Protection.OPEN, Content.of(CanonicalJson.write(index)));
    }

    /** Acts point into the recording of their own session; those of earlier ones say so in their facts. */
    private static void timeline(EvidenceWriter writer, EvidenceInput input, KeptRecordings.Kept main)
            throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Timeline timeline = new Timeline(main.id(), file);
        int lastSession = lastBegin(input.acts());
        int number = 0;
        for (EvidenceInput.Act act : input.acts()) {
            Map<String, String> facts = new HashMap<>(act.facts());
            facts.put("caseLink", act.link());
            OptionalLong at = act.recordingMs();
            // What is left of an earlier recording may arrive in a later session.
            boolean ours = act.facts()
                    .getOrDefault(RecordedSessions.RECORDING, main.id())
                    .equals(main.id());
            boolean points = number++ >= lastSession && ours && at.isPresent() && at.getAsLong() <= main.millis();
            if (at.isPresent() && !points) {
                facts.put("recordingMs", String.valueOf(at.getAsLong()));
            }
            timeline.append(new Timeline.Act(
                    act.at(),
                    act.clock(),
                    act.role(),
                    act.actor(),
                    act.name(),
                    points ? at : OptionalLong.empty(),
                    facts));
        }
        writer.add(Names.TIMELINE, Protection.OPEN, Content.of(file.toByteArray()));
    }

    private static int lastBegin(List<EvidenceInput.Act> acts) {
        for (int i = acts.size() - 1; i >= 0; i--) {
            if (acts.get(i).name().endsWith("beginSession")) {
                return i;
            }
        }
        return 0;
    }

    private static void audit(EvidenceWriter writer, EvidenceInput input) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        AuditSlice slice = new AuditSlice(HexFormat.of().parseHex(input.auditBefore()), file);
        for (Map<String, String> line : input.audit()) {
            slice.append(new TreeMap<>(line));
        }
        writer.add(Names.AUDIT, Protection.OPEN, Content.of(file.toByteArray()));
    }
}
