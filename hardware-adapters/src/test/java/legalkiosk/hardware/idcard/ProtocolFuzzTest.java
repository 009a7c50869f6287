package legalkiosk.hardware.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Framing and decoding take whatever a line may deliver. */
class ProtocolFuzzTest {
    @Test
    void twoHundredThousandSpoiltStreamsHold() {
        spoil(200_000, 1);
    }

    @Test
    @Tag("fuzz")
    void tenMillionSpoiltStreamsHold() {
        spoil(10_000_000, System.nanoTime());
    }

    private static void spoil(int inputs, long seed) {
        SpoiltStreams streams = new SpoiltStreams(seed);
        long start = System.nanoTime();
        long bytes = 0;
        long cards = 0;
        for (int i = 0; i < inputs; i++) {
            byte[] stream = streams.next();
            bytes += stream.length;
            cards += AnyBytes.mustHold(stream, streams.below(stream.length + 1));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(String.format(
                Locale.ROOT,
                "fuzz card-reader | %,d inputs, %,d bytes, %,d cards decoded in %.1f s | seed %d",
                inputs,
                bytes,
                cards,
                seconds,
                seed));
        assertThat(cards).as("some inputs must reach the decoding").isGreaterThan(inputs / 100);
    }
}
