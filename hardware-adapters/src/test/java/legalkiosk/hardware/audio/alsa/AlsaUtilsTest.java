package legalkiosk.hardware.audio.alsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import legalkiosk.hardware.audio.Audio;
import legalkiosk.hardware.audio.Sound;
import legalkiosk.hardware.audio.SoundOutcome;
import legalkiosk.hardware.child.Programs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of alsa-utils themselves, on ALSA's device {@code null} where there is no sound card. */
@Tag("e2e")
class AlsaUtilsTest {
    @TempDir
    private Path root;

    @BeforeEach
    void programsAreThere() throws IOException {
        assumeTrue(
                Programs.find("aplay").isPresent() && Programs.find("arecord").isPresent(),
                "aplay or arecord is missing: apt-get install alsa-utils");
        Files.writeString(
                Files.createDirectories(root.resolve("proc/asound")).resolve("cards"),
                " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n");
    }

    @Test
    void theyPlayAndRecordInTheFormThatWeSpeak() {
        try (Audio audio = AlsaAudio.open(new AlsaPrograms(root, "null"), Clock.systemUTC())) {
            assertThat(audio.play(Sound.tone(440, Duration.ofMillis(300), -20), Duration.ofSeconds(10)))
                    .isInstanceOf(SoundOutcome.Played.class);
            assertThat(audio.record(Duration.ofMillis(500), level -> {}))
                    .isInstanceOfSatisfying(
                            SoundOutcome.Heard.class,
                            heard -> assertThat(heard.sound().length()).isEqualTo(Duration.ofMillis(500)));
        }
    }

    @Test
    void aDeviceThatIsNotThereFailsInTheirOwnWords() {
        try (Audio audio = AlsaAudio.open(new AlsaPrograms(root, "plughw:0,7"), Clock.systemUTC())) {
            assertThat(audio.play(Sound.tone(440, Duration.ofMillis(300), -20), Duration.ofSeconds(10)))
                    .isInstanceOfSatisfying(
                            SoundOutcome.Failed.class,
                            failed -> assertThat(failed.facts()).contains("audio open error"));
            assertThat(audio.health().reasons()).isNotEmpty();
        }
    }
}
