package legalkiosk.kiosk.journey.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.signature.InkPoint;
import legalkiosk.hardware.signature.PenEvent;
import legalkiosk.hardware.signature.SheetAnswer;
import legalkiosk.hardware.signature.TouchPad;
import legalkiosk.hardware.signature.binding.Sha256;
import legalkiosk.hardware.signature.binding.SignatureRecord;
import legalkiosk.hardware.signature.evdev.PenLimits;
import legalkiosk.hardware.signature.evdev.PenTablet;
import legalkiosk.hardware.signature.evdev.PenTabletConfig;
import legalkiosk.hardware.simulator.pen.PenTabletSimulator;
import legalkiosk.kiosk.journey.TestRuntime;
import legalkiosk.kiosk.journey.signing.SigningState.Signed;
import legalkiosk.kiosk.journey.signing.SigningState.TabletAway;
import legalkiosk.kiosk.journey.signing.SigningState.Writing;
import org.junit.jupiter.api.Test;

class SigningJourneyTest {
    private static final byte[] DOCUMENT = "询问笔录".getBytes(StandardCharsets.UTF_8);
    private static final ToSign WHAT = new ToSign("询问笔录", "示例。", 3, Sha256.of(DOCUMENT), Optional.empty());

    private final TestRuntime time = new TestRuntime();
    private final TouchPad screen = new TouchPad(time.runtime().clock());
    private final List<SignatureRecord> signed = new ArrayList<>();
    private int touched;
    private int wentBack;

    private SigningJourney journey(Optional<PenTablet> tablet) {
        return new SigningJourney(
                time.runtime(),
                WHAT,
                new Pads(screen, tablet.map(pad -> pad)),
                new SigningJourney.Ways(() -> touched++, signed::add, () -> wentBack++));
    }

    private void finger(int... xy) {
        screen.down(xy[0], xy[1], 0);
        for (int i = 2; i < xy.length; i += 2) {
            screen.move(xy[i], xy[i + 1], i * 10_000_000L);
        }
        screen.up();
        time.settle();
    }

    private void scribble() {
        finger(1000, 1000, 3000, 6000, 5000, 1000, 7000, 6000, 9000, 1000);
    }

    @Test
    void aSignatureIsBoundToItsDocumentAndThenWiped() {
        SigningJourney journey = journey(Optional.empty());
        scribble();
        journey.done();

        assertThat(journey.state()).isInstanceOf(Signed.class);
        assertThat(signed).singleElement().satisfies(record -> {
            assertThat(record.isOf(DOCUMENT)).isTrue();
            assertThat(record.at()).isEqualTo(TestRuntime.NOW);
            assertThat(record.ink().points()).hasSize(5);
        });
        assertThat(journey.ink().isEmpty()).isTrue();
        assertThat(touched).isOne();
        assertThat(screen.begin(event -> {})).isInstanceOf(SheetAnswer.Opened.class);
    }

    @Test
    void nothingADotAndALineAreRefusedKindlyAndADotIsWiped() {
        SigningJourney journey = journey(Optional.empty());
        journey.done();
        assertThat(journey.state()).isEqualTo(new Writing(WHAT, false, Optional.of("signature.empty"), 1));
        finger(4000, 4000);
        journey.done();
        assertThat(journey.state()).isEqualTo(new Writing(WHAT, false, Optional.of("signature.dot"), 2));
        assertThat(journey.ink().isEmpty()).isTrue();
        finger(1000, 4000, 9000, 4100);
        journey.done();
        assertThat(journey.state()).isEqualTo(new Writing(WHAT, false, Optional.of("signature.line"), 3));
        assertThat(signed).isEmpty();
    }

    @Test
    void onceMoreIsACleanSheet() {
        SigningJourney journey = journey(Optional.empty());
        scribble();
        journey.again();
        assertThat(journey.ink().isEmpty()).isTrue();
        scribble();
        journey.done();
        assertThat(signed).hasSize(1);
    }

    @Test
    void leavingAndClosingWipeTheSheet() {
        SigningJourney journey = journey(Optional.empty());
        scribble();
        journey.back();
        assertThat(wentBack).isOne();
        assertThat(journey.ink().isEmpty()).isTrue();
        SigningJourney other = journey(Optional.empty());
        scribble();
        other.close();
        assertThat(other.ink().isEmpty()).isTrue();
        assertThat(signed).isEmpty();
    }

    @Test
    void theTabletIsTakenFirstAndItsPenKeepsTheVisitAlive() {
        try (PenTabletSimulator simulator = PenTabletSimulator.start();
                PenTablet tablet = open(simulator)) {
            await(() -> tablet.health() instanceof DeviceHealth.Ready);
            SigningJourney journey = journey(Optional.of(tablet));
            List<PenEvent> shown = new ArrayList<>();
            journey.watchPen(shown::add);
            assertThat(journey.state()).isEqualTo(new Writing(WHAT, true, Optional.empty(), 1));
            assertThat(journey.finger()).isEmpty();
            simulator.sign(0);
            await(() -> journey.ink().strokes().size() == 8 && shown.getLast() instanceof PenEvent.Up);
            time.settle();
            assertThat(touched).isEqualTo(8);
            journey.done();
            assertThat(signed)
                    .singleElement()
                    .satisfies(record -> assertThat(record.ink().pad()).isEqualTo(PenTabletSimulator.AREA));
            journey.close();
        }
    }

    @Test
    void aTabletThatGoesAwayKeepsTheInkAndTheScreenIsOffered() {
        try (PenTabletSimulator simulator = PenTabletSimulator.start();
                PenTablet tablet = open(simulator)) {
            await(() -> tablet.health() instanceof DeviceHealth.Ready);
            SigningJourney journey = journey(Optional.of(tablet));
            simulator.touch(new InkPoint(100, 100, 0, 100), true);
            await(() -> !journey.ink().isEmpty());
            simulator.unplug();
            await(() -> tablet.health() instanceof DeviceHealth.NotConnected);
            time.forward(Duration.ofSeconds(2));
            assertThat(journey.state()).isEqualTo(new TabletAway(WHAT, 1));
            simulator.plug();
            await(() -> tablet.health() instanceof DeviceHealth.Ready);
            time.forward(Duration.ofSeconds(2));
            assertThat(journey.state()).isEqualTo(new Writing(WHAT, true, Optional.empty(), 1));
            assertThat(journey.ink().isEmpty()).isFalse();

            simulator.unplug();
            await(() -> tablet.health() instanceof DeviceHealth.NotConnected);
            time.forward(Duration.ofSeconds(2));
            journey.onScreen();
            assertThat(journey.state()).isEqualTo(new Writing(WHAT, false, Optional.empty(), 2));
            scribble();
            journey.done();
            assertThat(signed)
                    .singleElement()
                    .satisfies(record -> assertThat(record.ink().pad()).isEqualTo(TouchPad.AREA));
        }
    }

    @Test
    void aTabletThatIsAwayFromTheStartIsSaidAndTheScreenTaken() {
        try (PenTablet tablet = PenTablet.open(PenTabletConfig.at("/dev/input/none"), Clock.systemUTC())) {
            SigningJourney journey = journey(Optional.of(tablet));
            assertThat(journey.state()).isEqualTo(new Writing(WHAT, false, Optional.of("signature.not-connected"), 1));
            assertThat(journey.finger()).contains(screen);
        }
    }

    private static PenTablet open(PenTabletSimulator simulator) {
        return PenTablet.open(
                PenTabletConfig.at(simulator.device().toString())
                        .withLimits(PenLimits.of(simulator.limits()))
                        .withRetry(Duration.ofMillis(20)),
                Clock.systemUTC());
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            LockSupport.parkNanos(2_000_000);
        }
    }
}
