package legalkiosk.kiosk.journey.notarisation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import legalkiosk.contract.Problem;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.CallTicket;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.documentcamera.DocumentCamera;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.hardware.idcard.PortraitDecoder;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.ConsultationDesk;
import legalkiosk.kiosk.backend.NotarisationDesk;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.consultation.Conversation;
import legalkiosk.kiosk.journey.consultation.Media;
import legalkiosk.kiosk.journey.consultation.Talk;
import legalkiosk.kiosk.journey.notarisation.SessionState.Asking;
import legalkiosk.kiosk.journey.notarisation.SessionState.Away;
import legalkiosk.kiosk.journey.notarisation.SessionState.Ended;
import legalkiosk.kiosk.journey.notarisation.SessionState.Finding;
import legalkiosk.kiosk.journey.notarisation.SessionState.InFront;
import legalkiosk.kiosk.journey.notarisation.SessionState.Mode;
import legalkiosk.kiosk.journey.notarisation.SessionState.Nobody;
import legalkiosk.kiosk.journey.notarisation.SessionState.Refused;
import legalkiosk.kiosk.journey.notarisation.SessionState.Talking;
import legalkiosk.kiosk.journey.notarisation.SessionState.Unready;
import legalkiosk.kiosk.journey.printing.PrintDesk;
import legalkiosk.kiosk.journey.signing.Pads;
import legalkiosk.kiosk.recording.SessionRecorder;

/**
 * A session with the notary (视频办理). The notary's acts make the steps, the backend says which one it is, and the person does what the
 * screen shows; each thing done is told at once. Leaving it, in whatever way, is told too: identity then starts again (B5).
 */
public final class SessionJourney extends Journey<SessionState> {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(6);

    private final Services services;
    private final Sitting sitting;
    private final SessionSteps steps;
    private final SessionPapers papers;
    private final CardStep card;

    /**
     * What a session needs from outside.
     *
     * @param lacks what this terminal lacks for a session right now
     * @param touched told when a pen comes down on a tablet
     * @param present whether somebody stands here, where a site can tell
     * @param office a time at the window, for a case that goes on there
     * @param left told when the person is done here
     */
    public record Services(
            NotarisationDesk desk,
            ConsultationDesk calls,
            Media.Maker media,
            SessionRecorder recorder,
            CardReader reader,
            PortraitDecoder portraits,
            Optional<DocumentCamera> camera,
            Pads pads,
            PrintDesk printing,
            Supplier<List<ApplicationState.Lack>> lacks,
            Runnable touched,
            Supplier<Optional<Boolean>> present,
            String town,
            Consumer<CaseView> office,
            Consumer<CaseView> left) {}

    public SessionJourney(JourneyRuntime runtime, CaseView view, Services services) {
        super(runtime, new Asking(view));
        this.services = services;
        this.sitting = new Sitting(
                runtime, view, services, new Sitting.Stage(this::state, this::show, this::end, this::stray));
        this.steps = new SessionSteps(services.recorder(), sitting, this::stray);
        this.papers = new SessionPapers(runtime, services, sitting, this::stray);
        this.card = new CardStep(runtime, services, sitting);
        look();
    }

    /** What the person says to each step. */
    public SessionSteps steps() {
        return steps;
    }

    /** What is read, signed, printed and photographed. */
    public SessionPapers papers() {
        return papers;
    }

    /** The identity card's step. */
    public CardStep card() {
        return card;
    }

    /** The talk that is going on, for its pictures and its controls. */
    public Optional<Conversation> conversation() {
        return sitting.conversation();
    }

    /** True while the notary is there. */
    public boolean inTalk() {
        return state() instanceof Talking || state() instanceof InFront;
    }

    /** True while paper is on its way out. */
    public boolean printing() {
        return sitting.printing();
    }

    /** How long the recording goes on, in seconds. */
    public long recordedSeconds() {
        return services.recorder().position() / 1_000;
    }

    /** 再试一次. */
    public void retry() {
        switch (state()) {
            case Unready unready -> look();
            case Nobody nobody -> look();
            case Away away -> look();
            case Refused refused -> look();
            case Ended ended when ended.how() != Ended.How.OFFICE -> look();
            default -> stray("retry");
        }
    }

    /** 不等了, 返回; nothing is lost. In the session it leads back to the step, and there asks whether to end it. */
    public void back() {
        if (inTalk()) {
            askToEnd();
        } else {
            sitting.hangUp("没有等到公证员就离开");
            services.left().accept(sitting.view());
        }
    }

    private void look() {
        sitting.hangUp("重新开始");
        CaseView view = sitting.view();
        List<ApplicationState.Lack> lacks = services.lacks().get();
        if (!lacks.isEmpty()) {
            become(new Unready(view, lacks));
            return;
        }
        become(new Asking(view));
        CallRequest request = new CallRequest(
                services.town(),
                "notary",
                null,
                Sensitive.of(""),
                CallRequest.LANGUAGES.getFirst(),
                List.of(),
                null,
                view.id());
        String attempt = UUID.randomUUID().toString();
        ask(() -> services.calls().ask(request, attempt), this::asked);
    }

    private void asked(Answer<CallTicket> answer) {
        CaseView view = sitting.view();
        switch (answer) {
            case Answer.Ok<CallTicket>(CallTicket ticket)
            when ticket.state() == CallState.NOBODY -> become(new Nobody(view));
            case Answer.Ok<CallTicket>(CallTicket ticket) -> find(ticket);
            case Answer.Refused<CallTicket>(Problem no) -> become(new Refused(view, no));
            case Answer.Unreachable<CallTicket> gone -> become(new Away(view));
        }
    }

    private void find(CallTicket ticket) {
        Instant answerBy = ticket.answerBy().toInstant();
        become(new Finding(sitting.view(), ticket.rung(), runtime().secondsUntil(answerBy), false));
        sitting.call(
                new Conversation(runtime(), services.calls(), services.media(), new NoErrands(), ticket, this::heard));
        sitting.send(new CaseAct.BeginSession(ticket.id()));
        countDown(answerBy);
    }

    private void countDown(Instant answerBy) {
        after(SECOND, () -> {
            if (state() instanceof Finding finding) {
                if (runtime().clock().instant().isAfter(answerBy.plus(GRACE))) {
                    sitting.hangUp("没有公证员接听");
                    become(new Nobody(sitting.view()));
                } else {
                    show(new Finding(
                            sitting.view(), finding.rung(), runtime().secondsUntil(answerBy), finding.lineAway()));
                    countDown(answerBy);
                }
            }
        });
    }

    private void heard(Conversation.Event event) {
        switch (event) {
            case Conversation.Event.Looking(var call)
            when state() instanceof Finding finding ->
                show(new Finding(sitting.view(), call.rung(), finding.seconds(), finding.lineAway()));
            case Conversation.Event.Looking again -> {}
            case Conversation.Event.LineAway(boolean away) -> lineAway(away);
            case Conversation.Event.LawyerLate late -> {}
            case Conversation.Event.Nobody nobody -> {
                sitting.nobodyCame();
                become(new Nobody(sitting.view()));
            }
            case Conversation.Event.Changed(Talk now) -> {
                if (sitting.changed(now)) {
                    become(sitting.talking());
                    tick();
                }
            }
            case Conversation.Event.Seated seated -> sitting.seated();
            case Conversation.Event.Case(CaseView now) -> sitting.now(now);
            case Conversation.Event.Over(var reason, Talk last) -> over();
        }
    }

    private void lineAway(boolean away) {
        if (state() instanceof Finding finding) {
            show(new Finding(sitting.view(), finding.rung(), finding.seconds(), away));
        }
        sitting.line(away);
    }

    /** Once a second while the notary is there. */
    private void tick() {
        after(SECOND, () -> {
            sitting.seat().look();
            card.look();
            sitting.refresh();
            tick();
        });
    }

    /** 结束: asked once more, unless all is done. */
    public void askToEnd() {
        switch (state()) {
            case InFront front -> sitting.putAway();
            case Talking talking when talking.step() instanceof Step.Over -> end(Ended.How.DONE);
            case Talking talking -> sitting.mode(new Mode.AskEnd());
            default -> stray("askToEnd");
        }
    }

    /** Yes, for certain. */
    public void confirm() {
        if (sitting.mode() instanceof Mode.AskEnd) {
            end(Ended.How.LEFT);
        } else if (sitting.mode() instanceof Mode.AskOffice) {
            sitting.act(new CaseAct.GoInPerson("本人在视频办理时选择到窗口办理"));
        } else {
            stray("confirm");
        }
    }

    /** 知道了, after the last step. */
    public void finish() {
        if (state() instanceof Talking && sitting.step() instanceof Step.Over) {
            end(Ended.How.DONE);
        } else {
            stray("finish");
        }
    }

    /** 约时间, once it goes on at the window; or while no notary is there. */
    public void book() {
        services.office().accept(sitting.view());
    }

    @Override
    public void close() {
        sitting.closeFront();
        sitting.hangUp("离开了终端");
        sitting.close();
        super.close();
    }

    /** The call is over. */
    private void over() {
        CaseState state = sitting.view().state();
        boolean done = sitting.step() instanceof Step.Over || !state.inSession() && state != CaseState.INTERRUPTED;
        end(state == CaseState.CONVERTED_IN_PERSON ? Ended.How.OFFICE : done ? Ended.How.DONE : Ended.How.BROKEN);
    }

    private void end(Ended.How how) {
        sitting.closeFront();
        sitting.hangUp(how == Ended.How.LEFT ? "本人按了结束" : "视频结束");
        become(new Ended(sitting.view(), how));
    }
}
