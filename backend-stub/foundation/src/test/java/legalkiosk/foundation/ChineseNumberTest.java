package legalkiosk.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0,零",
        "7,七",
        "10,十",
        "15,十五",
        "20,二十",
        "27,二十七",
        "100,一百",
        "101,一百零一",
        "110,一百一十",
        "115,一百一十五",
        "1000,一千",
        "1001,一千零一",
        "1010,一千零一十",
        "1060,一千零六十",
        "1260,一千二百六十",
        "2008,二千零八"
    })
    void numbersAreWrittenAsStatutesWriteThem(int number, String words) {
        assertThat(ChineseNumber.of(number)).isEqualTo(words);
    }
}
