package legalkiosk.kiosk.journey.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import legalkiosk.hardware.ups.Power;
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
        hall = HallEquipment.hall(
                time.runtime(), new Equipment.PowerSupply(() -> power, () -> ended++), Equipment.Presence.NONE);
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
