package legalkiosk.foundation.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConfigTextTest {
    private static final String FILE = """
        # One terminal.
        site:
          terminal: HS-01
          hall: 沙坪街道工作站      # 示例

        # how the screen is
        screen:
          idleSeconds: 90   # without a touch
        devices:
          printer: ipp://192.0.2.10/ipp/print # 示例
          # ups: nut://localhost/ups
        powerOff: [systemctl, poweroff]
        """;

    private final ConfigText text = new ConfigText(FILE);

    @Test
    void aChangedValueLeavesEveryOtherCharacterAsItWas() {
        assertThat(text.with("site.hall", "古劳镇工作站").text()).isEqualTo(FILE.replace("沙坪街道工作站", "古劳镇工作站"));
        assertThat(text.with("screen.idleSeconds", "120").text()).isEqualTo(FILE.replace("90", "120"));
        assertThat(text.with("devices.printer", "cups:hall").text())
                .isEqualTo(FILE.replace("ipp://192.0.2.10/ipp/print", "cups:hall"));
    }

    @Test
    void aNewKeyStandsAtTheEndOfItsSection() {
        assertThat(text.with("screen.countdownSeconds", "20").text())
                .isEqualTo(FILE.replace("# without a touch\n", "# without a touch\n  countdownSeconds: 20\n"));
        assertThat(text.with("devices.ups", "nut://localhost/ups").text())
                .contains("# 示例\n  ups: nut://localhost/ups\n  # ups: nut");
        assertThat(text.with("logs", "/var/log/x").text()).isEqualTo(FILE + "logs: /var/log/x\n");
        assertThat(text.with("service.key", "a.pem").text()).isEqualTo(FILE + "service:\n  key: a.pem\n");
        assertThat(new ConfigText("a:\n  b: 1").with("a.c", "2").text()).isEqualTo("a:\n  b: 1\n  c: 2\n");
    }

    @Test
    void aRemovedKeyTakesItsLineAlong() {
        assertThat(text.without("screen.idleSeconds").text())
                .isEqualTo(FILE.replace("  idleSeconds: 90   # without a touch\n", ""));
        assertThat(text.without("screen.nothing").text()).isEqualTo(FILE);
    }

    @Test
    void whatAProgramCanNotChangeSafelyIsLeftToAPerson() {
        assertThatThrownBy(() -> text.with("powerOff", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> text.with("site", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConfigText("a: {b: 1}").with("a.c", "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConfigText("a: [").with("a", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever somebody types: it is read back as it was typed, and nothing else in the file changes. */
    @Test
    void anyValueComesBackAsItWasTypedAndHarmsNoOther() {
        Random random = new Random(4);
        String alphabet = "aZ09:#-\"'\\{}[],&*!|>%@` \t\n~.=古劳。😀\u0000\u0085\uFEFF/nullyes";
        List<String> others = List.of("site.terminal", "screen.idleSeconds", "devices.printer");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            int length = random.nextInt(12);
            for (int j = 0; j < length; j++) {
                typed.appendCodePoint(alphabet.codePointAt(
                        alphabet.offsetByCodePoints(0, random.nextInt(alphabet.codePointCount(0, alphabet.length())))));
            }
            String value = typed.toString();
            ConfigText changed = text.with("site.hall", value);
            assertThat(changed.value("site.hall")).contains(value);
            assertThat(others).allSatisfy(key -> assertThat(changed.value(key)).isEqualTo(text.value(key)));
            assertThat(changed.text()).contains("      # 示例\n\n# how the screen is\n");
        }
    }
}
