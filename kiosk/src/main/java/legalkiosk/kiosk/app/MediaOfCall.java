package legalkiosk.kiosk.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import legalkiosk.contract.call.Ice;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.FrameListener;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.kiosk.journey.consultation.Faces;
import legalkiosk.kiosk.journey.consultation.Media;
import legalkiosk.kiosk.video.AgentProgram;
import legalkiosk.kiosk.video.CallMedia;
import legalkiosk.kiosk.video.MediaEvent;
import legalkiosk.kiosk.video.wire.Order;

/** A call's media agent as a consultation steers it, with the far side's picture for everybody who shows it. */
final class MediaOfCall implements Media {
    private static final Order.View VIEW = new Order.View(Faces.FAR_WIDTH, Faces.FAR_HEIGHT);

    private final Optional<Camera> camera;
    private final Order.Sound sound;
    private final Viewers viewers = new Viewers();
    private final CallMedia media;

    MediaOfCall(AgentProgram program, Optional<Camera> camera, Order.Sound sound, Consumer<MediaEvent> events) {
        this.camera = camera;
        this.sound = sound;
        this.media = new CallMedia(program, camera, events, viewers);
    }

    @Override
    public void prepare(Ice ice) {
        media.prepare(order(ice));
    }

    @Override
    public void open(Ice ice) {
        media.open(order(ice));
    }

    private Order.Open order(Ice ice) {
        return new Order.Open(ice, sound, VIEW);
    }

    @Override
    public void answer(int round, String sdp) {
        media.answer(round, sdp);
    }

    @Override
    public void candidate(int round, String mid, int line, String candidate) {
        media.candidate(round, mid, line, candidate);
    }

    @Override
    public void restart() {
        media.restart();
    }

    @Override
    public void startOver() {
        media.startOver();
    }

    @Override
    public void mute(boolean sound, boolean picture) {
        media.mute(sound, picture);
    }

    @Override
    public void farSees(double framesPerSecond) {
        media.farSees(framesPerSecond);
    }

    @Override
    public Watch showFarSide(FrameListener viewer) {
        return viewers.add(viewer);
    }

    @Override
    public Watch showOwn(FrameListener viewer) {
        return camera.map(device -> device.watch(viewer)).orElse(() -> {});
    }

    /** The agent's end takes a moment, which nobody waits for. */
    @Override
    public void close() {
        Thread.ofPlatform().daemon().name("call-media-end").start(media::close);
    }

    /** Passes each picture on. */
    private static final class Viewers implements FrameListener {
        private final List<FrameListener> all = new CopyOnWriteArrayList<>();
        private volatile Optional<Frame> last = Optional.empty();

        Watch add(FrameListener viewer) {
            all.add(viewer);
            last.ifPresent(viewer::frame);
            return () -> all.remove(viewer);
        }

        @Override
        public void frame(Frame frame) {
            last = Optional.of(frame);
            all.forEach(viewer -> viewer.frame(frame));
        }

        @Override
        public void lost() {
            last = Optional.empty();
            all.forEach(FrameListener::lost);
        }
    }
}
