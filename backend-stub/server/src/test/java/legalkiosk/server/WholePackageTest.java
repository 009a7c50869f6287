package legalkiosk.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Route;
import legalkiosk.contract.call.LineMessage.Claim;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.LineMessage.Presence;
import legalkiosk.contract.call.LineMessage.Ring;
import legalkiosk.contract.call.Role;
import legalkiosk.contract.notarisation.CaseAct.*;
import legalkiosk.contract.notarisation.CaseFile;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.contract.recording.ChunkBody;
import legalkiosk.contract.recording.HeadReceipt;
import legalkiosk.contract.recording.HeadRequest;
import legalkiosk.contract.recording.RecordingBegun;
import legalkiosk.contract.recording.RecordingRequest;
import legalkiosk.evidence.EvidenceVerifier;
import legalkiosk.evidence.Report;
import legalkiosk.evidence.Verification;
import legalkiosk.evidence.chain.Head;
import legalkiosk.evidence.chain.RecordingChain;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.seal.Certificates;
import legalkiosk.evidence.seal.SigningKey;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.notarisation.NotaryCases;
import legalkiosk.server.notarisation.Viewer;
import legalkiosk.server.storage.Refusal;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case over real sockets from the application to a package that holds for the court's program: recording, signatures, seal and all. */
class WholePackageTest {
    private static final String STROKES = "{\"strokes\":[[[10,20,0,300],[40,60,20,310],[90,25,44,290]]]}";

    @TempDir
    private Path state;

    private TestBackend backend;
    private CaseTerminal terminal;
    private SigningKey device;

    @BeforeEach
    void start() throws Exception {
        backend = new TestBackend(state);
        terminal = new CaseTerminal(backend, state);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        byte[] der = new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=x"), pair.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
                .getEncoded();
        byte[] request = ("-----BEGIN CERTIFICATE REQUEST-----\n"
                        + Base64.getMimeEncoder().encodeToString(der) + "\n-----END CERTIFICATE REQUEST-----\n")
                .getBytes(US_ASCII);
        device = new SigningKey(
                pair.getPrivate(), Certificates.fromPem(send(Routes.DEVICE_CERTIFICATE, "", "", request)));
    }

    @AfterEach
    void stop() {
        terminal.close();
        backend.close();
    }

    @Test
    void aCaseEndsInAPackageThatHoldsAndAnExcerptThatHoldsWithoutThePerson() throws Exception {
        CaseNotary notary = session();
        assertThat(backend.post(Routes.BEGIN_RECORDING, "", new RecordingRequest(terminal.view.id(), call(notary)))
                        .problem()
                        .kind())
                .as("before the person has agreed")
                .isEqualTo(ErrorKind.TOO_LATE);
        terminal.step();
        terminal.step();
        assertThat(terminal.view.recording()).isTrue();
        record(notary);
        while (terminal.step()) {
            assertThat(terminal.view.state()).isEqualTo(CaseState.IDENTITY);
        }
        toTheEnd(notary);
        CaseFile issued = issue(notary);
        assertThat(issued.view().state()).isEqualTo(CaseState.ISSUED);
        awaitPackage(notary);
        Report report = verify(backend.server.cases().notaries().evidence(terminal.view.id(), notary.viewer, false));
        assertThat(report.chunks()).isEqualTo(2);
        assertThat(report.gaps()).hasSize(1);
        assertThat(report.documents()).isGreaterThanOrEqualTo(3);
        assertThat(report.signatures()).isGreaterThanOrEqualTo(3);
        assertThat(report.authorityGiven()).isTrue();
        Report excerpt = verify(backend.server.cases().notaries().evidence(terminal.view.id(), notary.viewer, true));
        assertThat(excerpt.isExcerpt()).isTrue();
        assertThat(issued.acts().stream().map(CaseFile.Act::name)).anyMatch(name -> name.contains("recording.gap"));
        assertThat(notary.latest(Paper.CERTIFICATE).pages()).isPositive();
    }

    @Test
    void e8_aBackupMadeWhileItRunsGoesOnElsewhereWithCasesKeysAndEvidenceAndOpensForNotariesAlone(
            @TempDir Path elsewhere) throws Exception {
        CaseNotary notary = session();
        terminal.step();
        terminal.step();
        record(notary);
        while (terminal.step()) {
            assertThat(terminal.view.state()).isEqualTo(CaseState.IDENTITY);
        }
        toTheEnd(notary);
        CaseFile issued = issue(notary);
        awaitPackage(notary);
        Path copy = elsewhere.resolve("copy");
        String config = TestBackend.repository().resolve("config/backend.yaml").toString();
        assertThat(BackendMain.run("backup", "--config", config, "--state", state.toString(), "--to", copy.toString()))
                .isZero();
        String certificate = notary.latest(Paper.CERTIFICATE).id();
        byte[] before = backend.server.cases().notaries().document(certificate, notary.viewer);
        try (TestBackend other = new TestBackend(copy)) {
            NotaryCases cases = other.server.cases().notaries();
            assertThat(cases.file(issued.view().id(), notary.viewer).acts()).containsAll(issued.acts());
            assertThat(cases.document(certificate, notary.viewer)).isEqualTo(before);
            Path evidence = cases.evidence(issued.view().id(), notary.viewer, false);
            verify(evidence);
            assertThat(journal(evidence).get("issuedAt").asText()).startsWith("2026-");
            Viewer provider = new Viewer("account-9", "示例管理员", false, Optional.empty(), "127.0.0.1");
            assertThatThrownBy(() -> cases.file(issued.view().id(), provider)).isInstanceOf(Refusal.class);
        }
        assertThat(Files.getPosixFilePermissions(copy)).as("its owner's alone").hasSize(3);
    }

    @Test
    void aPackageThatWaitsForTheTerminalIsThereAsSoonAsTheTerminalHasHandedInAll() throws Exception {
        CaseNotary notary = session();
        terminal.step();
        terminal.step();
        Rest rest = recordWithoutItsHead(notary);
        while (terminal.step()) {
            assertThat(terminal.view.state()).isEqualTo(CaseState.IDENTITY);
        }
        toTheEnd(notary);
        assertThat(issue(notary).view().state()).isEqualTo(CaseState.ISSUED);
        assertThat(notary.file().packageReady()).isFalse();
        handInTheRest(rest);
        awaitPackage(notary);
        verify(backend.server.cases().notaries().evidence(terminal.view.id(), notary.viewer, false));
    }

    private static JsonNode journal(Path evidence) throws Exception {
        try (ZipFile zip = new ZipFile(evidence.toFile())) {
            return ContractJson.mapper().readTree(zip.getInputStream(zip.getEntry("journal.json")));
        }
    }

    private void awaitPackage(CaseNotary notary) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!notary.file().packageReady() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(notary.file().packageReady()).as("the package is there").isTrue();
    }

    private static String call(CaseNotary notary) {
        return String.valueOf(notary.file().call());
    }

    private void record(CaseNotary notary) throws Exception {
        handInTheRest(recordWithoutItsHead(notary));
    }

    /** What the terminal says last of a recording. */
    private record Rest(String recording, HeadRequest request, HeadReceipt receipt) {}

    private void handInTheRest(Rest rest) throws Exception {
        assertThat(backend.post(Routes.RECORDING_HEAD, rest.recording(), rest.request())
                        .as(HeadReceipt.class))
                .isEqualTo(rest.receipt());
    }

    private Rest recordWithoutItsHead(CaseNotary notary) throws Exception {
        RecordingBegun begun = backend.post(
                        Routes.BEGIN_RECORDING, "", new RecordingRequest(terminal.view.id(), call(notary)))
                .as(RecordingBegun.class);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        RecordingChain chain = new RecordingChain(begun.recordingId(), device.certificate(), backend.clock, file);
        chunk(begun.recordingId(), 1, chain, file, "示例画面和声音一".getBytes(UTF_8));
        chain.gap(900, "示例：录像程序中断");
        chunk(begun.recordingId(), 2, chain, file, "示例画面和声音二".getBytes(UTF_8));
        chain.end();
        Head head = chain.head();
        HeadRequest request = new HeadRequest(
                head.seq(),
                Hashes.hex(head.link()),
                Base64.getEncoder().encodeToString(device.sign(head.statement(begun.recordingId()))),
                file.toString(UTF_8).lines().toList());
        return new Rest(begun.recordingId(), request, new HeadReceipt(head.seq(), 2));
    }

    private void chunk(String id, long number, RecordingChain chain, ByteArrayOutputStream file, byte[] content)
            throws Exception {
        chain.chunk(Hashes.of(content), content.length, 60_000);
        List<String> lines = file.toString(UTF_8).lines().toList();
        byte[] answer = send(Routes.RECORDING_CHUNK, id, "?number=" + number, new ChunkBody(lines, content).write());
        assertThat(ContractJson.mapper().readTree(answer).get("have").asLong()).isEqualTo(number);
    }

    private byte[] send(Route route, String id, String query, byte[] body) throws Exception {
        Request request = new Request.Builder()
                .url("https://localhost:" + backend.server.port() + route.path(id) + query)
                .header("Authorization", "Bearer " + backend.terminalToken)
                .method(route.method(), RequestBody.create(body))
                .build();
        try (Response response = terminal.http().newCall(request).execute()) {
            byte[] answer = response.body().bytes();
            assertThat(response.code()).as(new String(answer, UTF_8)).isEqualTo(200);
            return answer;
        }
    }

    private CaseNotary session() throws Exception {
        terminal.open(CaseTerminal.mandate(false));
        terminal.upload(Paper.BROUGHT, "agent-id");
        terminal.act(new Submit(Sensitive.of(STROKES)));
        CaseNotary notary = new CaseNotary(backend, terminal.view.id(), 1);
        notary.accept();
        terminal.view = terminal.search().getFirst();
        LineClient desk = LineClient.dial(
                        terminal.http(),
                        backend.server.port(),
                        Routes.LAWYER_LINE,
                        Role.LAWYER,
                        backend.lawyerToken("notary-01"))
                .hello(null, Optional.empty());
        desk.say(new Presence(Duty.FREE));
        terminal.sit();
        desk.say(new Claim(desk.await(Ring.class).entry().call()));
        while (terminal.view.state() != CaseState.IDENTITY) {
            terminal.told();
        }
        return notary;
    }

    private void toTheEnd(CaseNotary notary) throws Exception {
        terminal.told(notary.compared().view().version());
        for (String notice : notary.notices()) {
            terminal.told(notary.act(new GiveNotice(notice)).view().version());
            terminal.step();
        }
        terminal.told(notary.record().view().version());
        terminal.step();
        signed(notary);
        terminal.told(notary.act(new ShowText("委托书", Sensitive.of("委托人：示例\n受托人：示例")))
                .view()
                .version());
        signed(notary);
        terminal.told(notary.act(new EndSession()).view().version());
    }

    private void signed(CaseNotary notary) throws Exception {
        String document = ((Step.SpeakCode) terminal.view.step()).document();
        terminal.step();
        notary.act(new CodeHeard(document, true));
        terminal.told(notary.act(new AskSignature(document, false)).view().version());
        while (terminal.step()) {
            assertThat(terminal.view.state()).isEqualTo(CaseState.SIGNING);
        }
    }

    private CaseFile issue(CaseNotary notary) throws Exception {
        notary.act(new SendForApproval(Sensitive.of("兹证明示例当事人在本公证员面前签署了前面的委托书。")));
        new CaseNotary(backend, terminal.view.id(), 2).act(new Approve("同意出证"));
        return notary.act(new Issue());
    }

    private Report verify(Path file) throws Exception {
        Path office = state.resolve("office/authority.pem");
        Verification verified =
                new EvidenceVerifier(List.of(Certificates.fromPem(Files.readAllBytes(office)))).verify(file);
        assertThat(verified).isInstanceOf(Verification.Whole.class);
        return ((Verification.Whole) verified).report();
    }
}
