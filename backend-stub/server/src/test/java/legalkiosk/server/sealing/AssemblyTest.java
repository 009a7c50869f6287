package legalkiosk.server.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import legalkiosk.contract.ContractJson;
import legalkiosk.evidence.EvidenceVerifier;
import legalkiosk.evidence.Report;
import legalkiosk.evidence.Verification;
import legalkiosk.server.notarisation.EvidenceInput;
import legalkiosk.server.notarisation.Viewer;
import legalkiosk.server.recording.Studio;
import legalkiosk.server.storage.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblyTest {
    private static final String CASE = "case-0001";

    @TempDir
    private Path folder;

    private final Clock clock = Clock.systemUTC();
    private Studio studio;
    private OfficeSealing sealing;

    @BeforeEach
    void open() throws Exception {
        studio = new Studio(folder, clock);
        sealing = new OfficeSealing(
                studio.keys(), studio.recordings().kept(), studio.copies(), folder.resolve("evidence"), clock);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void e7_theCasesPackageIsWholeForTheCourtsProgramAndSaysWhatIsInIt() throws Exception {
        Studio.Take take = recorded(CASE, true);
        sealing.assemble(AssemblySamples.input(sealing, CASE, List.of(take.id()), clock.instant()));
        Report report = verify(sealing.packageOf(CASE).orElseThrow());
        assertThat(report.chunks()).isEqualTo(3);
        assertThat(report.gaps()).hasSize(1);
        assertThat(report.acts()).isEqualTo(4);
        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.authorityGiven()).isTrue();
        assertThat(contents(sealing.packageOf(CASE).orElseThrow()).keySet())
                .contains("identity/card.json", "identity/chip-portrait-1.jpg", "papers/brought-1.jpg")
                .contains("documents/signed-text-1.pdf", "documents/certificate-1.pdf", "unsigned/text-1.pdf")
                .contains("consents.json", "record.json", "item.json", "people.json", "audit.jsonl");
    }

    @Test
    void e4_theJournalSaysWhatForWhomHowKnownWhereRecordedAndForWhichFeeWithoutTheCardsNumber() throws Exception {
        Studio.Take take = recorded(CASE, true);
        EvidenceInput input = AssemblySamples.input(sealing, CASE, List.of(take.id()), clock.instant());
        sealing.assemble(input);
        byte[] journal = contents(sealing.packageOf(CASE).orElseThrow()).get("journal.json");
        JsonNode line = ContractJson.mapper().readTree(journal);
        assertThat(line.get("act").asText()).isEqualTo(input.item().name());
        assertThat(line.get("fee").asText()).isEqualTo(input.item().fee());
        assertThat(line.get("applicant").asText()).isEqualTo("示例当事人甲");
        assertThat(line.get("address").asText()).isNotBlank();
        assertThat(line.get("terminal").asText()).isEqualTo(input.facts().get("terminal"));
        assertThat(line.get("sessions").get(0).asText())
                .as("where it is recorded")
                .isEqualTo(take.id());
        assertThat(line.get("documents").findValuesAsText("kind")).containsExactly("SIGNED_TEXT", "CERTIFICATE");
        assertThat(line.get("documents").findValuesAsText("pages")).hasSize(2);
        JsonNode known = line.get("identity").get(0);
        assertThat(known.get("same").asBoolean()).isTrue();
        assertThat(known.get("comparedBy").asText()).isNotBlank();
        assertThat(Instant.parse(known.get("readAt").asText())).isBeforeOrEqualTo(clock.instant());
        assertThat(line.get("people").findValuesAsText("role")).containsExactly("PARTY");
        assertThat(new String(journal, UTF_8)).doesNotContain(AssemblySamples.NUMBER);
    }

    @Test
    void e6_theExcerptVerifiesAndHasNeitherNumbersNorNamesNorFaces() throws Exception {
        Studio.Take take = recorded(CASE, true);
        sealing.assemble(AssemblySamples.input(sealing, CASE, List.of(take.id()), clock.instant()));
        Report report = verify(sealing.excerptOf(CASE).orElseThrow());
        assertThat(report.isExcerpt()).isTrue();
        Map<String, byte[]> contents = contents(sealing.excerptOf(CASE).orElseThrow());
        contents.forEach((name, bytes) ->
                assertThat(new String(bytes, UTF_8)).as(name).doesNotContain(AssemblySamples.NUMBER, "示例当事人甲"));
        assertThat(contents.keySet()).noneMatch(name -> name.endsWith(".jpg") || name.endsWith(".mkv"));
        Map<String, byte[]> whole = contents(sealing.packageOf(CASE).orElseThrow());
        assertThat(whole.entrySet().stream()
                        .filter(file -> new String(file.getValue(), StandardCharsets.ISO_8859_1)
                                .contains(AssemblySamples.NUMBER))
                        .map(Map.Entry::getKey))
                .containsOnly("application.json", "identity/card.json");
    }

    @Test
    void nothingIsIssuedBeforeTheRecordingIsThereToItsEnd() throws Exception {
        Studio.Take take = recorded(CASE, false);
        assertThatThrownBy(() ->
                        sealing.assemble(AssemblySamples.input(sealing, CASE, List.of(take.id()), clock.instant())))
                .isInstanceOf(Refusal.class);
        assertThat(sealing.packageOf(CASE)).isEmpty();
    }

    @Test
    void aSessionThatWasBrokenOffIsInThePackageToo() throws Exception {
        Studio.Take before = recorded("case-0000", false);
        Studio.Take take = recorded(CASE, true);
        sealing.assemble(AssemblySamples.input(sealing, CASE, List.of(before.id(), take.id()), clock.instant()));
        verify(sealing.packageOf(CASE).orElseThrow());
        assertThat(contents(sealing.packageOf(CASE).orElseThrow()).keySet())
                .contains("earlier/session-1/chain.jsonl", "earlier/session-1/000001.mkv");
    }

    @Test
    void theBrowsersCopiesAreInThePackageAndTheExcerptHasOnlyWhenTheyCame() throws Exception {
        Studio.Take take = recorded(CASE, true);
        Viewer notary = new Viewer("account-1", "测试公证员甲", true, Optional.of("notary-01"), "127.0.0.1");
        for (String part : List.of("before the page was loaded again", "after")) {
            String copy = studio.copies().begin(CASE, notary);
            studio.copies().chunk(copy, 1, part.getBytes(UTF_8), notary);
        }
        sealing.assemble(AssemblySamples.input(sealing, CASE, List.of(take.id()), clock.instant()));
        Map<String, byte[]> whole = contents(sealing.packageOf(CASE).orElseThrow());
        assertThat(whole.get("copy-002/000001.webm")).isEqualTo("after".getBytes(UTF_8));
        assertThat(new String(whole.get("copies.json"), UTF_8)).contains("receivedAt");
        verify(sealing.excerptOf(CASE).orElseThrow());
        assertThat(contents(sealing.excerptOf(CASE).orElseThrow()).keySet())
                .contains("copies.json")
                .noneMatch(name -> name.endsWith(".webm"));
    }

    @Test
    void theCopyOfASessionThatWasBrokenOffIsInThePackageToo() throws Exception {
        Viewer notary = new Viewer("account-1", "测试公证员甲", true, Optional.of("notary-01"), "127.0.0.1");
        Studio.Take before = recorded("case-0000", false);
        String copy = studio.copies().begin("case-0000", notary);
        studio.copies().chunk(copy, 1, "broken off".getBytes(UTF_8), notary);
        Studio.Take take = recorded(CASE, true);
        sealing.assemble(AssemblySamples.input(sealing, "case-0000", List.of(before.id(), take.id()), clock.instant()));
        verify(sealing.packageOf("case-0000").orElseThrow());
        assertThat(contents(sealing.packageOf("case-0000").orElseThrow()))
                .containsEntry("earlier/session-1/copy-001/000001.webm", "broken off".getBytes(UTF_8));
    }

    @Test
    void e9_destructionLeavesNeitherPackageNorRecording() throws Exception {
        Studio.Take take = recorded(CASE, true);
        sealing.assemble(AssemblySamples.input(sealing, CASE, List.of(take.id()), clock.instant()));
        sealing.destroy(CASE);
        assertThat(sealing.packageOf(CASE)).isEmpty();
        assertThat(sealing.excerptOf(CASE)).isEmpty();
        assertThat(studio.recordings().kept().ofCase(CASE)).isEmpty();
    }

    private Studio.Take recorded(String caseId, boolean toTheEnd) throws Exception {
        return record(studio, caseId, toTheEnd);
    }

    static Studio.Take record(Studio studio, String caseId, boolean toTheEnd) throws Exception {
        Studio.Take take = studio.new Take(caseId);
        take.chunk("one".repeat(9000).getBytes(UTF_8));
        take.chunk("two".repeat(9000).getBytes(UTF_8));
        take.head();
        take.chain().gap(700, "示例：录像程序中断");
        take.chunk("three".repeat(9000).getBytes(UTF_8));
        if (toTheEnd) {
            take.chain().end();
            take.head();
        }
        return take;
    }

    private Report verify(Path file) {
        Verification verified =
                new EvidenceVerifier(List.of(studio.keys().issuer().authority())).verify(file);
        assertThat(verified).isInstanceOf(Verification.Whole.class);
        return ((Verification.Whole) verified).report();
    }

    static Map<String, byte[]> contents(Path file) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                contents.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        return contents;
    }
}
