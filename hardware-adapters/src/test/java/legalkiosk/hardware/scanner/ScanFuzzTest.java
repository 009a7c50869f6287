package legalkiosk.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** 200,000 contents that a stranger might put into a code: none throws, none brings a control character in, none is long. */
class ScanFuzzTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 200_000);
    private static final String[] HOSTILE = {
        "HSLK:B:K7M-402",
        "\r\n",
        "\t",
        "\u001B[2J",
        "\u0000",
        "\u202E",
        "\u2028",
        "'; DROP TABLE",
        "http://",
        "%0a",
        "😀",
        "鹤山"
    };

    @Test
    void whateverACodeHoldsBecomesHarmless() {
        Random random = new Random(Long.getLong("fuzz.seed", 1));
        int texts = 0;
        for (int i = 0; i < INPUTS; i++) {
            Scan scan = Scan.of(content(random));
            if (scan instanceof Scan.Code(String text)) {
                texts++;
                assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(Scan.MOST_CHARACTERS);
                assertThat(text.codePoints().noneMatch(Character::isISOControl)).isTrue();
                assertThat(text).doesNotContain("\u202E", "\u2028");
                assertThat(scan).hasToString("Code[***]");
            }
        }
        assertThat(texts).isGreaterThan(INPUTS / 4);
    }

    @Test
    void whatIsOrdinaryStaysAsItIs() {
        assertThat(Scan.of("HSLK:B:K7M-402\r\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Scan.Code("HSLK:B:K7M-402"));
        assertThat(Scan.of("x".repeat(129))).isEqualTo(new Scan.Refused(Scan.Why.TOO_LONG));
        assertThat(Scan.of(new byte[] {(byte) 0xFF, 1})).isEqualTo(new Scan.Refused(Scan.Why.NOT_TEXT));
        assertThat(Scan.of("\r\n")).isEqualTo(new Scan.Refused(Scan.Why.NOT_TEXT));
    }

    private static byte[] content(Random random) {
        if (random.nextInt(4) == 0) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            return bytes;
        }
        StringBuilder text = new StringBuilder();
        for (int parts = random.nextInt(6); parts >= 0; parts--) {
            text.append(
                    random.nextInt(40) == 0
                            ? "A".repeat(random.nextInt(4000))
                            : HOSTILE[random.nextInt(HOSTILE.length)]);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
