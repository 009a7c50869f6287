package legalkiosk.hardware.audio.alsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import legalkiosk.hardware.audio.Audio;
import legalkiosk.hardware.audio.Level;
import legalkiosk.hardware.audio.Sound;
import legalkiosk.hardware.audio.SoundOutcome;
import legalkiosk.hardware.audio.SpeakerTest;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.simulator.audio.SimulatedSound;
import legalkiosk.hardware.simulator.audio.SoundBehaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The driver against the simulator's program, through real pipes. */
class AlsaAudioTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    private SimulatedSound simulator;
    private Audio audio;

    @BeforeEach
    void plugIn() {
        simulator = SimulatedSound.plugIn(folder.resolve("sound"));
        audio = AlsaAudio.open(simulator.programs(), Clock.systemUTC(), Duration.ofMillis(100));
    }

    @AfterEach
    void close() {
        audio.close();
    }

    private static void await(String what, BooleanSupplier wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(until);
            LockSupport.parkNanos(5_000_000);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL,false,GOOD",
        "NORMAL,true,HEADPHONES",
        "MICROPHONE_DEAD,false,MICROPHONE_DEAD",
        "SPEAKER_DEAD,false,SPEAKER_NOT_HEARD",
        "NOISY,false,TOO_NOISY",
        "BUSY,false,FAILED",
    })
    void theSpeakerTestFindsWhatIsWrong(SoundBehaviour behaviour, boolean headphones, SpeakerTest.Verdict verdict) {
        simulator.behave(behaviour);
        simulator.headphones(headphones);
        await("headphones", () -> (audio.headphones() == Audio.Headphones.PLUGGED) == headphones);
        AtomicInteger tenths = new AtomicInteger();
        SpeakerTest.Result result = SpeakerTest.run(audio, level -> tenths.incrementAndGet());
        assertThat(result.verdict()).as(result.facts()).isEqualTo(verdict);
        assertThat(tenths.get()).isGreaterThanOrEqualTo(verdict == SpeakerTest.Verdict.FAILED ? 0 : 29);
    }

    @Test
    void aMissingCardIsToldAtOnceAndComesBackByItself() {
        await("there", () -> audio.health() instanceof DeviceHealth.Ready);
        simulator.unplug();
        await("gone", () -> audio.health() instanceof DeviceHealth.NotConnected);
        assertThat(SpeakerTest.run(audio, level -> {}).verdict()).isEqualTo(SpeakerTest.Verdict.NO_CARD);
        simulator.replug();
        await("back", () -> audio.health() instanceof DeviceHealth.Ready);
    }

    @Test
    void aBusyCardIsNamedUntilItWorksAgain() {
        simulator.behave(SoundBehaviour.BUSY);
        assertThat(audio.record(Duration.ofMillis(200), level -> {})).isInstanceOf(SoundOutcome.Failed.class);
        assertThat(audio.health().reasons()).containsExactly("audio.reason.busy");
        simulator.behave(SoundBehaviour.NORMAL);
        assertThat(audio.record(Duration.ofMillis(200), level -> {})).isInstanceOf(SoundOutcome.Heard.class);
        assertThat(audio.health()).isInstanceOf(DeviceHealth.Ready.class);
    }

    @Test
    void aCardThatSaysNothingIsGivenUpAtTheDeadline() {
        simulator.behave(SoundBehaviour.SILENT);
        long begin = System.nanoTime();
        assertThat(audio.record(Duration.ofMillis(200), level -> {})).isInstanceOf(SoundOutcome.Failed.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
        assertThat(audio.play(Sound.tone(500, Duration.ofMillis(100), -20), Duration.ofSeconds(1)))
                .isInstanceOf(SoundOutcome.Failed.class);
    }

    @Test
    void aCardPulledWhileRecordingEndsTheRecording() throws Exception {
        CompletableFuture<SoundOutcome> outcome = new CompletableFuture<>();
        AtomicInteger tenths = new AtomicInteger();
        Thread.ofVirtual()
                .start(() -> outcome.complete(audio.record(Duration.ofSeconds(30), level -> tenths.incrementAndGet())));
        await("recording", () -> tenths.get() > 2);
        simulator.unplug();
        assertThat(outcome.get(20, TimeUnit.SECONDS)).isInstanceOf(SoundOutcome.Failed.class);
        await("gone", () -> audio.health() instanceof DeviceHealth.NotConnected);
    }

    @Test
    void anInterruptCancelsARecordingAtOnceAndStaysSet() throws Exception {
        AtomicReference<SoundOutcome> answer = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>(false);
        AtomicInteger tenths = new AtomicInteger();
        Thread caller = Thread.ofVirtual().start(() -> {
            answer.set(audio.record(Duration.ofSeconds(30), level -> tenths.incrementAndGet()));
            flag.set(Thread.currentThread().isInterrupted());
        });
        await("recording", () -> tenths.get() > 0);
        caller.interrupt();
        assertThat(caller.join(Duration.ofSeconds(5))).isTrue();
        assertThat(answer.get()).isInstanceOf(SoundOutcome.Cancelled.class);
        assertThat(flag.get()).isTrue();
    }

    @Test
    void headphonesAreNoticed() {
        List<Audio.Headphones> told = new java.util.concurrent.CopyOnWriteArrayList<>();
        await("told", () -> audio.headphones() == Audio.Headphones.UNPLUGGED);
        audio.addHeadphonesListener(told::add);
        simulator.headphones(true);
        await("in", () -> audio.headphones() == Audio.Headphones.PLUGGED);
        simulator.headphones(false);
        await("out", () -> audio.headphones() == Audio.Headphones.UNPLUGGED);
        await("both told", () -> told.equals(List.of(Audio.Headphones.PLUGGED, Audio.Headphones.UNPLUGGED)));
    }

    @Test
    void aToneHasTheLevelAndPitchItWasMadeWith() {
        Sound tone = Sound.tone(1000, Duration.ofSeconds(1), -20);
        Level level = tone.level();
        assertThat(level.rms()).isBetween(-20.5, -19.5);
        assertThat(tone.pitch(1000)).isBetween(-20.5, -19.5);
        assertThat(tone.pitch(1500)).isLessThan(-55);
        tone.wipe();
        assertThat(tone.level().rms()).isEqualTo(Level.SILENCE);
    }
}
