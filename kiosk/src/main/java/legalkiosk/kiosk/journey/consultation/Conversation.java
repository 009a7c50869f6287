package legalkiosk.kiosk.journey.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.CallTicket;
import legalkiosk.contract.call.CallView;
import legalkiosk.contract.call.EndReason;
import legalkiosk.contract.call.Ice;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Outcome;
import legalkiosk.contract.call.LineMessage.PeerChange;
import legalkiosk.contract.call.Participant;
import legalkiosk.contract.call.Role;
import legalkiosk.contract.call.Signal;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.camera.FrameListener;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.kiosk.backend.ConsultationDesk;
import legalkiosk.kiosk.backend.line.CallLine;
import legalkiosk.kiosk.backend.line.LineStatus;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.consultation.Talk.Alone;
import legalkiosk.kiosk.journey.consultation.Talk.Asked;
import legalkiosk.kiosk.journey.consultation.Talk.Link;
import legalkiosk.kiosk.journey.consultation.Talk.Said;
import legalkiosk.kiosk.journey.consultation.Talk.Wishes;
import legalkiosk.kiosk.video.MediaEvent;
import legalkiosk.kiosk.video.quality.Rung;
import legalkiosk.kiosk.video.wire.Report;

/**
 * One call from the moment it rings, with a lawyer or a notary: its line, its media, and what is said. Everything here runs on the journey's thread; line and
 * media speak on threads of their own and are handed over.
 */
public final class Conversation implements AutoCloseable {
    private static final Duration QUALITY_EVERY = Duration.ofSeconds(2);

    private final JourneyRuntime runtime;
    private final ConsultationDesk desk;
    private final ConversationHelp help;
    private final Consumer<Event> events;
    private final String call;
    private final Ice ice;
    private double farTone;
    private final ConsultationDesk.Line line;
    private final Media media;
    private final LinkWatch watch = new LinkWatch();
    private Talk talk;
    private Optional<String> lawyer = Optional.empty();
    private CallState state;
    private boolean talking;
    private boolean opened;
    private boolean closed;
    private Instant qualityTold = Instant.MIN;

    /** What the journey is told. */
    public sealed interface Event {
        record Looking(CallView view) implements Event {}

        record LineAway(boolean away) implements Event {}

        record LawyerLate(int minutes) implements Event {}

        record Nobody(Optional<Hold> kept) implements Event {}

        record Changed(Talk talk) implements Event {}

        /** The backend has said how the call stands, so from here on it tells this end of whatever happens in it. */
        record Seated() implements Event {}

        /** In a notary's session: the case as it stands now. */
        record Case(CaseView view) implements Event {}

        record Over(EndReason reason, Talk talk) implements Event {}
    }

    /** Begins at once; nothing waits. @param events told on the journeys' thread */
    public Conversation(
            JourneyRuntime runtime,
            ConsultationDesk desk,
            Media.Maker media,
            ConversationHelp help,
            CallTicket ticket,
            Consumer<Event> events) {
        this.runtime = runtime;
        this.desk = desk;
        this.help = help;
        this.events = events;
        this.call = ticket.id();
        this.ice = ticket.ice();
        this.state = ticket.state();
        this.talk = Talk.with("", runtime.clock().instant());
        this.media = media.make(event -> later(() -> media(event)));
        this.media.prepare(ice);
        this.line = desk.open(call, new CallLine.Listener() {
            @Override
            public void heard(LineMessage message) {
                later(() -> understand(message));
            }

            @Override
            public void status(LineStatus status) {
                later(() -> lineIs(status));
            }
        });
    }

    /** The call's id. */
    public String call() {
        return call;
    }

    /** Shows the lawyer's picture, on the media's threads, until the watch is closed. */
    public Watch showLawyer(FrameListener viewer) {
        return media.showFarSide(viewer);
    }

    /** Shows what the lawyer sees of the person. */
    public Watch showOwn(FrameListener viewer) {
        return media.showOwn(viewer);
    }

    /** The pitch of the lawyer's sound in the last second, in hertz; for trying the line with a tone. */
    public double farTone() {
        return farTone;
    }

    /** 静音, on or off. */
    public void switchMute() {
        mute(!talk.ways().muted(), talk.ways().dark());
    }

    /** 关摄像头, on or off. */
    public void switchCamera() {
        mute(talk.ways().muted(), !talk.ways().dark());
    }

    /** Shows the lawyer where the person points. */
    public void point(Signal.Pointer where) {
        relay(where);
    }

    /** One of the ready sentences; the lawyer reads it. */
    public void say(String text) {
        relay(new Signal.Chat(Sensitive.of(text)));
        change(talk.with(new Said(true, text)));
    }

    /** 可以: what the lawyer asked is begun. */
    public void grant() {
        talk.wishes().asked().ifPresent(asked -> {
            change(talk.with(Wishes.granted(asked)));
            help.help(call, asked, done -> {
                if (!closed && talk.wishes().granted().equals(Optional.of(asked))) {
                    reply(asked, done.outcome(), done.ref());
                }
            });
        });
    }

    /** 不用了; also stops what was begun. */
    public void refuse() {
        talk.wishes()
                .asked()
                .or(talk.wishes()::granted)
                .ifPresent(asked -> reply(asked, Outcome.REFUSED, Optional.empty()));
        help.stop();
    }

    /** 结束: asks once more. */
    public void askToEnd() {
        change(talk.askingToEnd(true));
    }

    /** 继续谈, 知道了. */
    public void goOn() {
        Wishes read = talk.wishes().came().isPresent() ? Wishes.NONE : talk.wishes();
        change(talk.askingToEnd(false).with(read));
    }

    /** 结束, for certain. */
    public void end() {
        line.say(new LineMessage.End(call));
        over(EndReason.CITIZEN_ENDED);
    }

    /** Stops looking, or hangs up. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        if (!state.over()) {
            if (talking) {
                line.say(new LineMessage.End(call));
            } else {
                runtime.workers().execute(() -> desk.cancel(call));
            }
        }
        finish();
    }

    private void finish() {
        closed = true;
        help.stop();
        media.close();
        line.close();
    }

    private void understand(LineMessage message) {
        switch (message) {
            case LineMessage.State(CallView view) -> {
                view(view);
                events.accept(new Event.Seated());
            }
            case LineMessage.Peer(String of, Participant who, PeerChange how) -> peer(who, how);
            case LineMessage.Relay relay -> signal(relay.signal());
            case LineMessage.Request(String of, String id, LineMessage.Wish what, String words, var ref) ->
                wished(new Asked(id, what, words, Optional.ofNullable(ref)));
            case LineMessage.Late(String booking, var of, Role who, int minutes)
            when who == Role.LAWYER && !talking -> events.accept(new Event.LawyerLate(minutes));
            case LineMessage.CaseNow(String of, CaseView now) -> events.accept(new Event.Case(now));
            default -> {}
        }
    }

    private void view(CallView view) {
        state = view.state();
        if (view.state() == CallState.NOBODY && !talking) {
            events.accept(new Event.Nobody(Optional.ofNullable(view.fallback())));
            finish();
        } else if (view.state().over()) {
            over(Optional.ofNullable(view.reason()).orElse(EndReason.LAWYER_ENDED));
        } else if (view.lawyer() != null) {
            taken(view, view.lawyer());
        } else {
            events.accept(new Event.Looking(view));
        }
    }

    private void taken(CallView view, Lawyer who) {
        if (!talking) {
            talking = true;
            talk = Talk.with(who.name(), runtime.clock().instant());
        }
        Optional<String> there = view.participants().stream()
                .filter(participant -> participant.role() == Role.LAWYER && participant.present())
                .map(Participant::id)
                .reduce((first, second) -> second);
        Optional<Alone> alone = view.state() == CallState.HANDING_OVER
                ? Optional.of(Alone.HANDING_OVER)
                : there.isEmpty() ? Optional.of(Alone.LAWYER_AWAY) : Optional.empty();
        change(talk.withLawyer(who.name())
                .withRecorded(view.recording())
                .with(talk.ways().withAlone(alone)));
        there.filter(id -> !lawyer.equals(Optional.of(id))).ifPresent(this::meet);
    }

    /** Somebody new is at the other end. */
    private void meet(String participant) {
        lawyer = Optional.of(participant);
        watch.begin();
        if (opened) {
            media.startOver();
        } else {
            opened = true;
            media.open(ice);
        }
    }

    private void peer(Participant who, PeerChange how) {
        if (who.role() != Role.LAWYER || !talking) {
            return;
        }
        switch (how) {
            case JOINED, HANDED_OVER -> {
                change(talk.with(talk.ways().withAlone(Optional.empty())));
                if (!lawyer.equals(Optional.of(who.id())) && who.present()) {
                    meet(who.id());
                }
            }
            case AWAY -> change(talk.with(talk.ways().withAlone(Optional.of(Alone.LAWYER_AWAY))));
            case RESUMED -> {
                change(talk.with(talk.ways().withAlone(Optional.empty())));
                media.restart();
            }
            case LEFT -> {
                if (lawyer.equals(Optional.of(who.id()))) {
                    lawyer = Optional.empty();
                    change(talk.with(talk.ways().withAlone(Optional.of(Alone.LAWYER_AWAY))));
                }
            }
        }
    }

    private void signal(Signal signal) {
        switch (signal) {
            case Signal.Answer(int round, String sdp) -> media.answer(round, sdp);
            case Signal.Candidate(int round, var mid, int index, String candidate) -> {
                if (!candidate.isEmpty()) {
                    media.candidate(round, mid == null ? "" : mid, index, candidate);
                }
            }
            case Signal.RestartPlease please -> media.restart();
            case Signal.Quality quality -> media.farSees(quality.audioOnly() ? 0 : quality.fps());
            case Signal.OnHold(boolean on) -> change(talk.with(talk.ways().withHold(on)));
            case Signal.Muted(boolean audio, boolean video) ->
                change(talk.with(talk.ways().withLawyerMuted(audio)));
            case Signal.Caption(Sensitive<String> text) -> change(talk.with(new Said(false, text.reveal())));
            case Signal.Chat(Sensitive<String> text) -> change(talk.with(new Said(false, text.reveal())));
            case Signal.Offer offer -> {}
            case Signal.Pointer pointer -> help.pointed(pointer);
        }
    }

    private void wished(Asked asked) {
        if (talk.wishes().asked().isPresent() || talk.wishes().granted().isPresent()) {
            line.say(new LineMessage.Reply(call, asked.id(), Outcome.FAILED, null));
        } else {
            change(talk.with(Wishes.asked(asked)));
        }
    }

    private void reply(Asked asked, Outcome outcome, Optional<String> ref) {
        line.say(new LineMessage.Reply(call, asked.id(), outcome, ref.orElse(null)));
        change(talk.with(Wishes.after(asked, outcome)));
    }

    private void media(MediaEvent event) {
        switch (event) {
            case MediaEvent.Offer(int round, String sdp, boolean restart) ->
                relay(new Signal.Offer(round, sdp, restart));
            case MediaEvent.Candidate(int round, String mid, int index, String candidate) ->
                relay(new Signal.Candidate(round, mid, index, candidate));
            case MediaEvent.Interrupted interrupted -> {
                watch.begin();
                change(talk.with(talk.ways().with(Link.MENDING)));
            }
            case MediaEvent.Broken broken -> change(talk.with(talk.ways().with(Link.MENDING)));
            case MediaEvent.Figures(Report.Figures figures) -> figures(figures);
            case MediaEvent.Link link -> {}
            case MediaEvent.Ready ready -> {}
        }
    }

    private void figures(Report.Figures figures) {
        if (!opened) {
            return;
        }
        farTone = figures.soundHertz();
        LinkWatch.Verdict verdict = watch.look(figures);
        if (verdict.first()) {
            line.say(new LineMessage.Connected(call));
        }
        if (talk.ways().link() != verdict.link()) {
            change(talk.with(talk.ways().with(verdict.link())));
        }
        verdict.cure().ifPresent(cure -> {
            switch (cure) {
                case RESTART -> media.restart();
                case START_OVER -> media.startOver();
            }
        });
        Instant now = runtime.clock().instant();
        int minutes = (int) Duration.between(talk.since(), now).toMinutes();
        if (minutes != talk.minutes()) {
            change(talk.withMinutes(minutes));
        }
        if (Duration.between(qualityTold, now).compareTo(QUALITY_EVERY) >= 0) {
            qualityTold = now;
            Rung rung = Rung.valueOf(figures.rung());
            relay(new Signal.Quality(
                    rung.ordinal(), !rung.picture(), (int) figures.framesPerSecond(), (int) figures.kbitsIn()));
        }
    }

    private void lineIs(LineStatus status) {
        switch (status) {
            case LineStatus.Up up -> events.accept(new Event.LineAway(false));
            case LineStatus.Down down -> events.accept(new Event.LineAway(true));
        }
    }

    private void mute(boolean sound, boolean picture) {
        media.mute(sound, picture);
        relay(new Signal.Muted(sound, picture));
        change(talk.with(talk.ways().withMute(sound, picture)));
    }

    private void relay(Signal signal) {
        line.say(new LineMessage.Relay(call, null, lawyer.orElse(null), signal));
    }

    private void change(Talk next) {
        talk = next;
        if (talking && !closed) {
            events.accept(new Event.Changed(next));
        }
    }

    private void over(EndReason reason) {
        if (!closed) {
            boolean reported = talking;
            finish();
            state = CallState.ENDED;
            if (reported) {
                events.accept(new Event.Over(reason, talk));
            } else {
                events.accept(new Event.Nobody(Optional.empty()));
            }
        }
    }

    /** From another thread. */
    private void later(Runnable work) {
        runtime.thread().execute(() -> {
            if (!closed) {
                work.run();
            }
        });
    }
}
