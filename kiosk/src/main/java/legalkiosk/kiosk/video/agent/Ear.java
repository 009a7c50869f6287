package legalkiosk.kiosk.video.agent;

import dev.onvoid.webrtc.media.audio.AudioTrackSink;
import legalkiosk.kiosk.video.wire.SoundRing;

/** Measures the far side's sound: how loud, and for a pure tone how high. Written by WebRTC's thread, asked once a second. */
final class Ear implements AudioTrackSink {
    private static final double SILENCE = -100;

    private final Mono far;
    private double squares;
    private long samples;
    private long crossings;
    private int rate = 48_000;
    private int last;

    /** @param ring where whoever records takes the sound from */
    Ear(SoundRing ring) {
        this.far = new Mono(ring, SoundRing.Track.FAR);
    }

    /**
     * @param level dBFS
     * @param hertz from zero crossings
     */
    record Heard(double level, double hertz) {}

    @Override
    public synchronized void onData(byte[] data, int bitsPerSample, int sampleRate, int channels, int frames) {
        if (bitsPerSample != 16) {
            return;
        }
        rate = sampleRate;
        far.take(data, sampleRate, channels);
        int step = 2 * channels;
        for (int at = 0; at + 1 < data.length; at += step) {
            int sample = data[at] & 0xFF | data[at + 1] << 8;
            squares += (double) sample * sample;
            if (last < 0 && sample >= 0) {
                crossings++;
            }
            last = sample;
            samples++;
        }
    }

    /** What came since the last question. */
    synchronized Heard ask() {
        Heard heard = samples == 0 || squares == 0
                ? new Heard(SILENCE, 0)
                : new Heard(
                        Math.max(SILENCE, 20 * Math.log10(Math.sqrt(squares / samples) / Short.MAX_VALUE)),
                        (double) crossings * rate / samples);
        squares = 0;
        samples = 0;
        crossings = 0;
        return heard;
    }
}
