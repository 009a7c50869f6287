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
import legalkiosk.kiosk.recording.OnAir;
import legalkiosk.kiosk.recording.Sides;
import legalkiosk.kiosk.video.AgentProgram;
import legalkiosk.kiosk.video.CallMedia;
import legalkiosk.kiosk.video.MediaEvent;
import legalkiosk.kiosk.video.wire.Order;
import legalkiosk.kiosk.video.wire.SoundRing;

/** A call's media agent as a consultation steers it, with the far side's picture for everybody who shows it. */
final class MediaOfCall implements Media {
    private static final Order.View VIEW = new Order.View(Faces.FAR_WIDTH, Faces.FAR_HEIGHT);

    private final Optional<Camera> camera;
    private final Order.Sound sound;
    private final Viewers viewers = new Viewers();
    private final CallMedia media;
    private final OnAir onAir;
    private final Sides sides = new ForTheRecorder();

    /** @param onAir where a recorder finds the call while it is on */
    MediaOfCall(
            AgentProgram program,
            Optional<Camera> camera,
            Order.Sound sound,
            OnAir onAir,
            Consumer<MediaEvent> events) {
        this.onAir = onAir;
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
        onAir.begin(sides);
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
        onAir.end(sides);
        Thread.ofPlatform().daemon().name("call-media-end").start(media::close);
    }

    /** The same pictures and sounds as the call has. */
    private final class ForTheRecorder implements Sides {
        @Override
        public Watch own(FrameListener listener) {
            return showOwn(listener);
        }

        @Override
        public Watch far(FrameListener listener) {
            return showFarSide(listener);
        }

        @Override
        public void record() {
            media.record();
        }

        @Override
        public boolean sound(SoundRing.Track track, short[] into) {
            return media.sound(track, into);
        }
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
