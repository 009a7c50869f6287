package legalkiosk.hardware.scanner.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import legalkiosk.hardware.scanner.Scan;
import org.junit.jupiter.api.Test;

class ScanAssemblerTest {
    private static final long MILLI = 1_000_000;
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 200_000);

    private final ScanAssembler codes = new ScanAssembler();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aPauseEndsACodeWhateverItsSuffix() {
        codes.feed(bytes("HSLK:B:K7M"), 0);
        assertThat(codes.ended(50 * MILLI)).isEmpty();
        codes.feed(bytes("-402\r\n"), 60 * MILLI);
        assertThat(codes.ended(100 * MILLI)).isEmpty();
        assertThat(codes.ended(140 * MILLI)).contains(new Scan.Code("HSLK:B:K7M-402"));
        assertThat(codes.ended(900 * MILLI)).isEmpty();
    }

    @Test
    void anEndOfLineInsideACodeMakesNoSecondCode() {
        codes.feed(bytes("HSLK:B:K7M-402\rHSLK:G:none\r"), 0);

        assertThat(codes.ended(80 * MILLI)).contains(new Scan.Code("HSLK:B:K7M-402HSLK:G:none"));
        assertThat(codes.ended(900 * MILLI)).isEmpty();
    }

    @Test
    void aFloodIsOneRefusalAndTheNextCodeIsRead() {
        for (int i = 0; i < 1000; i++) {
            codes.feed(new byte[4096], i);
        }
        assertThat(codes.ended(80 * MILLI + 1000)).contains(new Scan.Refused(Scan.Why.TOO_LONG));
        codes.feed(bytes("K7M-402"), 500 * MILLI);
        assertThat(codes.ended(600 * MILLI)).contains(new Scan.Code("K7M-402"));
    }

    /** 200,000 streams: however a code is cut on its way, it is the same code. */
    @Test
    void aCodeIsTheSameHoweverItIsCut() {
        Random random = new Random(Long.getLong("fuzz.seed", 1));
        long now = 0;
        for (int i = 0; i < INPUTS; i++) {
            byte[] code = new byte[1 + random.nextInt(40)];
            random.nextBytes(code);
            if (random.nextInt(3) > 0) {
                Arrays.setAll(new Object[code.length], at -> code[at] = (byte) (32 + (code[at] & 0x3F)));
            }
            for (int from = 0; from < code.length; ) {
                int to = Math.min(code.length, from + 1 + random.nextInt(8));
                codes.feed(Arrays.copyOfRange(code, from, to), now);
                from = to;
                now += 10 * MILLI;
                assertThat(codes.ended(now)).isEmpty();
            }
            now += 90 * MILLI;
            assertThat(codes.ended(now)).contains(Scan.of(code));
        }
    }
}
