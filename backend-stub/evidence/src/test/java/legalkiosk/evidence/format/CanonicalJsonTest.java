package legalkiosk.evidence.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private static final Map<String, Object> VALUE = Map.of(
            "b", List.of(1L, true, "示例\n\"\\\u0001"), "a", Map.of("z", -9_007_199_254_740_992L, "é", ""), "c", false);

    @Test
    void aValueHasOneForm() {
        byte[] bytes = CanonicalJson.write(VALUE);
        assertThat(new String(bytes, UTF_8))
                .isEqualTo("{\"a\":{\"z\":-9007199254740992,\"é\":\"\"},\"b\":[1,true,\"示例\\n"
                        + "\\\"\\\\\\u0001\"],\"c\":false}");
        assertThat(CanonicalJson.readObject(bytes)).contains(VALUE);
    }

    @Test
    void everyOtherSpellingIsRefused() {
        for (String other : List.of(
                "{\"a\": 1}",
                "{\"a\":1}\n",
                "{\"b\":1,\"a\":1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":01}",
                "{\"a\":1.0}",
                "{\"a\":-0}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\\u0061\"}",
                "{\"a\":null}",
                "{\"a\":9007199254740993}",
                "[]",
                "{\"a\":1}{}",
                "\ufeff{}",
                "{'a':1}",
                "{\"a\":1,}",
                "")) {
            assertThat(CanonicalJson.readObject(other.getBytes(UTF_8)))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void whateverIsReadIsWrittenBackTheSame() {
        Random numbers = new Random(5);
        byte[] form = CanonicalJson.write(VALUE);
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = form.clone();
            for (int k = numbers.nextInt(3); k >= 0; k--) {
                bytes[numbers.nextInt(bytes.length)] = (byte) numbers.nextInt(256);
            }
            CanonicalJson.readObject(bytes)
                    .ifPresent(value -> assertThat(CanonicalJson.write(value)).isEqualTo(bytes));
        }
    }
}
