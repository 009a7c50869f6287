package legalkiosk.hardware.audio;

import java.time.Duration;

/** A piece of sound: 16 bit, 16 kHz, one channel. Immutable but for {@link #wipe}. It may be somebody's voice. */
public final class Sound {
    /** Samples a second. */
    public static final int RATE = 16_000;

    private static final int FULL = 32767;
    /** Fades keep a tone's ends from clicking. */
    private static final int FADE = RATE / 100;

    private final short[] samples;

    private Sound(short[] samples) {
        this.samples = samples;
    }

    /** A sound of these samples, which become its own. */
    public static Sound owning(short[] samples) {
        return new Sound(samples);
    }

    /** A sine. */
    public static Sound tone(double hertz, Duration length, double dbfs) {
        short[] samples = new short[(int) (length.toMillis() * RATE / 1000)];
        double size = FULL * Math.pow(10, dbfs / 20) * Math.sqrt(2);
        for (int i = 0; i < samples.length; i++) {
            double fade = Math.min(1, Math.min(i, samples.length - 1 - i) / (double) FADE);
            samples[i] =
                    (short) Math.clamp(Math.round(size * fade * Math.sin(2 * Math.PI * hertz * i / RATE)), -FULL, FULL);
        }
        return new Sound(samples);
    }

    public int count() {
        return samples.length;
    }

    public short sample(int i) {
        return samples[i];
    }

    public Duration length() {
        return Duration.ofMillis(samples.length * 1000L / RATE);
    }

    /** A part of it; what lies outside is left out. */
    public Sound part(Duration from, Duration to) {
        int begin = Math.clamp(from.toMillis() * RATE / 1000, 0, samples.length);
        int end = Math.clamp(to.toMillis() * RATE / 1000, begin, samples.length);
        return new Sound(java.util.Arrays.copyOfRange(samples, begin, end));
    }

    /** How loud all of it is. */
    public Level level() {
        return Level.of(samples, 0, samples.length);
    }

    /** How loud one pitch is in it, dBFS rms (Goertzel's algorithm). */
    public double pitch(double hertz) {
        double turn = 2 * Math.cos(2 * Math.PI * hertz / RATE);
        double last = 0;
        double before = 0;
        for (short sample : samples) {
            double now = sample + turn * last - before;
            before = last;
            last = now;
        }
        double power = last * last + before * before - turn * last * before;
        double amplitude = 2 * Math.sqrt(Math.max(0, power)) / Math.max(1, samples.length);
        return Level.decibel(amplitude / Math.sqrt(2) / (FULL + 1));
    }

    /** The same, to be written to a program: little-endian. */
    public byte[] bytes() {
        byte[] bytes = new byte[samples.length * 2];
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        return bytes;
    }

    /** Overwrites it with silence, once nobody needs it. */
    public void wipe() {
        java.util.Arrays.fill(samples, (short) 0);
    }

    /** Says its length only. */
    @Override
    public String toString() {
        return "Sound of " + length();
    }
}
