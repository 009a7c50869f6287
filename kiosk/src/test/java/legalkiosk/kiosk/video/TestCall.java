package legalkiosk.kiosk.video;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import legalkiosk.contract.call.Ice;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.kiosk.video.wire.Order;
import legalkiosk.kiosk.video.wire.Report;

/** A terminal's media and a browser, with a line between them that only passes on. */
final class TestCall implements AutoCloseable {
    static final Order.View VIEW = new Order.View(992, 700);

    private final Object changed = new Object();
    private final Ice ice;
    private final Ice farIce;
    private final FarSide farSide;
    private final Supplier<CallMedia> maker;
    private volatile CallMedia media;
    private final AtomicReference<Frame> newest = new AtomicReference<>();
    private final AtomicReference<Report.Figures> figures = new AtomicReference<>();
    private final List<Long> ages = new ArrayList<>();
    private volatile boolean ready;
    private final List<String> interruptions = new ArrayList<>();

    TestCall(Ice ice, Path folder, Camera camera) throws IOException {
        this(ice, ice, folder, camera);
    }

    /** @param farIce the way to the relay from the far side */
    TestCall(Ice ice, Ice farIce, Path folder, Camera camera) throws IOException {
        this.ice = ice;
        this.farIce = farIce;
        this.farSide = FarSide.open(this::fromFarSide);
        this.maker = () -> new CallMedia(
                AgentProgram.own(folder.resolve("agent.log")), Optional.of(camera), this::fromTerminal, this::picture);
        this.media = maker.get();
    }

    /** The agent is there, as after the seconds in which a lawyer is looked for. */
    void prepare() throws InterruptedException {
        media.prepare(order());
        await("the media agent", 20_000, () -> ready);
    }

    void begin() {
        media.open(order());
    }

    private Order.Open order() {
        return new Order.Open(ice, Order.Sound.TONE, VIEW);
    }

    /** The call is over; the next one is with the same browser. */
    void next() {
        media.close();
        ready = false;
        forget();
        media = maker.get();
    }

    CallMedia media() {
        return media;
    }

    FarSide farSide() {
        return farSide;
    }

    Optional<Frame> newest() {
        return Optional.ofNullable(newest.get());
    }

    Optional<Report.Figures> figures() {
        return Optional.ofNullable(figures.get());
    }

    /** Ages of pictures that came since the last question, in milliseconds. */
    List<Long> ages() {
        synchronized (ages) {
            List<Long> copy = List.copyOf(ages);
            ages.clear();
            return copy;
        }
    }

    List<String> interruptions() {
        synchronized (interruptions) {
            return List.copyOf(interruptions);
        }
    }

    void forget() {
        newest.set(null);
    }

    /** Milliseconds until it is so; looks again at each event and each picture. */
    long await(String what, long mostMillis, BooleanSupplier so) throws InterruptedException {
        long began = System.nanoTime();
        synchronized (changed) {
            while (!so.getAsBoolean()) {
                long left = mostMillis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                assertThat(left).as("milliseconds left for " + what).isPositive();
                changed.wait(left);
            }
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private void tellChanged() {
        synchronized (changed) {
            changed.notifyAll();
        }
    }

    @Override
    public void close() throws Exception {
        media.close();
        farSide.close();
    }

    private void picture(Frame frame) {
        newest.set(frame);
        tellChanged();
        Code.read(frame).ifPresent(code -> {
            synchronized (ages) {
                ages.add(Code.age(code, System.currentTimeMillis()));
            }
        });
    }

    private void fromTerminal(MediaEvent event) {
        switch (event) {
            case MediaEvent.Offer(int round, String sdp, boolean restart) -> farSide.offer(round, sdp, restart, farIce);
            case MediaEvent.Candidate(int round, String mid, int line, String candidate) ->
                farSide.candidate(round, mid, line, candidate);
            case MediaEvent.Figures(Report.Figures now) -> figures.set(now);
            case MediaEvent.Interrupted(String facts) -> {
                synchronized (interruptions) {
                    interruptions.add(facts);
                }
            }
            case MediaEvent.Broken(String facts) -> throw new AssertionError(facts);
            case MediaEvent.Link link -> {}
            case MediaEvent.Ready there -> ready = true;
        }
        tellChanged();
    }

    private void fromFarSide(JsonNode signal) {
        int round = signal.path("round").asInt();
        if (signal.path("kind").asText().equals("answer")) {
            media.answer(round, signal.path("sdp").asText());
        } else {
            media.candidate(
                    round,
                    signal.path("sdpMid").asText(),
                    signal.path("sdpMLineIndex").asInt(),
                    signal.path("candidate").asText());
        }
    }
}
