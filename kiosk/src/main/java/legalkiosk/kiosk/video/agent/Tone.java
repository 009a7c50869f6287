package legalkiosk.kiosk.video.agent;

import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import legalkiosk.kiosk.video.wire.SoundRing;

/** A steady tone of 440 Hz instead of a microphone: 16 bits, 48,000 a second, one channel, in pieces of 10 ms. */
final class Tone {
    private static final int RATE = 48_000;
    private static final int SAMPLES = RATE / 100;
    private static final double HERTZ = 440;
    private static final double LOUDNESS = 0.3 * Short.MAX_VALUE;

    private final Mono own;
    private final CustomAudioSource source = new CustomAudioSource();
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("tone").factory());
    private long at;
    private volatile boolean muted;
    private volatile boolean started;

    /** @param ring where whoever records takes the sound from */
    Tone(SoundRing ring) {
        this.own = new Mono(ring, SoundRing.Track.OWN);
    }

    CustomAudioSource source() {
        return source;
    }

    boolean started() {
        return started;
    }

    void start() {
        started = true;
        var _ = beat.scheduleAtFixedRate(this::push, 0, 10, TimeUnit.MILLISECONDS);
    }

    void mute(boolean silent) {
        muted = silent;
    }

    private void push() {
        byte[] piece = new byte[2 * SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            double wave = muted ? 0 : Math.sin(2 * Math.PI * HERTZ * (at + i) / RATE);
            int sample = (int) (LOUDNESS * wave);
            piece[2 * i] = (byte) sample;
            piece[2 * i + 1] = (byte) (sample >> 8);
        }
        at += SAMPLES;
        source.pushAudio(piece, 16, RATE, 1, SAMPLES);
        own.take(piece, RATE, 1);
    }
}
