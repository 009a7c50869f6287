package legalkiosk.hardware.receipt.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** 200,000 answers a printer might give, from good to random: nothing is thrown, and good ones are understood. */
class EscPosFuzzTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 200_000);
    private final Random random = new Random(Long.getLong("fuzz.seed", 1));

    @Test
    void anyFourBytesAreSomeStatus() {
        for (int i = 0; i < INPUTS; i++) {
            byte[] bytes = new byte[4];
            random.nextBytes(bytes);
            PaperStatus status = PaperStatus.of(bytes[0], bytes[1], bytes[2], bytes[3]);

            assertThat(status.stopped()).isEqualTo(!status.reasons().isEmpty());
            assertThat(status.stopped() && status.healthReasons().isEmpty()).isFalse();
            assertThat(status.facts()).isNotEmpty();
        }
    }

    @Test
    void anyStreamIsUnderstoodTheSameHoweverItIsCut() {
        int forgotten = 0;
        for (int i = 0; i < INPUTS; i++) {
            byte[] stream = new byte[random.nextInt(24)];
            random.nextBytes(stream);
            if (stream.length > 8 && random.nextBoolean()) {
                System.arraycopy(new byte[] {0x37, 0x25, 0x00}, 0, stream, random.nextInt(5), 3);
            }
            Answers whole = new Answers();
            whole.hear(stream);
            Answers cut = new Answers();
            for (int from = 0; from < stream.length; ) {
                int to = Math.min(stream.length, from + 1 + random.nextInt(4));
                cut.hear(Arrays.copyOfRange(stream, from, to));
                from = to;
            }

            assertThat(cut.realTime()).isEqualTo(whole.realTime());
            assertThat(cut.fence()).isEqualTo(whole.fence());
            assertThat(cut.forgotten()).isEqualTo(whole.forgotten());
            assertThat(cut.noise()).isEqualTo(whole.noise());
            forgotten += whole.forgotten() ? 1 : 0;
        }
        assertThat(forgotten).isGreaterThan(INPUTS / 10);
    }

    @Test
    void noPictureHoldsACommandInRealTimeAndNoneLosesMoreThanADot() {
        for (int i = 0; i < INPUTS; i++) {
            byte[] dots = new byte[2 + random.nextInt(40)];
            for (int at = 0; at < dots.length; at++) {
                dots[at] = new byte[] {0x10, 0x04, 0x05, 0x14, 0x18, 0, -1, (byte) random.nextInt()}[random.nextInt(8)];
            }
            byte[] sent = EscPos.harmless(dots.clone());

            for (int at = 0; at + 1 < sent.length; at++) {
                boolean command = sent[at] == 0x10 && (sent[at + 1] == 4 || sent[at + 1] == 5 || sent[at + 1] == 0x14);
                assertThat(command).as(Arrays.toString(dots)).isFalse();
                assertThat(Integer.bitCount((sent[at] ^ dots[at]) & 0xFF)).isLessThanOrEqualTo(1);
            }
        }
    }
}
