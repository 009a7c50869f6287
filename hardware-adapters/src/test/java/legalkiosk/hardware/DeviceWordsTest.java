package legalkiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeviceWordsTest {
    private static final Pattern KEY = Pattern.compile("(?<!\\.log\\()\"((?:device|idcard|camera|audio)\\.[a-z.-]+)\"");

    private final DeviceWords words = DeviceWords.load();

    @Test
    void everyKeyInTheSourcesHasWordsAndNoWordsAreIdle() throws Exception {
        Set<String> used = keysInSources();

        assertThat(used)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(words.words(key)).isNotBlank());
        assertThat(words.keys())
                .filteredOn(key -> key.matches("(device|idcard|camera|audio)\\..*"))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void citizensReadChineseWithoutTechnicalTerms() {
        assertThat(words.keys()).allSatisfy(key -> assertThat(words.words(key)).doesNotContainPattern("[a-zA-Z]"));
    }

    private static Set<String> keysInSources() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(match -> keys.add(match.group(1)));
            }
        }
        return keys;
    }
}
