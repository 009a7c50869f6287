package legalkiosk.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SensitiveTest {
    private record Person(Sensitive<String> name) {}

    @Test
    void theTextOfPersonalDataIsMaskedAlsoInsideOtherValues() {
        Person person = new Person(Sensitive.of("测试甲"));
        assertThat(person.toString()).doesNotContain("测试甲").contains("***");
        assertThat(String.format("%s", person.name())).isEqualTo("***");
    }

    @Test
    void equalValuesAreEqualAndTheValueCanBeUsed() {
        assertThat(Sensitive.of("a")).isEqualTo(Sensitive.of("a")).isNotEqualTo(Sensitive.of("b"));
        assertThat(Sensitive.of("a").reveal()).isEqualTo("a");
    }
}
