package legalkiosk.foundation.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {
    @TempDir
    private Path folder;

    record Reader(
            @Setting(value = "where the reader is", example = "/dev/ttyUSB0")
            String port,

            @Setting(value = "how long to wait", example = "30s", fallback = "30s")
            Duration patience) {}

    record Hours(DayOfWeek day, LocalTime from, LocalTime to) {
        Hours {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("from must be before to");
            }
        }
    }

    record Site(
            @Setting(value = "the terminal's name", example = "HS-01", pattern = "HS-\\d\\d")
            String id,

            @Setting(value = "copies at most", example = "3", min = 1, max = 9, fallback = "3")
            int copies,

            URI backend,
            Path state,
            Reader reader,
            List<Hours> hours,
            Map<String, Integer> limits,
            Optional<LocalDate> until,

            @Setting(value = "lamp", example = "true", fallback = "false")
            boolean lamp) {}

    private static final String GOOD = """
        id: HS-01
        backend: https://localhost:8443
        state: state
        reader: {port: auto}
        hours:
          - {day: monday, from: "09:00", to: "12:00"}
        limits: {pages: 20}
        """;

    @Test
    void aCorrectFileBecomesARecordWithFallbacksAndPathsBesideTheFile() throws Exception {
        Site site = read(GOOD);
        assertThat(site.reader()).isEqualTo(new Reader("auto", Duration.ofSeconds(30)));
        assertThat(site.copies()).isEqualTo(3);
        assertThat(site.state()).isEqualTo(folder.resolve("state"));
        assertThat(site.hours()).containsExactly(new Hours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)));
        assertThat(site.limits()).containsEntry("pages", 20);
        assertThat(site.until()).isEmpty();
    }

    @Test
    void everyMistakeIsNamedAtOnceWithLineKeyReasonAndExample() {
        ConfigException refused = refuse("""
            id: hs1
            copies: many
            backend: "https://a b"
            state: state
            reader: {prt: auto, patience: soon}
            hours:
              - {day: someday, from: "12:00", to: "09:00"}
            lamp: perhaps
            """);
        assertThat(refused.problems())
                .extracting(ConfigProblem::key)
                .containsExactlyInAnyOrder(
                        "id",
                        "copies",
                        "backend",
                        "reader.prt",
                        "reader.port",
                        "reader.patience",
                        "hours[0].day",
                        "lamp");
        assertThat(refused)
                .hasMessageContaining("site.yaml:2: copies: “many” is not a whole number; for example: copies: 3");
        assertThat(refused).hasMessageContaining("site.yaml:5: reader.port: is missing (where the reader is)");
        assertThat(refused).hasMessageContaining("known here: patience, port");
    }

    @Test
    void aRecordMayRefuseACombination() {
        ConfigException refused = refuse(GOOD.replace("\"12:00\"", "\"08:00\""));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.wrong()).isEqualTo("from must be before to");
            assertThat(problem.key()).isEqualTo("hours[0]");
            assertThat(problem.line()).isEqualTo(6);
        });
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThat(refuse(GOOD + "copies: 0\n")).hasMessageContaining("0 is out of range: 1 to 9");
    }

    @Test
    void aKeyGivenTwiceIsRefusedWithItsLine() {
        assertThat(refuse(GOOD + "id: HS-02\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.wrong()).isEqualTo("is given twice"));
    }

    @Test
    void missingEmptyAndBrokenFilesAreToldPlainly() throws Exception {
        assertThat(catchThrowableOfType(
                        ConfigException.class, () -> ConfigReader.read(folder.resolve("none.yaml"), Site.class)))
                .hasMessageContaining("there is no such file");
        assertThat(refuse("")).hasMessageContaining("the file is empty");
        assertThat(refuse("id: [")).hasMessageContaining("not valid YAML");
        Files.write(folder.resolve("site.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(catchThrowableOfType(
                        ConfigException.class, () -> ConfigReader.read(folder.resolve("site.yaml"), Site.class)))
                .hasMessageContaining("not UTF-8");
    }

    private Site read(String text) throws Exception {
        Path file = folder.resolve("site.yaml");
        Files.writeString(file, text);
        return ConfigReader.read(file, Site.class);
    }

    private ConfigException refuse(String text) {
        return catchThrowableOfType(ConfigException.class, () -> read(text));
    }
}
