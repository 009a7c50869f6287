package legalkiosk.hardware.camera.pipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** 200,000 streams that a camera's program might write, from good to random: nothing is thrown, and what is good is understood. */
class Y4mFuzzTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 200_000);
    private static final int MOST_PIXELS = 1024;

    @Test
    void nothingIsThrownAndGoodStreamsAreUnderstood() throws IOException {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        Random random = new Random(seed);
        int understood = 0;
        for (int i = 0; i < INPUTS; i++) {
            int width = 1 + random.nextInt(12);
            int height = 1 + random.nextInt(12);
            int frames = random.nextInt(4);
            byte[] stream = stream(width, height, frames, random);
            boolean spoilt = random.nextInt(4) > 0;
            byte[] read = spoilt ? spoilt(stream, random) : stream;
            int seen = pictures(read, stream.length * 2 + 64);
            if (!spoilt) {
                assertThat(seen).as("seed %d input %d", seed, i).isEqualTo(frames);
            }
            understood += seen;
        }
        assertThat(understood).isGreaterThan(INPUTS / 4);
    }

    /** Reads to the end; a reader that does not come to one fails. */
    private static int pictures(byte[] stream, int most) throws IOException {
        Y4mReader reader = new Y4mReader(new ByteArrayInputStream(stream), MOST_PIXELS, () -> {});
        int pictures = 0;
        while (pictures <= most) {
            switch (reader.next()) {
                case Y4mReader.Item.Picture picture -> {
                    assertThat(picture.argb()).hasSize(picture.width() * picture.height());
                    pictures++;
                }
                case Y4mReader.Item.End end -> {
                    return pictures;
                }
                case Y4mReader.Item.Nonsense nonsense -> {
                    return pictures;
                }
            }
        }
        throw new AssertionError("no end");
    }

    private static byte[] stream(int width, int height, int frames, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String chroma =
                List.of("420jpeg", "420", "420mpeg2", "422", "444", "mono").get(random.nextInt(6));
        String more = random.nextBoolean() ? " Ip A1:1 XYSCSS=420JPEG XCOLORRANGE=FULL" : " F15:1";
        out.writeBytes(("YUV4MPEG2 W" + width + " H" + height + more + " C" + chroma + "\n")
                .getBytes(StandardCharsets.US_ASCII));
        int half = (width + 1) / 2;
        int colours = switch (chroma) {
            case "mono" -> 0;
            case "444" -> width * height;
            case "422" -> half * height;
            default -> half * ((height + 1) / 2);
        };
        for (int i = 0; i < frames; i++) {
            out.writeBytes((random.nextInt(5) == 0 ? "FRAME Ip\n" : "FRAME\n").getBytes(StandardCharsets.US_ASCII));
            byte[] planes = new byte[width * height + 2 * colours];
            random.nextBytes(planes);
            out.writeBytes(planes);
        }
        return out.toByteArray();
    }

    private static byte[] spoilt(byte[] stream, Random random) {
        byte[] bytes = stream.clone();
        switch (random.nextInt(5)) {
            case 0 -> random.nextBytes(bytes);
            case 1 -> bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 2 -> bytes[random.nextInt(Math.min(40, bytes.length))] = (byte) random.nextInt(256);
            case 3 -> {
                String huge =
                        "YUV4MPEG2 W" + random.nextInt() + " H" + random.nextLong() + " C" + random.nextInt() + "\n";
                byte[] head = huge.getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(head, 0, bytes, 0, Math.min(head.length, bytes.length));
            }
            default -> {
                for (int i = 0; i < 6; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
        }
        return bytes;
    }
}
