package legalkiosk.kiosk.journey.notarisation;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import legalkiosk.contract.Problem;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.consultation.Conversation;
import legalkiosk.kiosk.journey.consultation.Talk;
import legalkiosk.kiosk.journey.notarisation.SessionState.Ended;
import legalkiosk.kiosk.journey.notarisation.SessionState.Front;
import legalkiosk.kiosk.journey.notarisation.SessionState.InFront;
import legalkiosk.kiosk.journey.notarisation.SessionState.Mode;
import legalkiosk.kiosk.journey.notarisation.SessionState.Recording;
import legalkiosk.kiosk.journey.notarisation.SessionState.Talking;

/**
 * The person sits before the notary: the case as the backend has it, how far the person is with its step, the talk, the recording, the
 * line's gaps; and what all of it makes the screen show. On the journeys' thread.
 */
final class Sitting {
    private final JourneyRuntime runtime;
    private final SessionJourney.Services services;
    private final Stage stage;
    private final SeatWatch seat;
    private final Acts acts;
    private final SlowWork slow;
    private CaseView view;
    private Mode mode = new Mode.Usual();
    private Optional<Conversation> conversation = Optional.empty();
    private Optional<Talk> talk = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private boolean readAloud;
    private boolean met;

    /**
     * The journey that shows what happens here.
     *
     * @param state what it shows now
     * @param end told that the sitting is over
     * @param stray told of what was asked for and is not to be had now
     */
    record Stage(
            Supplier<SessionState> state,
            Consumer<SessionState> show,
            Consumer<Ended.How> end,
            Consumer<String> stray) {}

    Sitting(JourneyRuntime runtime, CaseView view, SessionJourney.Services services, Stage stage) {
        this.runtime = runtime;
        this.view = view;
        this.services = services;
        this.stage = stage;
        this.seat = new SeatWatch(runtime, services.recorder(), services.present(), this::gap);
        this.acts = new Acts(runtime, services.desk(), view.id(), this::now, this::refused);
        this.slow = new SlowWork(runtime);
    }

    CaseView view() {
        return view;
    }

    Step step() {
        return view.step();
    }

    Optional<CaseDocument> document(String id) {
        return view.documents().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Mode mode() {
        return mode;
    }

    Optional<Conversation> conversation() {
        return conversation;
    }

    SeatWatch seat() {
        return seat;
    }

    /** Where in the recording we are, in milliseconds. */
    long position() {
        return seat.recording().position();
    }

    /** What takes time; stopped whenever the step changes. */
    SlowWork slow() {
        return slow;
    }

    /** The notary is there, with nothing in front of the talk. */
    boolean talks() {
        return stage.state().get() instanceof Talking;
    }

    /** The notary is there, nothing is on its way, and the backend has said no to nothing. */
    boolean fresh() {
        return talks() && problem.isEmpty() && !acts.busy();
    }

    /** Nobody is there who could go on without a recording (E3). */
    boolean mayAct(String action) {
        if (!talks() || seat.seen().missing() || acts.busy()) {
            stage.stray().accept(action);
            return false;
        }
        return true;
    }

    /** The step's words were asked to be read out. */
    boolean readAloud() {
        return readAloud;
    }

    Talking talking() {
        return new Talking(talk.orElseThrow(), view, mode, acts.busy(), problem, seat.seen());
    }

    /** A call that rings. */
    void call(Conversation began) {
        conversation = Optional.of(began);
    }

    /** Nobody took the call, which is over by itself. */
    void nobodyCame() {
        conversation = Optional.empty();
    }

    /** The talk as it is now. @return true if it has just begun */
    boolean changed(Talk now) {
        boolean first = talk.isEmpty();
        talk = Optional.of(now);
        seat.picture(apart(now));
        if (!first) {
            refresh();
        }
        return first;
    }

    /** Nobody is seen at the other end; once two have met, also while a new picture is on its way. */
    private boolean apart(Talk now) {
        Talk.Link link = now.ways().link();
        met |= link != Talk.Link.CONNECTING && link != Talk.Link.MENDING;
        boolean away = link == Talk.Link.CONNECTING || now.ways().alone().isPresent();
        return link == Talk.Link.MENDING || met && away;
    }

    /** The line went or came. */
    void line(boolean away) {
        seat.line(away);
    }

    /** From now on every act is told here; what was done before, while the line was not there yet or away, nobody told. */
    void seated() {
        acts.look();
    }

    /** The case as it stands now; an older view never replaces a newer one. */
    void now(CaseView next) {
        if (next.version() < view.version() || !next.id().equals(view.id())) {
            return;
        }
        Step before = view.step();
        view = next;
        if (!next.step().equals(before)) {
            stepChanged();
        }
        if (next.state() == CaseState.CONVERTED_IN_PERSON && talk.isPresent()) {
            stage.end().accept(Ended.How.OFFICE);
            return;
        }
        seat.recording().wants(next.recording(), next.id(), conversation.map(Conversation::call));
        refresh();
    }

    private void stepChanged() {
        problem = Optional.empty();
        readAloud = false;
        mode = new Mode.Usual();
        slow.stop();
        if (stage.state().get() instanceof InFront) {
            closeFront();
            stage.show().accept(talking());
        }
    }

    private void refused(Problem no) {
        problem = Optional.of(no.detail().isBlank() ? no.title() : no.detail());
        mode = new Mode.Usual();
        refresh();
    }

    private void gap(long millis, boolean watched) {
        if (sits() && talk.isPresent()) {
            acts.send(new CaseAct.NetworkGap(millis, watched, position()));
        }
    }

    /** Tells the case of something done. */
    void act(CaseAct.Party act) {
        problem = Optional.empty();
        acts.send(act);
        refresh();
    }

    /** The same for what comes by itself, and takes no words of the backend from the screen. */
    void send(CaseAct.Party act) {
        acts.send(act);
    }

    /** Once more, without what the backend said no to. */
    void afresh() {
        problem = Optional.empty();
        mode(new Mode.Usual());
    }

    void mode(Mode next) {
        mode = next;
        refresh();
    }

    /** Says it to the notary in writing, and remembers that the step's words were asked to be read out. */
    void askAloud(String words) {
        readAloud = true;
        tellNotary(words);
    }

    void tellNotary(String words) {
        conversation.ifPresent(there -> there.say(words));
    }

    /** Puts something over the whole screen; the talk goes on behind it. */
    void inFront(Front front) {
        stage.show().accept(new InFront(talk.orElseThrow(), view, front, seat.seen()));
    }

    /** Back to the talk; not while paper is on its way out. */
    void putAway() {
        if (printing()) {
            stage.stray().accept("putAway");
        } else if (stage.state().get() instanceof InFront) {
            closeFront();
            mode = new Mode.Usual();
            stage.show().accept(talking());
        }
    }

    /** True while paper is on its way out. */
    boolean printing() {
        return stage.state().get() instanceof InFront front && front.printing();
    }

    void closeFront() {
        if (stage.state().get() instanceof InFront front) {
            front.front().journey().close();
        }
    }

    void refresh() {
        switch (stage.state().get()) {
            case Talking before -> {
                Talking next = talking();
                if (!next.equals(before)) {
                    stage.show().accept(next);
                }
            }
            case InFront(Talk said, CaseView of, Front front, Recording sign) -> {
                InFront next = new InFront(talk.orElse(said), view, front, seat.seen());
                if (!next.recording().equals(sign)) {
                    stage.show().accept(next);
                }
            }
            default -> {}
        }
    }

    /** Ends the call, if there is one; while the session goes on it is told that the person left. */
    void hangUp(String why) {
        slow.stop();
        seat.stop();
        if (conversation.isPresent()) {
            if (sits()) {
                left(why);
            }
            conversation.get().close();
        }
        conversation = Optional.empty();
        talk = Optional.empty();
        mode = new Mode.Usual();
        met = false;
    }

    private boolean sits() {
        return view.state().inSession() || view.state() == CaseState.INTERRUPTED;
    }

    /** Not this step's: it is told although the person is gone already. */
    private void left(String why) {
        String id = view.id();
        String once = UUID.randomUUID().toString();
        runtime.workers().execute(() -> services.desk().act(id, new CaseAct.PersonLeft(why), once));
    }

    /** Nothing more is told or heard. */
    void close() {
        acts.close();
    }
}
