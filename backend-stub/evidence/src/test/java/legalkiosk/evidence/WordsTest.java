package legalkiosk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyFaultHasItsSentence(Fault fault) {
        assertThat(Finding.of(fault, "a", "b").words()).contains("：a").hasSizeGreaterThan(5);
    }
}
