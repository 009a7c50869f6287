package legalkiosk.kiosk.journey.notarisation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import legalkiosk.contract.Problem;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.CallTicket;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
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
import legalkiosk.kiosk.journey.notarisation.SessionState.Front;
import legalkiosk.kiosk.journey.notarisation.SessionState.InFront;
import legalkiosk.kiosk.journey.notarisation.SessionState.Mode;
import legalkiosk.kiosk.journey.notarisation.SessionState.Nobody;
import legalkiosk.kiosk.journey.notarisation.SessionState.Recording;
import legalkiosk.kiosk.journey.notarisation.SessionState.Refused;
import legalkiosk.kiosk.journey.notarisation.SessionState.Talking;
import legalkiosk.kiosk.journey.notarisation.SessionState.Unready;
import legalkiosk.kiosk.journey.printing.PrintDesk;
import legalkiosk.kiosk.journey.printing.PrintingJourney;
import legalkiosk.kiosk.journey.signing.Pads;
import legalkiosk.kiosk.recording.SessionRecorder;

/**
 * A session with the notary (视频办理). The notary's acts make the steps, the backend says which one it is, and the person does what the
 * screen shows; each thing done is told at once. Leaving it, in whatever way, is told too: identity then starts again (B5).
 */
public final class SessionJourney extends Journey<SessionState> {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(6);

    /** A line that is back sooner has cut nothing that anybody would notice. */
    private static final Duration SHORT = Duration.ofSeconds(3);

    private final Services services;
    private final SessionDeeds deeds;
    private final RecordingWatch recording;
    private final GapWatch gaps;
    private final Acts acts;
    private CaseView view;
    private Mode mode = new Mode.Usual();
    private Optional<Talk> talk = Optional.empty();
    private Optional<Conversation> conversation = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private boolean readAloud;
    private String key = "";

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
        this.view = view;
        this.services = services;
        this.recording = new RecordingWatch(runtime, services.recorder());
        this.gaps = new GapWatch(runtime.clock(), SHORT);
        this.acts = new Acts(runtime, services.desk(), view.id(), this::now, this::refused);
        this.deeds = new SessionDeeds(runtime, services, acts, this::position, this::mode);
        look();
    }

    /** The talk that is going on, for its pictures and its controls. */
    public Optional<Conversation> conversation() {
        return conversation;
    }

    /** True while the notary is there. */
    public boolean inTalk() {
        return state() instanceof Talking || state() instanceof InFront;
    }

    /** True while paper is on its way out. */
    public boolean printing() {
        return state() instanceof InFront(var said, var of, Front front, var sign)
                && front instanceof Front.Printing(PrintingJourney paper)
                && paper.busy();
    }

    // ---- looking for the notary

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

    /** 不等了, 返回; nothing is lost. */
    public void back() {
        switch (state()) {
            case Asking asking -> leave();
            case Finding finding -> leave();
            case Unready unready -> leave();
            case Nobody nobody -> leave();
            case Away away -> leave();
            case Refused refused -> leave();
            case Ended ended -> leave();
            case InFront front -> putAway();
            case Talking talking -> askToEnd();
        }
    }

    private void leave() {
        hangUp("没有等到公证员就离开");
        services.left().accept(view);
    }

    private void look() {
        hangUp("重新开始");
        List<ApplicationState.Lack> lacks = services.lacks().get();
        if (!lacks.isEmpty()) {
            become(new Unready(view, lacks));
            return;
        }
        key = UUID.randomUUID().toString();
        mode = new Mode.Usual();
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
        String attempt = key;
        ask(() -> services.calls().ask(request, attempt), this::asked);
    }

    private void asked(Answer<CallTicket> answer) {
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
        become(new Finding(view, ticket.rung(), secondsUntil(answerBy), false));
        conversation = Optional.of(
                new Conversation(runtime(), services.calls(), services.media(), new NoErrands(), ticket, this::heard));
        acts.send(new CaseAct.BeginSession(ticket.id()));
        countDown(answerBy);
    }

    private void countDown(Instant answerBy) {
        after(SECOND, () -> {
            if (state() instanceof Finding finding) {
                if (runtime().clock().instant().isAfter(answerBy.plus(GRACE))) {
                    hangUp("没有公证员接听");
                    become(new Nobody(view));
                } else {
                    show(new Finding(view, finding.rung(), secondsUntil(answerBy), finding.lineAway()));
                    countDown(answerBy);
                }
            }
        });
    }

    private int secondsUntil(Instant then) {
        long millis = Duration.between(runtime().clock().instant(), then).toMillis();
        return (int) Math.clamp((millis + 999) / 1_000, 0, 86_400);
    }

    private void heard(Conversation.Event event) {
        switch (event) {
            case Conversation.Event.Looking(var call)
            when state() instanceof Finding finding ->
                show(new Finding(view, call.rung(), finding.seconds(), finding.lineAway()));
            case Conversation.Event.Looking again -> {}
            case Conversation.Event.LineAway(boolean away) -> lineAway(away);
            case Conversation.Event.LawyerLate late -> {}
            case Conversation.Event.Nobody nobody -> {
                conversation = Optional.empty();
                become(new Nobody(view));
            }
            case Conversation.Event.Changed(Talk now) -> changed(now);
            case Conversation.Event.Case(CaseView now) -> now(now);
            case Conversation.Event.Over(var reason, Talk last) -> over();
        }
    }

    private void lineAway(boolean away) {
        if (state() instanceof Finding finding) {
            show(new Finding(view, finding.rung(), finding.seconds(), away));
        }
        gaps.line(away);
        tellOfGaps();
    }

    private void changed(Talk now) {
        boolean first = talk.isEmpty();
        talk = Optional.of(now);
        gaps.picture(now.ways().link() == Talk.Link.MENDING);
        tellOfGaps();
        if (first) {
            become(talking());
            tick();
        } else {
            refresh();
        }
    }

    // ---- the session

    /** The case as it stands now; an older view never replaces a newer one. */
    private void now(CaseView next) {
        if (next.version() < view.version() || !next.id().equals(view.id())) {
            return;
        }
        Step before = view.step();
        view = next;
        if (!next.step().equals(before)) {
            stepChanged();
        }
        if (next.state() == CaseState.CONVERTED_IN_PERSON && talk.isPresent()) {
            end(Ended.How.OFFICE);
            return;
        }
        recording.wants(next.recording(), next.id(), conversation.map(Conversation::call));
        refresh();
    }

    private void stepChanged() {
        problem = Optional.empty();
        readAloud = false;
        mode = new Mode.Usual();
        deeds.stop();
        if (state() instanceof InFront(var said, var of, Front front, var sign)) {
            front.journey().close();
            show(talking());
        }
    }

    private void refused(Problem no) {
        problem = Optional.of(no.detail().isBlank() ? no.title() : no.detail());
        mode = new Mode.Usual();
        refresh();
        runtime().workers().execute(() -> {
            if (services.desk().view(view.id()) instanceof Answer.Ok<CaseView>(CaseView there)) {
                runtime().thread().execute(() -> now(there));
            }
        });
    }

    /** Once a second: the recording's sign, gaps, and the chip's reading when the card is due. */
    private void tick() {
        after(SECOND, () -> {
            recording.look();
            if (recording.seen().missing()) {
                gaps.notWatched();
            }
            services.present().get().filter(there -> !there).ifPresent(gone -> gaps.notWatched());
            beginCard();
            refresh();
            tick();
        });
    }

    private void tellOfGaps() {
        gaps.over().ifPresent(gap -> {
            if (view.state().inSession() && talk.isPresent()) {
                acts.send(new CaseAct.NetworkGap(
                        gap.millis(), gap.watched() && recording.seen().running(), position()));
            }
        });
    }

    private void refresh() {
        switch (state()) {
            case Talking before -> {
                Talking next = talking();
                if (!next.equals(before)) {
                    show(next);
                }
            }
            case InFront(Talk said, CaseView of, Front front, Recording sign) -> {
                InFront next = new InFront(talk.orElse(said), view, front, recording.seen());
                if (!next.recording().equals(sign)) {
                    show(next);
                }
            }
            default -> {}
        }
    }

    private Talking talking() {
        return new Talking(talk.orElseThrow(), view, mode, acts.busy(), problem, recording.seen());
    }

    private long position() {
        return recording.position();
    }

    /** Nobody is there who could go on without a recording (E3). */
    private boolean mayAct(String action) {
        if (!(state() instanceof Talking) || recording.seen().missing() || acts.busy()) {
            stray(action);
            return false;
        }
        return true;
    }

    private void act(CaseAct.Party act) {
        problem = Optional.empty();
        acts.send(act);
        refresh();
    }

    private void mode(Mode next) {
        mode = next;
        refresh();
    }

    /** 只有我. */
    public void alone() {
        if (mayAct("alone") && view.step() instanceof Step.ShowRoom) {
            act(new CaseAct.RoomShown(List.of(), position()));
        }
    }

    /** 还有别人: who comes next. */
    public void notAlone() {
        if (mayAct("notAlone") && view.step() instanceof Step.ShowRoom) {
            mode(new Mode.Who(Set.of()));
        }
    }

    /** One of those who may be here, on or off. */
    public void with(String who) {
        if (mode instanceof Mode.Who(Set<String> so)) {
            Set<String> next = new LinkedHashSet<>(so);
            if (!next.remove(who)) {
                next.add(who);
            }
            mode(new Mode.Who(next));
        } else {
            stray("with");
        }
    }

    /** 就这些人. */
    public void those() {
        if (mayAct("those") && mode instanceof Mode.Who(Set<String> who) && !who.isEmpty()) {
            act(new CaseAct.RoomShown(List.copyOf(who), position()));
        }
    }

    /** To the recording: yes or no. Where nothing can record, nobody is asked to agree. */
    public void consent(boolean agreed) {
        if (mayAct("consent") && view.step() instanceof Step.ConsentToRecording(String text, String version)) {
            if (agreed && !services.recorder().ready()) {
                recording.unable();
                tellNotary("本机现在不能录音录像");
                refresh();
            } else {
                act(new CaseAct.RecordingAnswered(agreed, version));
            }
        }
    }

    /** 再试一次, where the recording did not begin. */
    public void recordAgain() {
        recording.again();
        refresh();
    }

    /** How long the recording goes on, in seconds. */
    public long recordedSeconds() {
        return services.recorder().position() / 1_000;
    }

    /** 念给我听: asks the notary to read it out, and remembers that it was. */
    public void aloud(String words) {
        readAloud = true;
        tellNotary(words);
    }

    /** 听懂了, 没听懂. */
    public void heard(boolean understood) {
        if (mayAct("heard") && view.step() instanceof Step.HearNotice notice) {
            act(new CaseAct.NoticeHeard(notice.notice(), understood, readAloud, position()));
        }
    }

    /** 没错. */
    public void right() {
        if (mayAct("right") && view.step() instanceof Step.CheckRecord record) {
            act(new CaseAct.RecordConfirmed(record.version(), sha256(record.document()), readAloud, position()));
        }
    }

    /** 这里不对: which line comes next. */
    public void wrong() {
        if (mayAct("wrong") && view.step() instanceof Step.CheckRecord) {
            mode(new Mode.PickLine());
        }
    }

    /** This line. @param words what the notary reads of it */
    public void wrong(int line, String words) {
        if (mayAct("wrong") && view.step() instanceof Step.CheckRecord record && mode instanceof Mode.PickLine) {
            act(new CaseAct.RecordDisputed(record.version(), line, Sensitive.of(words), position()));
        }
    }

    /** 念好了. */
    public void spoken() {
        if (mayAct("spoken") && view.step() instanceof Step.SpeakCode code) {
            act(new CaseAct.CodeSpoken(code.document(), code.code(), position()));
        }
    }

    /** 看全文. */
    public void read() {
        if (mayAct("read")) {
            document().ifPresent(id -> {
                mode(new Mode.Fetching());
                deeds.fetch(id, pages -> mode(pages.<Mode>map(Mode.Reading::new).orElse(new Mode.Lost())));
            });
        }
    }

    /** 去签名: the sheet, bound to the bytes that were shown. */
    public void sign() {
        if (mayAct("sign") && view.step() instanceof Step.SignOnScreen sign) {
            find(sign.document())
                    .ifPresent(document -> inFront(
                            new Front.Signing(deeds.signing(document, sign.title(), view.applicant(), this::putAway))));
        }
    }

    /** 打印出来签: where it must be paper, or where the person would rather. */
    public void print() {
        boolean paper = view.step() instanceof Step.SignOnPaper
                || view.step() instanceof Step.SignOnScreen sign && sign.mayInk();
        if (mayAct("print") && paper) {
            document()
                    .flatMap(this::find)
                    .ifPresent(document -> inFront(new Front.Printing(deeds.printing(document, this::putAway))));
        }
    }

    /** 扫这一页, or the paper that the notary asked for. */
    public void scan() {
        if (!mayAct("scan") || services.camera().isEmpty()) {
            return;
        }
        switch (view.step()) {
            case Step.SignOnPaper paper ->
                paper.pages().stream()
                        .filter(page -> !page.scanned())
                        .findFirst()
                        .ifPresent(page -> inFront(new Front.Scanning(
                                deeds.page(view.id(), paper.document(), page.number(), this::putAway))));
            case Step.Scan wanted -> inFront(new Front.Scanning(deeds.wanted(view.id(), wanted, this::putAway)));
            default -> stray("scan");
        }
    }

    /** True where there is something to photograph papers with. */
    public boolean canScan() {
        return services.camera().isPresent();
    }

    /** Back to the step as it is. */
    public void goOn() {
        if (state() instanceof Talking) {
            mode(new Mode.Usual());
        } else {
            stray("goOn");
        }
    }

    /** 结束: asked once more. */
    public void askToEnd() {
        switch (state()) {
            case InFront front -> putAway();
            case Talking talking when view.step() instanceof Step.Over -> end(Ended.How.DONE);
            case Talking talking -> mode(new Mode.AskEnd());
            default -> stray("askToEnd");
        }
    }

    /** 改去窗口办: asked once more. */
    public void askOffice() {
        if (state() instanceof Talking) {
            mode(new Mode.AskOffice());
        } else {
            stray("askOffice");
        }
    }

    /** Yes, for certain. */
    public void confirm() {
        switch (mode) {
            case Mode.AskEnd end -> end(Ended.How.LEFT);
            case Mode.AskOffice office -> act(new CaseAct.GoInPerson("本人在视频办理时选择到窗口办理"));
            case Mode.Usual usual -> stray("confirm");
            case Mode.Who who -> stray("confirm");
            case Mode.PickLine pick -> stray("confirm");
            case Mode.Card card -> stray("confirm");
            case Mode.CardFailed card -> stray("confirm");
            case Mode.Fetching fetching -> stray("confirm");
            case Mode.Lost lost -> stray("confirm");
            case Mode.Reading reading -> stray("confirm");
        }
    }

    /** 知道了, after the last step. */
    public void finish() {
        if (state() instanceof Talking && view.step() instanceof Step.Over) {
            end(Ended.How.DONE);
        } else {
            stray("finish");
        }
    }

    /** 约时间, once it goes on at the window; or while no notary is there. */
    public void book() {
        services.office().accept(view);
    }

    @Override
    public void close() {
        if (state() instanceof InFront(var said, var of, Front front, var sign)) {
            front.journey().close();
        }
        hangUp("离开了终端");
        acts.close();
        talk = Optional.empty();
        super.close();
    }

    private void beginCard() {
        if (state() instanceof Talking
                && view.step() instanceof Step.ReadCard step
                && mode instanceof Mode.Usual
                && problem.isEmpty()
                && !acts.busy()
                && recording.seen().running()) {
            readCard(step);
        }
    }

    /** 再放一次. */
    public void cardAgain() {
        problem = Optional.empty();
        mode(new Mode.Usual());
        beginCard();
    }

    private void readCard(Step.ReadCard step) {
        mode(new Mode.Card(Optional.empty(), false));
        deeds.readCard(view.id(), step.challenge(), conversation.orElseThrow(), new SessionDeeds.CardNews() {
            @Override
            public void hint(Optional<String> words) {
                mode(new Mode.Card(words, false));
            }

            @Override
            public void sending() {
                mode(new Mode.Card(Optional.empty(), true));
            }

            @Override
            public void failed() {
                mode(new Mode.CardFailed());
            }
        });
    }

    private Optional<String> document() {
        return switch (view.step()) {
            case Step.SpeakCode step -> Optional.of(step.document());
            case Step.SignOnScreen step -> Optional.of(step.document());
            case Step.SignOnPaper step -> Optional.of(step.document());
            case Step.CheckRecord step -> Optional.of(step.document());
            case Step.Nothing any -> Optional.empty();
            case Step.ShowRoom any -> Optional.empty();
            case Step.ConsentToRecording any -> Optional.empty();
            case Step.ReadCard any -> Optional.empty();
            case Step.HearNotice any -> Optional.empty();
            case Step.Answer any -> Optional.empty();
            case Step.Scan any -> Optional.empty();
            case Step.Wait any -> Optional.empty();
            case Step.Over any -> Optional.empty();
        };
    }

    private Optional<CaseDocument> find(String document) {
        return view.documents().stream()
                .filter(one -> one.id().equals(document))
                .findFirst();
    }

    private String sha256(String document) {
        return find(document).map(CaseDocument::sha256).orElse("");
    }

    private void inFront(Front front) {
        show(new InFront(talk.orElseThrow(), view, front, recording.seen()));
    }

    private void putAway() {
        if (printing()) {
            stray("putAway");
        } else if (state() instanceof InFront(var said, var of, Front front, var sign)) {
            front.journey().close();
            mode = new Mode.Usual();
            show(talking());
        }
    }

    private void tellNotary(String words) {
        conversation.ifPresent(there -> there.say(words));
    }

    private void over() {
        boolean done =
                view.step() instanceof Step.Over || !view.state().inSession() && view.state() != CaseState.INTERRUPTED;
        end(
                view.state() == CaseState.CONVERTED_IN_PERSON
                        ? Ended.How.OFFICE
                        : done ? Ended.How.DONE : Ended.How.BROKEN);
    }

    private void end(Ended.How how) {
        if (state() instanceof InFront(var said, var of, Front front, var sign)) {
            front.journey().close();
        }
        hangUp(how == Ended.How.LEFT ? "本人按了结束" : "视频结束");
        become(new Ended(view, how));
    }

    /** Ends the call, if there is one; while the session goes on it is told that the person left. */
    private void hangUp(String why) {
        deeds.stop();
        recording.stop();
        if (conversation.isPresent()) {
            if (view.state().inSession() || view.state() == CaseState.INTERRUPTED) {
                leftFor(why);
            }
            conversation.get().close();
        }
        conversation = Optional.empty();
        talk = Optional.empty();
        gaps.clear();
    }

    /** Not this step's: it is told although the person is gone already. */
    private void leftFor(String why) {
        String id = view.id();
        String once = UUID.randomUUID().toString();
        runtime().workers().execute(() -> services.desk().act(id, new CaseAct.PersonLeft(why), once));
    }
}
