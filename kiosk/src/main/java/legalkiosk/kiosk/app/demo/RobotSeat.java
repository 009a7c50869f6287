package legalkiosk.kiosk.app.demo;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import legalkiosk.contract.call.CallFile;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.call.Signal;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.kiosk.backend.line.CallLine;
import legalkiosk.kiosk.backend.line.LineStatus;
import legalkiosk.kiosk.video.AgentProgram;
import legalkiosk.kiosk.video.AnsweringMedia;
import legalkiosk.kiosk.video.wire.Report;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** The seat of whoever is called: comes on duty, takes what rings, and answers with a picture and a tone of its own. Any thread. */
final class RobotSeat implements AutoCloseable {
    private static final int FRAMES_PER_SECOND = 15;

    private final AgentProgram agent;
    private final Consumer<LineMessage> ears;
    private final CallLine line;
    private final ScheduledExecutorService beat;
    private volatile Optional<CallFile> file = Optional.empty();
    private volatile Optional<AnsweringMedia> media = Optional.empty();
    private volatile Optional<String> ringing = Optional.empty();
    private volatile boolean takes = true;

    /**
     * Comes on duty.
     *
     * @param request opens the line, and says who it is
     * @param log of its media agent
     * @param ears told of everything that is said on the line, on its thread
     */
    RobotSeat(OkHttpClient client, Request request, Path log, Supplier<Frame> picture, Consumer<LineMessage> ears) {
        this.agent = AgentProgram.own(log);
        this.ears = ears;
        this.beat = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("robot-picture").factory());
        var _ = beat.scheduleAtFixedRate(
                () -> media.ifPresent(there -> there.send(picture.get())),
                0,
                1_000_000 / FRAMES_PER_SECOND,
                TimeUnit.MICROSECONDS);
        this.line = CallLine.openAsLawyer(client, request, new Listener());
    }

    /** Whether it answers when it rings; also what rings already. */
    void takes(boolean yes) {
        takes = yes;
        if (yes) {
            ringing.ifPresent(call -> line.say(new LineMessage.Claim(call)));
        }
    }

    void say(LineMessage message) {
        line.say(message);
    }

    void relay(Signal signal) {
        line.say(new LineMessage.Relay(call(), null, null, signal));
    }

    /** What is known of the call it has or had last. */
    Optional<CallFile> file() {
        return file;
    }

    /** The call it has or had last. */
    String call() {
        return file.orElseThrow().call().id();
    }

    /** What arrives of the citizen's picture and sound. */
    Optional<Report.Figures> figures() {
        return media.flatMap(AnsweringMedia::figures);
    }

    @Override
    public void close() {
        line.close();
        beat.shutdownNow();
        endMedia();
    }

    private void endMedia() {
        media.ifPresent(AnsweringMedia::close);
        media = Optional.empty();
    }

    /** On the line's thread. */
    private final class Listener implements CallLine.Listener {
        @Override
        public void heard(LineMessage message) {
            switch (message) {
                case LineMessage.Ring(var entry) when takes -> line.say(new LineMessage.Claim(entry.call()));
                case LineMessage.Ring(var entry) -> ringing = Optional.of(entry.call());
                case LineMessage.RingEnd over -> ringing = Optional.empty();
                case LineMessage.Claimed(CallFile claimed) -> claimed(claimed);
                case LineMessage.Relay(var call, var from, var to, Signal signal) ->
                    media.ifPresent(there -> there.hear(signal));
                case LineMessage.State(var view) when view.state().over() -> endMedia();
                default -> {}
            }
            ears.accept(message);
        }

        @Override
        public void status(LineStatus status) {
            if (status instanceof LineStatus.Up(LineMessage.Opening how) && how == LineMessage.Opening.NEW) {
                line.say(new LineMessage.Presence(Duty.FREE));
            }
        }

        private void claimed(CallFile claimed) {
            endMedia();
            file = Optional.of(claimed);
            media = Optional.of(new AnsweringMedia(agent, claimed.ice(), RobotSeat.this::relay));
        }
    }
}
