package legalkiosk.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import legalkiosk.hardware.DeviceWords;
import legalkiosk.hardware.audio.SpeakerTest;
import legalkiosk.hardware.camera.PictureQuality;
import legalkiosk.hardware.health.Parts;
import legalkiosk.hardware.idcard.CardReading;
import legalkiosk.kiosk.backend.PathStep;
import legalkiosk.kiosk.maintenance.MaintenanceState;
import org.junit.jupiter.api.Test;

/** The words on the screens and the keys in the code belong together. */
class TextsTest {
    private static final Path ROOT = Path.of(System.getProperty("repository.root"));
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.-][a-z0-9]+)*\\.?)\"");

    @Test
    void everyKeyIsUsedAndNoScreenAsksForAnother() throws IOException {
        Texts texts = Texts.read(ROOT.resolve("config/content"));
        Set<String> literals = literals();
        Set<String> unused = texts.keys().stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> literals.stream().noneMatch(start -> start.endsWith(".") && key.startsWith(start)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).as("keys nobody uses").isEmpty();
        Set<String> firstWords =
                texts.keys().stream().map(key -> key.split("\\.")[0] + ".").collect(Collectors.toSet());
        Set<String> missing = literals.stream()
                .filter(literal -> firstWords.stream().anyMatch(literal::startsWith))
                .filter(literal -> texts.keys().stream()
                        .noneMatch(key -> key.equals(literal) || literal.endsWith(".") && key.startsWith(literal)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("keys without words").isEmpty();
    }

    /** What maintenance mode composes from the names of parts, tabs and answers. */
    @Test
    void everyComposedKeyHasWords() throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (MaintenanceState.Tab tab : MaintenanceState.Tab.values()) {
            wanted.add("maintenance.tab." + tab.name().toLowerCase(Locale.ROOT));
        }
        for (Class<?> reading : CardReading.class.getPermittedSubclasses()) {
            boolean named = List.of("Card", "NoCard", "NotConnected").contains(reading.getSimpleName());
            wanted.add("maintenance.card."
                    + (named ? "read" : reading.getSimpleName().toLowerCase(Locale.ROOT)));
        }
        for (PathStep.Kind kind : PathStep.Kind.values()) {
            wanted.add(
                    "maintenance.path." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".fine");
        }
        for (PictureQuality.Verdict verdict : PictureQuality.Verdict.values()) {
            wanted.add("maintenance.camera."
                    + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (SpeakerTest.Verdict verdict : SpeakerTest.Verdict.values()) {
            wanted.add("maintenance.sound."
                    + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        DeviceWords.load().keys().stream()
                .filter(key -> key.startsWith("camera.reason."))
                .forEach(key -> wanted.add(key.replace("camera.reason.", "maintenance.camera.")));
        for (String part : List.of("face-camera", "table-camera", "audio")) {
            wanted.add("maintenance.part." + part);
            wanted.add("maintenance.running." + part);
        }
        for (String part : List.of(
                "card-reader",
                "printer",
                "second-printer",
                "receipt-printer",
                "scanner",
                "backend",
                "ups",
                "signature-screen",
                "signature-pad",
                "io-board")) {
            wanted.add("maintenance.part." + part);
        }
        for (String part : Parts.MACHINE) {
            wanted.add("maintenance.part." + part);
            wanted.add("maintenance.figure." + part);
        }
        for (String state : List.of("ready", "busy", "not-connected", "needs-attention")) {
            wanted.add("maintenance.state." + state);
        }
        assertThat(Texts.read(ROOT.resolve("config/content")).keys()).containsAll(wanted);
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
        try (Stream<Path> files =
                Stream.of("ui", "journey", "app", "maintenance").flatMap(folder -> walk(sources.resolve(folder)))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            sources.relativize(file).toString().matches("(ui|maintenance)/.*|.*(Screens?|Card)\\.java"))
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
