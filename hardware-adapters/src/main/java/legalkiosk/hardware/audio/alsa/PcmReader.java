package legalkiosk.hardware.audio.alsa;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** Reads raw little-endian 16-bit samples, so many at most, and shows each full chunk. One thread. */
final class PcmReader {
    private PcmReader() {}

    /**
     * Reads until there are so many samples or the stream ends; half a sample at the end is left out.
     *
     * @param chunk samples of a chunk
     * @param heard shown each chunk in an array of its own
     */
    static short[] read(InputStream in, int most, int chunk, Consumer<short[]> heard) throws IOException {
        short[] samples = new short[most];
        byte[] bytes = new byte[chunk * 2];
        int count = 0;
        while (count < most) {
            int wanted = Math.min(chunk, most - count);
            int got = in.readNBytes(bytes, 0, wanted * 2) / 2;
            for (int i = 0; i < got; i++) {
                samples[count + i] = (short) (bytes[2 * i] & 0xFF | bytes[2 * i + 1] << 8);
            }
            heard.accept(Arrays.copyOfRange(samples, count, count + got));
            count += got;
            if (got < wanted) {
                return Arrays.copyOf(samples, count);
            }
        }
        return samples;
    }
}
