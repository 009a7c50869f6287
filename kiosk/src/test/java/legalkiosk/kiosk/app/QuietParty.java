package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import legalkiosk.contract.Citizen;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.CallTicket;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.notarisation.Applicant;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.contract.recording.RecordingBegun;
import legalkiosk.contract.recording.RecordingRequest;
import legalkiosk.foundation.Sensitive;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.ConsultationDesk;
import legalkiosk.kiosk.backend.HttpBackend;
import legalkiosk.kiosk.backend.line.CallLine;
import legalkiosk.kiosk.backend.line.LineStatus;
import legalkiosk.kiosk.recording.OnAir;
import legalkiosk.kiosk.recording.TerminalRecorder;

/**
 * A person at a terminal without picture, sound or screen, who does what the case's step asks for; did not understand one notice at first, and
 * finds one line of the record wrong. Nobody real.
 */
final class QuietParty implements AutoCloseable, CallLine.Listener {
    private static final int PATIENCE = 40;
    private static final String CARD = "440799195802290013";

    private final HttpBackend backend;
    private final TerminalRecorder device;
    private final BlockingQueue<CaseView> told = new LinkedBlockingQueue<>();
    private Optional<ConsultationDesk.Line> line = Optional.empty();
    private CaseView view;
    private String call = "";
    private boolean understood;
    private boolean agreed;
    private long ms;

    /** Comes to a terminal, fills in an application, hands one paper in and signs. @param state of the terminal */
    QuietParty(HttpBackend backend, Path state, Clock clock) throws IOException {
        this.backend = backend;
        this.device =
                TerminalRecorder.open(state.resolve("no-ffmpeg"), state, new OnAir(), backend.recordings(), clock);
        device.prepare();
        this.view = there(backend.notarisation().open(mandate(), key()));
        upload(Paper.BROUGHT, Optional.of("agent-id"));
        act(new CaseAct.Submit(Sensitive.of("{\"strokes\":[]}")));
    }

    private static Application mandate() {
        Applicant applicant = new Applicant(
                new Citizen.ByCard("resident", Sensitive.of(CARD), Sensitive.of("示例当事人")),
                Sensitive.of("13800000000"),
                Sensitive.of("示例地址"),
                Sensitive.of("男"),
                Sensitive.of("1958-02-28"),
                null);
        Map<String, Sensitive<String>> answers = Map.of(
                "agentName", Sensitive.of("示例甲"),
                "agentIdNumber", Sensitive.of("示例号码"),
                "agentRelation", Sensitive.of("儿子"),
                "matter", Sensitive.of("代领示例证件"),
                "powers", Sensitive.of("代为提交材料、领取"),
                "until", Sensitive.of("2027年6月30日"),
                "mayPassOn", Sensitive.of("不能"),
                "personalRelation", Sensitive.of("不是"));
        return new Application(
                "沙坪街道",
                "mandate",
                "CN",
                "代办证件",
                Application.Venue.DOMICILE,
                false,
                false,
                applicant,
                answers,
                1,
                List.of(),
                false,
                null,
                List.of());
    }

    CaseView view() {
        return view;
    }

    /** Looks until the office has brought the case so far. */
    void await(CaseState wanted) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (view.state() != wanted) {
            assertThat(System.nanoTime())
                    .as("waited in vain for " + wanted + ", it is " + view.state())
                    .isLessThan(until);
            var _ = told.poll(100, TimeUnit.MILLISECONDS);
            view = there(backend.notarisation().view(view.id()));
        }
    }

    /** Asks for the notary, sits down and does each step until the session is over. */
    void sitsThroughTheSession() throws InterruptedException {
        CallRequest request =
                new CallRequest("沙坪街道", "notary", null, Sensitive.of(""), "普通话", List.of(), null, view.id());
        CallTicket ticket = there(backend.consultations().ask(request, key()));
        call = ticket.id();
        line = Optional.of(backend.consultations().open(call, this));
        act(new CaseAct.BeginSession(call));
        while (!(view.step() instanceof Step.Over)) {
            if (!step()) {
                CaseView next = told.poll(PATIENCE, TimeUnit.SECONDS);
                assertThat(next).as("waited in vain at " + view.step()).isNotNull();
                if (next.version() > view.version()) {
                    view = next;
                }
            }
        }
    }

    /** False: there is nothing for the person to do. */
    private boolean step() {
        ms += 1_000;
        switch (view.step()) {
            case Step.ShowRoom room -> act(new CaseAct.RoomShown(List.of(), ms));
            case Step.ConsentToRecording consent -> {
                act(new CaseAct.RecordingAnswered(true, consent.version()));
                RecordingBegun begun = there(backend.recordings().begin(new RecordingRequest(view.id(), call)));
                assertThat(begun.lines()).isZero();
            }
            case Step.ReadCard card -> act(card(card.challenge()));
            case Step.HearNotice notice -> {
                act(new CaseAct.NoticeHeard(notice.notice(), understood, false, ms));
                understood = true;
            }
            case Step.CheckRecord record
            when agreed ->
                act(new CaseAct.RecordConfirmed(
                        record.version(), document(record.document()).sha256(), false, ms));
            case Step.CheckRecord record -> {
                agreed = true;
                act(new CaseAct.RecordDisputed(record.version(), 1, Sensitive.of("这一行不对"), ms));
            }
            case Step.SpeakCode code -> act(new CaseAct.CodeSpoken(code.document(), code.code(), ms));
            case Step.SignOnScreen sign ->
                act(new CaseAct.SignedOnScreen(
                        sign.document(), document(sign.document()).sha256(), Sensitive.of("{\"strokes\":[]}"), ms));
            case Step.SignOnPaper paper -> throw new AssertionError("a mandate is signed on the screen");
            case Step.Scan scan -> throw new AssertionError("the robot asks for no paper");
            case Step.Nothing nothing -> {
                return false;
            }
            case Step.Answer answer -> {
                return false;
            }
            case Step.Wait wait -> {
                return false;
            }
            case Step.Over over -> {
                return false;
            }
        }
        return true;
    }

    private CaseAct.CardRead card(String challenge) {
        return new CaseAct.CardRead(
                new Citizen.ByCard("resident", Sensitive.of(CARD), Sensitive.of("示例当事人")),
                Sensitive.of("示例地址"),
                "长期",
                upload(Paper.CHIP_PORTRAIT, Optional.empty()).id(),
                upload(Paper.LIVE_PICTURE, Optional.empty()).id(),
                challenge,
                ms);
    }

    private CaseDocument document(String id) {
        return view.documents().stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private CaseDocument upload(Paper kind, Optional<String> ref) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", out);
            return there(backend.notarisation().add(view.id(), kind, ref, 1, out.toByteArray()));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private void act(CaseAct.Party act) {
        view = there(backend.notarisation().act(view.id(), act, key()));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static <T> T there(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Ok.class);
        return ((Answer.Ok<T>) answer).value();
    }

    @Override
    public void heard(LineMessage message) {
        if (message instanceof LineMessage.CaseNow(var of, CaseView now)) {
            told.add(now);
        }
    }

    @Override
    public void status(LineStatus status) {}

    @Override
    public void close() {
        line.ifPresent(ConsultationDesk.Line::close);
        device.close();
    }
}
