package legalkiosk.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words on the screens and the keys in the code belong together. */
class TextsTest {
    private static final Path ROOT = Path.of(System.getProperty("repository.root"));
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.-][a-z0-9]+)*)\"");

    @Test
    void everyKeyIsUsedAndNoScreenAsksForAnother() throws IOException {
        Texts texts = Texts.read(ROOT.resolve("config/content"));
        Set<String> literals = literals();
        assertThat(literals).as("keys nobody uses").containsAll(texts.keys());
        Set<String> firstWords =
                texts.keys().stream().map(key -> key.split("\\.")[0] + ".").collect(Collectors.toSet());
        Set<String> missing = literals.stream()
                .filter(literal -> firstWords.stream().anyMatch(literal::startsWith))
                .filter(literal -> !texts.keys().contains(literal))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("keys without words").isEmpty();
    }

    @Test
    void noEnglishAndNoCodesStandOnTheScreen() throws IOException {
        Texts texts = Texts.read(ROOT.resolve("config/content"));
        for (String key : texts.keys()) {
            String words = texts.t(key).replaceAll("\\{\\d}|K7M-402|Q X|\\bH\\b", "");
            assertThat(words).as(key).doesNotContainPattern("[A-Za-z]");
        }
    }

    private static Set<String> literals() throws IOException {
        Path sources = ROOT.resolve("kiosk/src/main/java/legalkiosk/kiosk");
        try (Stream<Path> files = Stream.of("ui", "journey", "app").flatMap(folder -> walk(sources.resolve(folder)))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> sources.relativize(file).toString().matches("ui/.*|.*(Screen|Card)\\.java"))
                    .flatMap(file -> LITERAL.matcher(read(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
