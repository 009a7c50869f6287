package legalkiosk.hardware.signature.inkml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import legalkiosk.hardware.signature.AnyInk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 200,000 files, from good to random: nothing is thrown, nothing hangs, and what was not spoilt is read. */
@Tag("fuzz")
class InkMlFuzzTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 200_000);
    private static final String[] WORDS = {
        "<trace>",
        "</trace>",
        "<channel name='X'/>",
        "</ink>",
        "&amp;",
        "&x;",
        "<!DOCTYPE a>",
        "<![CDATA[",
        "]]>",
        "'",
        "\"",
        "!",
        ",",
        " ",
        "-1",
        "99999999999",
        "1e308",
        "*",
        "?",
        "#ff",
        "\u0000",
        "\uFFFE",
        "<?a b?>",
        "<!--"
    };

    @Test
    void nothingIsThrownAndGoodFilesAreRead() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        Random random = new Random(seed);
        int read = 0;
        for (int i = 0; i < INPUTS; i++) {
            byte[] file = InkMl.write(AnyInk.of(random));
            int damage = random.nextInt(4);
            for (int d = 0; d < damage; d++) {
                file = spoil(file, random);
            }
            InkMlReading reading = InkMl.read(file);
            if (damage == 0) {
                assertThat(reading).as("seed %d input %d", seed, i).isInstanceOf(InkMlReading.Read.class);
            }
            read += reading instanceof InkMlReading.Read ? 1 : 0;
        }
        assertThat(read).isGreaterThan(INPUTS / 5);
    }

    private static byte[] spoil(byte[] file, Random random) {
        int at = random.nextInt(file.length + 1);
        int to = Math.min(file.length, at + random.nextInt(12));
        byte[] rest = Arrays.copyOfRange(file, to, file.length);
        byte[] begin = Arrays.copyOf(file, at);
        return switch (random.nextInt(5)) {
            case 0 -> begin;
            case 1 -> join(begin, new byte[] {(byte) random.nextInt()}, rest);
            case 2 -> join(begin, WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8), rest);
            case 3 -> join(begin, Arrays.copyOf(file, random.nextInt(file.length + 1)), rest);
            default -> join(begin, rest);
        };
    }

    private static byte[] join(byte[]... parts) {
        byte[] all = {};
        for (byte[] part : parts) {
            int end = all.length;
            all = Arrays.copyOf(all, end + part.length);
            System.arraycopy(part, 0, all, end, part.length);
        }
        return all;
    }
}
