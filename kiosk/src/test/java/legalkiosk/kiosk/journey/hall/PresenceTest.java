package legalkiosk.kiosk.journey.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import legalkiosk.kiosk.journey.TestRuntime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the presence sensor does to a visit: it only ever begins the countdown, and a touch keeps everything. */
class PresenceTest {
    private final TestRuntime time = new TestRuntime();
    private Optional<Boolean> presence = Optional.empty();
    private HallJourney hall;

    @BeforeEach
    void open() throws Exception {
        hall = HallEquipment.hall(
                time.runtime(),
                Equipment.PowerSupply.MAINS,
                new Equipment.Presence(() -> presence, Duration.ofSeconds(10)));
    }

    private void says(boolean there, int seconds) {
        presence = Optional.of(there);
        time.forward(Duration.ofSeconds(seconds));
    }

    private void visit() {
        hall.start();
        hall.openGuides();
    }

    @Test
    void whoWalksAwayStartsTheCountdownAtOnceAndOnlyItsEndClears() {
        says(true, 2);
        visit();
        says(true, 20);
        says(false, 9);
        assertThat(hall.state().countdown()).isEmpty();
        says(false, 3);
        assertThat(hall.state().countdown())
                .hasValueSatisfying(left -> assertThat(left).isBetween(18, 20));
        assertThat(hall.state().place()).isInstanceOf(Place.InGuides.class);
        says(false, 15);
        assertThat(hall.state().place()).isInstanceOf(Place.InGuides.class);
        says(false, 6);
        assertThat(hall.state().place()).isInstanceOf(Place.Attract.class);
    }

    @Test
    void aTouchKeepsEverything() {
        says(true, 2);
        visit();
        says(true, 20);
        says(false, 12);
        assertThat(hall.state().countdown()).isPresent();
        hall.touched();
        assertThat(hall.state().countdown()).isEmpty();
        says(false, 60);
        assertThat(hall.state().countdown())
                .as("the sensor has not seen this person since")
                .isEmpty();
        assertThat(hall.state().place()).isInstanceOf(Place.InGuides.class);
    }

    @Test
    void afterATouchNobodyIsGoneForAWhile() {
        says(true, 2);
        visit();
        says(true, 20);
        says(false, 8);
        hall.touched();
        says(false, 13);
        assertThat(hall.state().countdown()).isEmpty();
        says(false, 4);
        assertThat(hall.state().countdown()).isPresent();
    }

    @Test
    void aSensorThatNeverSawThePersonIsNotBelieved() {
        says(false, 2);
        visit();
        says(false, 80);
        assertThat(hall.state().countdown()).isEmpty();
        says(false, 12);
        assertThat(hall.state().countdown())
                .as("the usual time without a touch")
                .isPresent();
    }

    @Test
    void withoutASensorEverythingIsAsBefore() {
        visit();
        time.forward(Duration.ofSeconds(80));
        assertThat(hall.state().countdown()).isEmpty();
        time.forward(Duration.ofSeconds(12));
        assertThat(hall.state().countdown()).isPresent();
        assertThat(hall.state().near()).isFalse();
    }

    @Test
    void whoStepsUpIsGreetedOnTheFirstScreenOnly() {
        says(true, 2);
        assertThat(hall.state().near()).isTrue();
        hall.start();
        assertThat(hall.state().near()).isFalse();
        hall.leave();
        says(false, 10);
        assertThat(hall.state().place()).isInstanceOf(Place.Attract.class);
        assertThat(hall.state().near()).isFalse();
    }
}
