package legalkiosk.kiosk.journey.consultation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.call.CallDocument;
import legalkiosk.contract.call.CallRating;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.CallSummary;
import legalkiosk.contract.call.CallTicket;
import legalkiosk.contract.call.CallView;
import legalkiosk.contract.call.EndReason;
import legalkiosk.contract.call.Ice;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.Participant;
import legalkiosk.contract.call.Role;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.FrameListener;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.ConsultationDesk;
import legalkiosk.kiosk.backend.line.CallLine;
import legalkiosk.kiosk.backend.line.LineStatus;
import legalkiosk.kiosk.video.MediaEvent;

/** A backend and a media agent whose words a test lays out; what the journey said to them is kept. */
public final class ScriptedDesk implements ConsultationDesk, Media.Maker {
    static final Lawyer LAWYER = new Lawyer(
            "lawyer-01", "示例律师甲", Lawyer.Kind.LAWYER, List.of("labour"), List.of("普通话", "粤语"), List.of(), "示例", true);

    final List<CallRequest> requests = new ArrayList<>();
    public final List<LineMessage> said = new ArrayList<>();
    final List<String> mediaDid = new ArrayList<>();
    final List<Integer> ratings = new ArrayList<>();
    final List<String> cancelled = new ArrayList<>();
    Answer<CallTicket> ticket;
    Answer<CallSummary> summary = new Answer.Unreachable<>("none");
    CallLine.Listener line;
    public Consumer<MediaEvent> media;
    boolean lineClosed;

    public ScriptedDesk(Instant now) {
        this.ticket = new Answer.Ok<>(ticket(CallState.RINGING, now, Optional.empty()));
    }

    static CallTicket ticket(CallState state, Instant now, Optional<Hold> fallback) {
        return new CallTicket(
                "call-1",
                state,
                3,
                now.plusSeconds(30).atOffset(ZoneOffset.ofHours(8)),
                null,
                fallback.orElse(null),
                new Ice(List.of(), true));
    }

    /** What the person's camera shows, if there is one. */
    public Optional<Frame> own = Optional.empty();

    /** Something is said to this side. */
    public void hear(LineMessage message) {
        line.heard(message);
    }

    /** The line comes or goes. */
    public void line(LineStatus status) {
        line.status(status);
    }

    /** The backend has nobody. */
    public void nobody(Instant now) {
        ticket = new Answer.Ok<>(ticket(CallState.NOBODY, now, Optional.empty()));
    }

    /** What was asked, in order. */
    public List<CallRequest> requests() {
        return requests;
    }

    /** The backend tells how the call stands. */
    public void view(CallState state, Optional<String> lawyerParticipant, Optional<EndReason> reason) {
        List<Participant> there = new ArrayList<>(List.of(new Participant("terminal", Role.TERMINAL, null, true)));
        lawyerParticipant.ifPresent(id -> there.add(new Participant(id, Role.LAWYER, LAWYER.name(), true)));
        boolean taken = state == CallState.CLAIMED
                || state == CallState.CONNECTED
                || state == CallState.HANDING_OVER
                || state == CallState.ENDED;
        line.heard(new LineMessage.State(new CallView(
                "call-1",
                state,
                there,
                1,
                OffsetDateTime.now(ZoneOffset.UTC),
                null,
                taken ? LAWYER : null,
                null,
                reason.orElse(null),
                false)));
    }

    @Override
    public Answer<CallTicket> ask(CallRequest request, String key) {
        requests.add(request);
        return ticket;
    }

    @Override
    public Answer<CallView> cancel(String call) {
        cancelled.add(call);
        return new Answer.Unreachable<>("not asked for");
    }

    @Override
    public Answer<CallRating> rate(String call, CallRating rating) {
        ratings.add(rating.stars());
        return new Answer.Ok<>(rating);
    }

    @Override
    public Answer<CallSummary> summary(String call) {
        return summary;
    }

    @Override
    public Answer<CallDocument> addPaper(String call, byte[] content) {
        return new Answer.Unreachable<>("not asked for");
    }

    @Override
    public Answer<byte[]> paper(String document) {
        return new Answer.Unreachable<>("not asked for");
    }

    @Override
    public Line open(String call, CallLine.Listener listener) {
        line = listener;
        listener.status(new LineStatus.Up(LineMessage.Opening.NEW));
        return new Line() {
            @Override
            public void say(LineMessage message) {
                said.add(message);
            }

            @Override
            public void close() {
                lineClosed = true;
            }
        };
    }

    @Override
    public Media make(Consumer<MediaEvent> events) {
        media = events;
        return new Media() {
            @Override
            public void prepare(Ice ice) {
                mediaDid.add("prepare");
            }

            @Override
            public void open(Ice ice) {
                mediaDid.add("open");
            }

            @Override
            public void answer(int round, String sdp) {
                mediaDid.add("answer " + round);
            }

            @Override
            public void candidate(int round, String mid, int index, String candidate) {
                mediaDid.add("candidate " + round);
            }

            @Override
            public void restart() {
                mediaDid.add("restart");
            }

            @Override
            public void startOver() {
                mediaDid.add("startOver");
            }

            @Override
            public void mute(boolean sound, boolean picture) {
                mediaDid.add("mute " + sound + " " + picture);
            }

            @Override
            public void farSees(double framesPerSecond) {
                mediaDid.add("farSees " + (int) framesPerSecond);
            }

            @Override
            public Watch showFarSide(FrameListener viewer) {
                return () -> {};
            }

            @Override
            public Watch showOwn(FrameListener viewer) {
                own.ifPresent(viewer::frame);
                return () -> {};
            }

            @Override
            public void close() {
                mediaDid.add("close");
            }
        };
    }
}
