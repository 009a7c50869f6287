package legalkiosk.hardware.audio;

import java.time.Duration;
import java.util.function.Consumer;
import legalkiosk.hardware.Device;

/** A terminal's speaker and microphone. All methods may be called from any thread; the microphone is on only while recording. */
public interface Audio extends Device {
    /**
     * Plays a sound to its end. Blocks (use a virtual thread) until the deadline at most; an interrupt stops it, the answer is {@link
     * SoundOutcome.Cancelled} and the flag stays set.
     */
    SoundOutcome play(Sound sound, Duration deadline);

    /**
     * Records so long and answers {@link SoundOutcome.Heard}. Blocks (use a virtual thread), at most three seconds longer than the
     * recording; an interrupt stops it as above.
     *
     * @param progress called ten times a second with the level of the last tenth, on a thread of the driver; must return quickly
     */
    SoundOutcome record(Duration length, Consumer<Level> progress);

    /** Whether headphones are plugged in, as far as the sound card tells; never blocks. */
    Headphones headphones();

    /** Calls the listener when {@link #headphones} changes, on the driver's thread; it must return quickly and must not throw. */
    void addHeadphonesListener(Consumer<Headphones> listener);

    /** 耳机: plugged in or not. */
    enum Headphones {
        PLUGGED,
        UNPLUGGED,
        /** The sound card has no socket that tells. */
        NOT_TOLD
    }
}
