package legalkiosk.kiosk.video.agent;

import legalkiosk.kiosk.video.wire.SoundRing;

/** Makes one channel of 48,000 samples a second of whatever WebRTC gives, and puts it into the ring. One thread. */
final class Mono {
    private final SoundRing ring;
    private final SoundRing.Track track;
    private short[] samples = new short[SoundRing.RATE / 100];

    Mono(SoundRing ring, SoundRing.Track track) {
        this.ring = ring;
        this.track = track;
    }

    /** @param data 16 bits, little-endian, channels side by side */
    void take(byte[] data, int rate, int channels) {
        int frames = data.length / (2 * channels);
        int wanted = (int) ((long) frames * SoundRing.RATE / rate);
        if (wanted > samples.length) {
            samples = new short[wanted];
        }
        for (int i = 0; i < wanted; i++) {
            int frame = (int) ((long) i * rate / SoundRing.RATE);
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                int at = 2 * (frame * channels + channel);
                sum += data[at] & 0xFF | data[at + 1] << 8;
            }
            samples[i] = (short) (sum / channels);
        }
        ring.write(track, samples, wanted);
    }

    /** As many samples of silence. */
    void silence(int count) {
        ring.write(track, new short[count], count);
    }
}
