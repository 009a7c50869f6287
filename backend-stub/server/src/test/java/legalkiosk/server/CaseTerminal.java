package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import legalkiosk.contract.Citizen;
import legalkiosk.contract.Proof;
import legalkiosk.contract.Routes;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.CallTicket;
import legalkiosk.contract.call.LineMessage.CaseNow;
import legalkiosk.contract.call.Role;
import legalkiosk.contract.notarisation.Applicant;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseAct.*;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.foundation.Sensitive;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A terminal that goes through a case by what the backend says is to be done; nobody real stands at it. */
final class CaseTerminal implements AutoCloseable {
    static final String CARD = "440799195802290013";

    private final TestBackend backend;
    private final OkHttpClient http;
    private int pictures;
    private long ms;
    LineClient line;
    CaseView view;

    CaseTerminal(TestBackend backend, Path state) throws Exception {
        this.backend = backend;
        this.http = LineClient.http(state);
    }

    static Application mandate(boolean disposal) {
        Applicant applicant = new Applicant(
                new Citizen.ByCard("resident", Sensitive.of(CARD), Sensitive.of("示例当事人")),
                Sensitive.of("13800000000"),
                Sensitive.of("示例地址"),
                Sensitive.of("男"),
                Sensitive.of("1958-02-28"),
                null);
        return new Application(
                "共和镇",
                "mandate",
                "CN",
                "代办证件",
                Application.Venue.DOMICILE,
                false,
                disposal,
                applicant,
                Map.of(
                        "agentName", Sensitive.of("示例甲"),
                        "agentIdNumber", Sensitive.of("440799198802290013"),
                        "agentRelation", Sensitive.of("儿子"),
                        "matter", Sensitive.of("代领示例证件"),
                        "powers", Sensitive.of("代为提交材料、领取"),
                        "until", Sensitive.of("2027年6月30日"),
                        "mayPassOn", Sensitive.of("不能"),
                        "personalRelation", Sensitive.of("不是")),
                1,
                List.of(),
                false,
                null,
                List.of());
    }

    CaseTerminal open(Application application) throws Exception {
        view = backend.post(Routes.OPEN_CASE, "", application).as(CaseView.class);
        return this;
    }

    CaseView act(CaseAct.Party act) throws Exception {
        TestBackend.Reply reply = backend.post(Routes.CASE_ACT, view.id(), act);
        assertThat(reply.status()).as(act + " " + reply.body()).isEqualTo(200);
        view = reply.as(CaseView.class);
        return view;
    }

    List<CaseView> search() throws Exception {
        return List.of(backend.post(Routes.SEARCH_CASES, "", new Proof.ByCard(Sensitive.of(CARD)))
                .as(CaseView[].class));
    }

    /** Asks for the notary and sits down. */
    void sit() throws Exception {
        CallRequest request =
                new CallRequest("共和镇", "notary", null, Sensitive.of(""), "普通话", List.of(), null, view.id());
        CallTicket ticket = backend.post(Routes.CALL, "", request).as(CallTicket.class);
        line = LineClient.dial(http, backend.server.port(), Routes.TERMINAL_LINE, Role.TERMINAL, backend.terminalToken)
                .hello(ticket.id(), Optional.empty());
        act(new BeginSession(ticket.id()));
    }

    /** Does what the step asks; false: there is nothing for the person to do. */
    boolean step() throws Exception {
        ms += 1_000;
        switch (view.step()) {
            case Step.ShowRoom _ -> act(new RoomShown(List.of(), ms));
            case Step.ConsentToRecording consent -> act(new RecordingAnswered(true, consent.version()));
            case Step.ReadCard card -> act(card(card.challenge()));
            case Step.HearNotice notice -> act(new NoticeHeard(notice.notice(), true, true, ms));
            case Step.CheckRecord record ->
                act(new RecordConfirmed(
                        record.version(), document(record.document()).sha256(), true, ms));
            case Step.SpeakCode code -> act(new CodeSpoken(code.document(), code.code(), ms));
            case Step.SignOnScreen sign ->
                act(new SignedOnScreen(
                        sign.document(), document(sign.document()).sha256(), Sensitive.of("{\"strokes\":[]}"), ms));
            case Step.SignOnPaper paper -> paper(paper);
            case Step.Scan scan ->
                act(new PaperAdded(upload(Paper.BROUGHT, scan.ref()).id(), ms));
            case Step.Nothing _, Step.Answer _, Step.Wait _, Step.Over _ -> {
                return false;
            }
        }
        return true;
    }

    private void paper(Step.SignOnPaper paper) throws Exception {
        if (!paper.printed()) {
            act(new PagesPrinted(paper.document(), ms));
            return;
        }
        Step.Page page =
                paper.pages().stream().filter(one -> !one.scanned()).findFirst().orElseThrow();
        act(new PageScanned(
                paper.document(),
                page.number(),
                upload(Paper.SCANNED_PAGE, paper.document()).id(),
                ms));
    }

    /** Put on the reader in answer to what the screen asks for. */
    CardRead cardOfSomebodyElse() throws Exception {
        CardRead own = card(((Step.ReadCard) view.step()).challenge());
        return new CardRead(
                new Citizen.ByCard("resident", Sensitive.of("440799196002290015"), Sensitive.of("示例别人")),
                own.address(),
                own.validUntil(),
                own.portrait(),
                own.live(),
                own.challenge(),
                own.recordingMs());
    }

    CardRead card(String challenge) throws Exception {
        return new CardRead(
                new Citizen.ByCard("resident", Sensitive.of(CARD), Sensitive.of("示例当事人")),
                Sensitive.of("示例地址"),
                "长期",
                upload(Paper.CHIP_PORTRAIT, null).id(),
                upload(Paper.LIVE_PICTURE, null).id(),
                challenge,
                ms);
    }

    private CaseDocument document(String id) {
        return view.documents().stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    CaseDocument upload(Paper kind, String ref) throws Exception {
        String query = "?kind=" + kind + (ref == null ? "" : "&ref=" + ref);
        Request request = new Request.Builder()
                .url("https://localhost:" + backend.server.port() + Routes.ADD_CASE_DOCUMENT.path(view.id()) + query)
                .header("Authorization", "Bearer " + backend.terminalToken)
                .post(RequestBody.create(picture()))
                .build();
        try (Response response = http.newCall(request).execute()) {
            String body = response.body().string();
            assertThat(response.code()).as(body).isEqualTo(200);
            return new TestBackend.Reply(200, body, null).as(CaseDocument.class);
        }
    }

    private byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        image.setRGB(pictures % 64, 0, 0xFFFFFF);
        pictures++;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    /** Waits until the line has told a newer case, which is then the one that is shown. */
    void told() throws Exception {
        view = line.await(CaseNow.class, now -> now.view().version() > view.version())
                .view();
    }

    /** Waits until the line has told this version or a newer one. */
    void told(long version) throws Exception {
        if (view.version() < version) {
            view = line.await(CaseNow.class, now -> now.view().version() >= version)
                    .view();
        }
    }

    OkHttpClient http() {
        return http;
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        try {
            http.dispatcher()
                    .executorService()
                    .awaitTermination(Duration.ofSeconds(5).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        http.connectionPool().evictAll();
    }
}
