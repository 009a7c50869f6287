package legalkiosk.kiosk.journey.consultation;

import java.util.function.Consumer;
import legalkiosk.contract.call.Ice;
import legalkiosk.hardware.camera.FrameListener;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.kiosk.video.MediaEvent;

/** Picture and sound of one call, as the journey steers them; see {@link legalkiosk.kiosk.video.CallMedia}. Waits for nothing. */
public interface Media extends AutoCloseable {
    /** Gets ready while a lawyer is looked for, as far as the ways to the other side. Camera off, and nothing is sent. */
    void prepare(Ice ice);

    /** Camera and microphone on; an offer follows. */
    void open(Ice ice);

    void answer(int round, String sdp);

    void candidate(int round, String mid, int line, String candidate);

    /** Finds new ways for the same call. */
    void restart();

    /** Begins anew: another offer, of the next round. */
    void startOver();

    void mute(boolean sound, boolean picture);

    void farSees(double framesPerSecond);

    /** Shows the lawyer's picture too, on threads of the media, until the watch is closed; the last picture comes at once. */
    Watch showFarSide(FrameListener viewer);

    /** Shows what this side's camera sees; nothing where there is none. */
    Watch showOwn(FrameListener viewer);

    @Override
    void close();

    /** Makes the media of one call. */
    @FunctionalInterface
    interface Maker {
        /** @param events told on any thread */
        Media make(Consumer<MediaEvent> events);
    }
}
