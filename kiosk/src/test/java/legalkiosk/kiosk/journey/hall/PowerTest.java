package legalkiosk.kiosk.journey.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.printer.Printer;
import legalkiosk.hardware.ups.Power;
import legalkiosk.kiosk.content.Deadlines;
import legalkiosk.kiosk.content.Fixture;
import legalkiosk.kiosk.content.RestDays;
import legalkiosk.kiosk.journey.DeskBackend;
import legalkiosk.kiosk.journey.HandReader;
import legalkiosk.kiosk.journey.TestRuntime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a power cut does to a visit. */
class PowerTest {
    private final TestRuntime time = new TestRuntime();
    private Power power = Power.MAINS;
    private int ended;
    private HallJourney hall;

    @BeforeEach
    void open() throws Exception {
        var content = Fixture.content();
        Printer printer = (Printer) Proxy.newProxyInstance(
                Printer.class.getClassLoader(),
                new Class<?>[] {Printer.class},
                (proxy, method, arguments) -> new DeviceHealth.Ready(TestRuntime.NOW, ""));
        hall = new HallJourney(
                time.runtime(),
                new Equipment(
                        new DeskBackend(time.runtime().clock()::instant),
                        null,
                        new HandReader(),
                        printer,
                        null,
                        Optional.empty(),
                        null,
                        () -> content,
                        any -> typed -> List.of(),
                        new Deadlines(RestDays.weekends()),
                        new Equipment.Where("HS-01", "沙坪街道", "沙坪街道公共法律服务工作站"),
                        new Equipment.Patience(Duration.ofSeconds(90), 20),
                        Optional.empty(),
                        () -> {},
                        new Equipment.PowerSupply(() -> power, () -> ended++),
                        Optional.empty(),
                        Equipment.Presence.NONE));
    }

    private void becomes(Power next) {
        power = next;
        time.forward(Duration.ofSeconds(1));
    }

    @Test
    void onBatteryTheVisitGoesOnAndIsTold() {
        hall.start();
        hall.openGuides();
        Place before = hall.state().place();
        becomes(Power.BATTERY);
        assertThat(hall.state().power()).isEqualTo(Power.BATTERY);
        assertThat(hall.state().place()).isSameAs(before);
        time.forward(Duration.ofSeconds(60));
        assertThat(hall.state().place()).isSameAs(before);
        becomes(Power.MAINS);
        assertThat(hall.state().power()).isEqualTo(Power.MAINS);
        assertThat(ended).isZero();
    }

    @Test
    void withTheBatteryNearlyEmptyAVisitHasOneMinuteThenItIsWipedAndThePowerEnds() {
        hall.start();
        hall.openGuides();
        becomes(Power.BATTERY_LOW);
        time.forward(Duration.ofSeconds(58));
        assertThat(hall.state().place()).isInstanceOf(Place.InGuides.class);
        assertThat(ended).isZero();
        time.forward(Duration.ofSeconds(4));
        assertThat(hall.state().place()).isInstanceOf(Place.Attract.class);
        assertThat(ended).isOne();
    }

    @Test
    void withNobodyHereItEndsAtOnceAndOnlyOnceAndNobodyCanBegin() {
        becomes(Power.BATTERY_LOW);
        assertThat(ended).isOne();
        time.forward(Duration.ofSeconds(30));
        assertThat(ended).isOne();
    }

    @Test
    void aPaperOnItsWayGetsThreeMinutes() {
        PowerWatch watch = new PowerWatch(time.runtime().clock());
        assertThat(watch.look(Power.BATTERY_LOW, false, true)).isEqualTo(PowerWatch.Step.NOTHING);
        time.forward(Duration.ofSeconds(179));
        assertThat(watch.look(Power.BATTERY_LOW, false, true)).isEqualTo(PowerWatch.Step.NOTHING);
        time.forward(Duration.ofSeconds(1));
        assertThat(watch.look(Power.BATTERY_LOW, false, true)).isEqualTo(PowerWatch.Step.CLEAR);
        assertThat(watch.look(Power.BATTERY_LOW, false, false)).isEqualTo(PowerWatch.Step.END);
        assertThat(watch.look(Power.BATTERY_LOW, false, false)).isEqualTo(PowerWatch.Step.NOTHING);
    }

    @Test
    void mainsThatComeBackInTimeKeepEverything() {
        hall.start();
        hall.openGuides();
        becomes(Power.BATTERY_LOW);
        time.forward(Duration.ofSeconds(30));
        becomes(Power.MAINS);
        time.forward(Duration.ofSeconds(50));
        assertThat(hall.state().place()).isInstanceOf(Place.InGuides.class);
        assertThat(ended).isZero();
    }
}
