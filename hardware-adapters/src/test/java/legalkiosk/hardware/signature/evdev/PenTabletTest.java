package legalkiosk.hardware.signature.evdev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.signature.Ink;
import legalkiosk.hardware.signature.InkPoint;
import legalkiosk.hardware.signature.InkSheet;
import legalkiosk.hardware.signature.PenEvent;
import legalkiosk.hardware.signature.SheetAnswer;
import legalkiosk.hardware.signature.SignatureReading;
import legalkiosk.hardware.signature.SignatureTaker;
import legalkiosk.hardware.signature.Stroke;
import legalkiosk.hardware.simulator.pen.PenTabletSimulator;
import legalkiosk.hardware.simulator.pen.SampleSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PenTabletTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Longer than a loaded machine may keep the next movement of the pen waiting. */
    private static final Duration REST = Duration.ofSeconds(2);

    private final PenTabletSimulator simulator = PenTabletSimulator.start();
    private final PenTablet tablet = PenTablet.open(
            PenTabletConfig.at(simulator.device().toString())
                    .withLimits(PenLimits.of(simulator.limits()))
                    .withRetry(Duration.ofMillis(20)),
            Clock.systemUTC());

    @AfterEach
    void putAway() {
        tablet.close();
        simulator.close();
    }

    @Test
    void whatThePenWroteIsOnTheSheetPointForPoint() {
        InkSheet sheet = sheet(new LinkedBlockingQueue<>());
        simulator.cutEvents();
        simulator.sign(0);

        Ink sample = SampleSignature.on(PenTabletSimulator.AREA, Instant.EPOCH);
        await(() -> sheet.ink().millis() == sample.millis());
        assertThat(sheet.ink().strokes()).isEqualTo(sample.strokes());
        assertThat(sheet.ink().pad()).isEqualTo(PenTabletSimulator.AREA);
    }

    @Test
    void eachMovementIsToldAsItComes() throws InterruptedException {
        LinkedBlockingQueue<PenEvent> told = new LinkedBlockingQueue<>();
        try (InkSheet sheet = sheet(told)) {
            simulator.touch(new InkPoint(10, 20, 0, 300), true);
            assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(new PenEvent.Down(new InkPoint(10, 20, 0, 300)));
            simulator.touch(new InkPoint(12, 20, 7, 310), false);
            assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(new PenEvent.Moved(new InkPoint(12, 20, 7, 310)));
            simulator.lift(9);
            assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(new PenEvent.Up());
            assertThat(sheet.isEmpty()).isFalse();
        }
    }

    @Test
    void aPulledPlugEndsTheStrokeKeepsTheInkAndComesBack() throws InterruptedException {
        LinkedBlockingQueue<PenEvent> told = new LinkedBlockingQueue<>();
        InkSheet sheet = sheet(told);
        simulator.touch(new InkPoint(100, 100, 0, 300), true);
        assertThat(told.poll(10, TimeUnit.SECONDS)).isInstanceOf(PenEvent.Down.class);
        simulator.unplug();
        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(new PenEvent.Up());
        await(() -> tablet.health() instanceof DeviceHealth.NotConnected);
        assertThat(tablet.begin(event -> {})).isInstanceOf(SheetAnswer.NotConnected.class);

        simulator.plug();
        awaitReady();
        simulator.touch(new InkPoint(900, 900, 5_000, 300), true);
        await(() -> sheet.ink().strokes().size() == 2);
        assertThat(sheet.ink().strokes().getLast().points().getLast().x()).isEqualTo(900);
    }

    @Test
    void lostEventsEndTheStrokeAndDrawNoLineAcross() {
        InkSheet sheet = sheet(new LinkedBlockingQueue<>());
        simulator.touch(new InkPoint(100, 100, 0, 300), true);
        simulator.drop(10);
        simulator.touch(new InkPoint(20_000, 13_000, 20, 300), false);
        simulator.touch(new InkPoint(20_000, 13_000, 30, 300), false);
        simulator.lift(40);
        simulator.touch(new InkPoint(500, 500, 50, 300), true);
        simulator.lift(60);

        await(() -> sheet.ink().millis() == 50);
        assertThat(sheet.ink().points().map(InkPoint::x)).containsExactly(100, 500);
        assertThat(sheet.ink().strokes()).hasSize(2);
    }

    @Test
    void theOtherEndOfThePenAndOtherKeysWriteNothing() {
        InkSheet sheet = sheet(new LinkedBlockingQueue<>());
        simulator.send(new InputEvent(0, InputEvent.EV_KEY, InputEvent.BTN_TOOL_RUBBER, 1));
        simulator.touch(new InkPoint(100, 100, 0, 300), true);
        simulator.lift(5);
        simulator.send(new InputEvent(6_000, InputEvent.EV_KEY, InputEvent.BTN_TOOL_RUBBER, 0));
        simulator.send(new InputEvent(6_000, 4, 4, 0x90001));
        simulator.touch(new InkPoint(200, 200, 10, 300), true);

        await(() -> !sheet.isEmpty());
        assertThat(sheet.ink().points().map(InkPoint::x)).containsExactly(200);
    }

    @Test
    void waitingForASignatureEndsWhenThePenRests() throws InterruptedException {
        awaitReady();
        LinkedBlockingQueue<SignatureReading> read = new LinkedBlockingQueue<>();
        Thread waiting = Thread.ofVirtual().start(() -> read.add(SignatureTaker.take(tablet, PATIENCE, REST)));
        await(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        simulator.write(slow(), 0);

        assertThat(read.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        SignatureReading.Written.class,
                        written -> assertThat(written.ink().strokes()).isEqualTo(slow().strokes()));
    }

    @Test
    void waitingForASignatureEndsAtItsDeadlineAndWhenInterrupted() throws InterruptedException {
        awaitReady();
        assertThat(SignatureTaker.take(tablet, Duration.ofMillis(50), Duration.ofMillis(50)))
                .isEqualTo(new SignatureReading.Nothing());
        LinkedBlockingQueue<SignatureReading> read = new LinkedBlockingQueue<>();
        Thread waiting =
                Thread.ofVirtual().start(() -> read.add(SignatureTaker.take(tablet, PATIENCE, Duration.ofSeconds(1))));
        await(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        waiting.interrupt();
        assertThat(read.poll(5, TimeUnit.SECONDS)).isEqualTo(new SignatureReading.Cancelled());
    }

    @Test
    void aDeviceThatCannotBeAskedNeedsItsLimits() {
        try (PenTablet unknown =
                PenTablet.open(PenTabletConfig.at(simulator.device().toString()), Clock.systemUTC())) {
            await(() -> unknown.health().reasons().equals(List.of("signature.reason.no-limits")));
            assertThat(unknown.begin(event -> {})).isInstanceOf(SheetAnswer.NotConnected.class);
        }
    }

    @Test
    void anOrdinaryFileIsNoTabletAndHarmsNothing(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("event0"), "x".repeat(1000));
        try (PenTablet none = PenTablet.open(
                PenTabletConfig.at(file.toString()).withLimits(PenLimits.of("100x100")), Clock.systemUTC())) {
            await(() -> none.health().facts().contains("ended"));
        }
    }

    @Test
    void limitsAreReadOrRefusedWithAnExample() {
        assertThat(PenLimits.of("21600x13500x2047"))
                .isEqualTo(new PenLimits(new Axis(0, 21_600), new Axis(0, 13_500), Optional.of(new Axis(0, 2_047))));
        assertThat(PenLimits.of("800x600").area().pressure()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PenLimits.of("0x9"))
                .withMessageContaining("21600x13500x2047");
    }

    /** As {@code linux/input.h} on x86-64 and arm64 puts them together. */
    @Test
    void requestsHaveTheKernelsNumbers() {
        assertThat(List.of(
                        Ioctl.NAME,
                        Ioctl.KEYS_DOWN,
                        Ioctl.KEYS_KNOWN,
                        Ioctl.GRAB,
                        Ioctl.CLOCK,
                        Ioctl.axis(InputEvent.ABS_PRESSURE)))
                .containsExactly(0x80804506L, 0x80604518L, 0x80604521L, 0x40044590L, 0x400445a0L, 0x80184558L);
    }

    private static Ink slow() {
        Ink sample = SampleSignature.on(PenTabletSimulator.AREA, Instant.EPOCH);
        return new Ink(sample.begun(), sample.pad(), List.of(sample.strokes().getFirst(), last(sample)));
    }

    private static Stroke last(Ink sample) {
        return sample.strokes().get(1);
    }

    private InkSheet sheet(LinkedBlockingQueue<PenEvent> told) {
        awaitReady();
        return switch (tablet.begin(told::add)) {
            case SheetAnswer.Opened(InkSheet sheet) -> sheet;
            case SheetAnswer.Busy busy -> throw new AssertionError("busy");
            case SheetAnswer.NotConnected(String facts) -> throw new AssertionError(facts);
        };
    }

    private void awaitReady() {
        await(() -> tablet.health() instanceof DeviceHealth.Ready);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            LockSupport.parkNanos(2_000_000);
        }
    }
}
