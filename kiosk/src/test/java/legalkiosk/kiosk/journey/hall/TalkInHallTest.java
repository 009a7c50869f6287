package legalkiosk.kiosk.journey.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.hardware.ups.Power;
import legalkiosk.kiosk.content.Situation;
import legalkiosk.kiosk.journey.TestRuntime;
import legalkiosk.kiosk.journey.consultation.ConsultationJourney;
import legalkiosk.kiosk.journey.consultation.ConsultationState;
import legalkiosk.kiosk.journey.consultation.ScriptedDesk;
import legalkiosk.kiosk.print.SituationAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A talk with a lawyer as a part of a visit: who talks does not touch, and whoever goes hangs up. */
class TalkInHallTest {
    private final TestRuntime time = new TestRuntime();
    private final ScriptedDesk desk = new ScriptedDesk(TestRuntime.NOW);
    private Optional<Boolean> presence = Optional.empty();
    private Power power = Power.MAINS;
    private HallJourney hall;

    @BeforeEach
    void open() throws Exception {
        hall = HallEquipment.hall(
                time.runtime(),
                new Equipment.PowerSupply(() -> power, () -> {}),
                new Equipment.Presence(() -> presence, Duration.ofSeconds(10)),
                new Equipment.Consulting(desk, desk));
    }

    @Test
    void whoTalksForTenMinutesWithoutATouchIsNotAskedWhetherAnybodyIsThere() {
        talk();
        time.forward(Duration.ofMinutes(10));
        assertThat(hall.state().countdown()).isEmpty();
        assertThat(journey().state()).isInstanceOf(ConsultationState.Talking.class);
    }

    @Test
    void whoWalksAwayFromATalkStartsTheCountdownAndItsEndHangsUp() {
        presence = Optional.of(true);
        talk();
        time.forward(Duration.ofSeconds(20));
        presence = Optional.of(false);
        time.forward(Duration.ofSeconds(12));
        assertThat(hall.state().countdown()).isPresent();
        time.forward(Duration.ofSeconds(21));
        assertThat(hall.state().place()).isInstanceOf(Place.Attract.class);
        assertThat(desk.said).contains(new LineMessage.End("call-1"));
    }

    @Test
    void homeInATalkAsksBeforeItEnds() {
        talk();
        hall.home();
        assertThat(journey().state())
                .isInstanceOfSatisfying(
                        ConsultationState.Talking.class,
                        talking -> assertThat(talking.talk().asksToEnd()).isTrue());
        assertThat(desk.said).doesNotContain(new LineMessage.End("call-1"));
    }

    @Test
    void whoIsDoneHangsUp() {
        talk();
        hall.leave();
        assertThat(hall.state().place()).isInstanceOf(Place.Goodbye.class);
        assertThat(desk.said).contains(new LineMessage.End("call-1"));
    }

    @Test
    void helpOverATalkLeavesItGoingOn() {
        talk();
        hall.openHelp();
        hall.closeHelp();
        assertThat(journey().conversation()).isPresent();
        assertThat(desk.said).doesNotContain(new LineMessage.End("call-1"));
    }

    @Test
    void aBatteryThatIsNearlyEmptyEndsATalkAfterAMinute() {
        talk();
        power = Power.BATTERY_LOW;
        time.forward(Duration.ofSeconds(50));
        assertThat(journey().conversation()).isPresent();
        time.forward(Duration.ofSeconds(15));
        assertThat(hall.state().place()).isInstanceOf(Place.Attract.class);
        assertThat(desk.said).contains(new LineMessage.End("call-1"));
    }

    @Test
    void fromTheAnswerTheLawyerReadsTheCitizensWordsAndBackLeadsToTheAnswer() {
        hall.start();
        hall.openTriage();
        Place triage = hall.state().place();
        Situation situation = hall.content().situations().values().iterator().next();
        hall.talks().about(new SituationAnswer(situation, List.of("打工、工资", "工资拖着不给"), List.of()));
        journey().back();
        assertThat(hall.state().place()).isEqualTo(triage);
        hall.talks().about(new SituationAnswer(situation, List.of("打工、工资", "工资拖着不给"), List.of()));
        journey().language("粤语");
        time.settle();
        assertThat(desk.requests().getLast().said().reveal())
                .contains(situation.said())
                .contains("打工、工资 › 工资拖着不给");
        assertThat(desk.requests().getLast().situationId()).isEqualTo(situation.id());
    }

    private ConsultationJourney journey() {
        return ((Place.InConsultation) hall.state().place()).journey();
    }

    private void talk() {
        hall.start();
        hall.openConsultation();
        journey().topic(hall.content().topics().getFirst());
        journey().language("普通话");
        time.settle();
        desk.view(CallState.CLAIMED, Optional.of("lawyer"), Optional.empty());
        time.settle();
        assertThat(journey().state()).isInstanceOf(ConsultationState.Talking.class);
        hall.touched();
    }
}
