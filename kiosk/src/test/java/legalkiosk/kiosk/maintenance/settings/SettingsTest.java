package legalkiosk.kiosk.maintenance.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.content.Fixture;
import legalkiosk.kiosk.journey.TestRuntime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a copy of the shipped settings file, with the terminal's own reader as the check. */
class SettingsTest {
    @TempDir
    private Path folder;

    private final TestRuntime time = new TestRuntime();
    private Path file;
    private Settings settings;

    @BeforeEach
    void begin() throws Exception {
        file = Files.copy(Fixture.ROOT.resolve("config/terminal.yaml"), folder.resolve("terminal.yaml"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        settings = new Settings(
                file,
                folder.resolve("history"),
                SettingsTest::problems,
                time.runtime().clock());
    }

    private static List<String> problems(Path candidate) {
        try {
            TerminalConfig.read(candidate);
            return List.of();
        } catch (ConfigException wrong) {
            return wrong.problems().stream().map(Object::toString).toList();
        }
    }

    private String text() throws Exception {
        return Files.readString(file);
    }

    @Test
    void aChangeKeepsEveryCommentTheFilesModeAndTheVersionBefore() throws Exception {
        String before = text();
        assertThat(settings.change("017", SiteSetting.HALL, Optional.of("古劳镇公共法律服务工作站")))
                .isEqualTo(new SettingsAnswer.Kept());
        assertThat(text()).isEqualTo(before.replace("沙坪街道公共法律服务工作站", "古劳镇公共法律服务工作站"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(settings.versions()).singleElement().satisfies(version -> {
            assertThat(version.number()).isOne();
            assertThat(version.who()).isEqualTo("017");
            assertThat(version.until()).isEqualTo(Instant.parse("2026-11-24T01:41:00Z"));
            assertThat(version.values()).containsEntry(SiteSetting.HALL, "沙坪街道公共法律服务工作站");
        });
        assertThat(Files.getPosixFilePermissions(folder.resolve("history")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void whatTheTerminalCouldNotUseIsNotWritten() throws Exception {
        String before = text();
        assertThat(settings.change("017", SiteSetting.PRINTER, Optional.of("nowhere")))
                .isInstanceOfSatisfying(
                        SettingsAnswer.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .asString()
                                .contains("terminal.yaml", "devices.printer"));
        assertThat(settings.change("017", SiteSetting.IDLE_SECONDS, Optional.of("5")))
                .isInstanceOf(SettingsAnswer.Refused.class);
        assertThat(settings.change("017", SiteSetting.HALL, Optional.of(""))).isInstanceOf(SettingsAnswer.Kept.class);
        settings.restore("017", 1);
        assertThat(text()).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("terminal.yaml", "history");
        }
    }

    @Test
    void oneTouchGoesBackAndThatCanBeGoneBackFromToo() throws Exception {
        String first = text();
        settings.change("017", SiteSetting.IDLE_SECONDS, Optional.of("120"));
        settings.change("018", SiteSetting.UPS, Optional.of("nut://localhost/ups"));
        String third = text();
        assertThat(settings.restore("019", 1)).isEqualTo(new SettingsAnswer.Kept());
        assertThat(text()).isEqualTo(first);
        assertThat(settings.versions()).extracting(SettingsVersion::who).containsExactly("019", "018", "017");
        assertThat(settings.restore("019", 3)).isEqualTo(new SettingsAnswer.Kept());
        assertThat(text()).isEqualTo(third);
        assertThat(settings.restore("019", 77)).isInstanceOf(SettingsAnswer.NotWritten.class);
    }

    @Test
    void theSameAgainWritesNothing() throws Exception {
        assertThat(settings.change("017", SiteSetting.IDLE_SECONDS, Optional.of("90")))
                .isEqualTo(new SettingsAnswer.Same());
        assertThat(settings.versions()).isEmpty();
    }

    @Test
    void anOptionalSettingCanBeTakenOut() throws Exception {
        String before = text();
        settings.change("017", SiteSetting.UPS, Optional.of("nut://localhost/ups"));
        assertThat(settings.values()).containsEntry(SiteSetting.UPS, "nut://localhost/ups");
        settings.change("017", SiteSetting.UPS, Optional.empty());
        assertThat(text()).isEqualTo(before);
    }

    @Test
    void aHundredVersionsAreKept() throws Exception {
        for (int i = 0; i < 130; i++) {
            settings.change("017", SiteSetting.IDLE_SECONDS, Optional.of(String.valueOf(100 + i)));
        }
        assertThat(settings.versions()).hasSize(100);
        assertThat(settings.versions().getFirst().number()).isEqualTo(130);
    }

    @Test
    void noSettingLeadsToASecret() {
        assertThat(SiteSetting.values())
                .extracting(SiteSetting::key)
                .noneMatch(key -> key.matches("(?i).*(token|certificate|technicians|key|backend|state|powerOff).*"));
    }

    @Test
    void aJourneyWritesDownWhatIsChangedBeforeItIsAndShowsWhatIsWrong() {
        java.util.List<String> acts = new java.util.ArrayList<>();
        int[] changed = new int[1];
        SettingsJourney journey = new SettingsJourney(
                time.runtime(), settings, "017", (act, detail) -> acts.add(act + " " + detail), () -> changed[0]++);
        time.settle();
        journey.edit(SiteSetting.PRINTER);
        journey.draft("nowhere");
        journey.save();
        time.settle();
        assertThat(journey.state()).isInstanceOfSatisfying(SettingsState.Editing.class, editing -> {
            assertThat(editing.draft()).isEqualTo("nowhere");
            assertThat(editing.answer().orElseThrow()).isInstanceOf(SettingsAnswer.Refused.class);
        });
        journey.draft("cups:");
        "hall".chars().forEach(character -> journey.type((char) character));
        journey.type('x');
        journey.erase();
        journey.save();
        time.settle();
        assertThat(journey.state())
                .isInstanceOfSatisfying(
                        SettingsState.Listing.class,
                        listing -> assertThat(listing.values()).containsEntry(SiteSetting.PRINTER, "cups:hall"));
        assertThat(changed[0]).isOne();
        journey.history();
        time.settle();
        journey.restore(1);
        time.settle();
        assertThat(changed[0]).isEqualTo(2);
        assertThat(acts)
                .containsExactly(
                        "setting-changed devices.printer：nowhere",
                        "setting-changed devices.printer：cups:hall",
                        "settings-restored 1");
    }

    @Test
    void whatCannotBeWrittenDownIsNotChanged() throws Exception {
        String before = text();
        SettingsJourney journey = new SettingsJourney(
                time.runtime(),
                settings,
                "017",
                (act, detail) -> {
                    throw new java.io.IOException("disk full");
                },
                () -> {
                    throw new AssertionError("nothing changed");
                });
        time.settle();
        journey.edit(SiteSetting.HALL);
        journey.draft("别的名字");
        journey.save();
        time.settle();
        assertThat(text()).isEqualTo(before);
        assertThat(journey.state())
                .isInstanceOfSatisfying(
                        SettingsState.Editing.class,
                        editing -> assertThat(editing.answer().orElseThrow())
                                .isInstanceOf(SettingsAnswer.NotWritten.class));
    }
}
