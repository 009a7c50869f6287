package legalkiosk.hardware.idcard;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import legalkiosk.hardware.idcard.protocol.Frames;
import org.junit.jupiter.api.Tag;

/**
 * The same promise under Jazzer, which steers its inputs by coverage when {@code JAZZER_FUZZ=1} is set and otherwise repeats the
 * inputs it has kept. Tagged, because its agent instruments every class of the test JVM.
 */
@Tag("fuzz")
class ProtocolGuidedFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void anyBytesHold(byte[] bytes) {
        AnyBytes.mustHold(bytes, cut(bytes));
        // the same bytes with a good frame around them, so that the decoding is reached without guessing a checksum
        byte[] framed = Frames.frame(bytes);
        AnyBytes.mustHold(framed, cut(framed));
    }

    private static int cut(byte[] bytes) {
        return Math.floorMod(Arrays.hashCode(bytes), bytes.length + 1);
    }
}
