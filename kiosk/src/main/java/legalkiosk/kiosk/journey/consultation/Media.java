package legalkiosk.kiosk.journey.consultation;

import java.util.function.Consumer;
import legalkiosk.contract.call.Ice;
import legalkiosk.kiosk.video.MediaEvent;

/** Picture and sound of one call, as the journey steers them; see {@link legalkiosk.kiosk.video.CallMedia}. Waits for nothing. */
public interface Media extends AutoCloseable {
    /** Gets ready while a lawyer is looked for. Camera and microphone stay off. */
    void prepare();

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

    @Override
    void close();

    /** Makes the media of one call. */
    @FunctionalInterface
    interface Maker {
        /** @param events told on any thread */
        Media make(Consumer<MediaEvent> events);
    }
}
