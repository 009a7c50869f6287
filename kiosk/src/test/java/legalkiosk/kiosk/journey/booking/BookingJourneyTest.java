package legalkiosk.kiosk.journey.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.hardware.idcard.CardReading;
import legalkiosk.kiosk.backend.Outbox;
import legalkiosk.kiosk.citizen.Identity;
import legalkiosk.kiosk.content.Topic;
import legalkiosk.kiosk.journey.DeskBackend;
import legalkiosk.kiosk.journey.HandReader;
import legalkiosk.kiosk.journey.TestRuntime;
import legalkiosk.kiosk.journey.booking.BookingState.AskPhone;
import legalkiosk.kiosk.journey.booking.BookingState.BackendAway;
import legalkiosk.kiosk.journey.booking.BookingState.Booked;
import legalkiosk.kiosk.journey.booking.BookingState.ChooseLawyer;
import legalkiosk.kiosk.journey.booking.BookingState.ChooseTime;
import legalkiosk.kiosk.journey.booking.BookingState.ChooseTopic;
import legalkiosk.kiosk.journey.booking.BookingState.Identify;
import legalkiosk.kiosk.journey.booking.BookingState.NotYetBooked;
import legalkiosk.kiosk.journey.booking.BookingState.Summary;
import legalkiosk.kiosk.journey.identity.IdentityState;
import legalkiosk.kiosk.journey.slots.SlotJourney;
import legalkiosk.kiosk.journey.slots.SlotState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookingJourneyTest {
    private static final Topic LABOUR = new Topic("labour", "打工与工资", "briefcase");

    @TempDir
    private Path folder;

    private final TestRuntime time = new TestRuntime();
    private final HandReader reader = new HandReader();
    private DeskBackend backend;
    private Outbox outbox;
    private BookingJourney journey;
    private boolean left;

    @BeforeEach
    void atTheFirstScreen() throws Exception {
        var runtime = time.runtime();
        backend = new DeskBackend(runtime.clock()::instant);
        outbox = Outbox.open(folder);
        journey = new BookingJourney(
                runtime,
                List.of(LABOUR),
                new BookingJourney.Services(backend, outbox, reader, "沙坪街道", "HS-01", () -> left = true));
    }

    @Test
    void aCitizenBooksWithACard() {
        toSummary();
        assertThat(((Summary) journey.state()).draft().identity().map(Identity::masked))
                .hasValue("测**");
        journey.confirm();
        time.settle();
        assertThat(journey.state()).isInstanceOf(Booked.class);
        assertThat(backend.booked).hasSize(1);
        assertThat(outbox.waiting()).as("nothing waits after the answer").isEmpty();
    }

    @Test
    void withoutACardPhoneAndSurnameAreEnoughAndThePhoneIsNotAskedTwice() {
        toIdentity();
        var identity = ((Identify) journey.state()).identity();
        identity.withoutCard();
        "10000000000".chars().forEach(digit -> identity.digit((char) digit));
        identity.phoneDone();
        identity.initial('H');
        identity.surname("黄");
        assertThat(journey.state()).isInstanceOf(Summary.class);
        journey.confirm();
        time.settle();
        assertThat(journey.state()).isInstanceOf(Booked.class);
    }

    @Test
    void withoutAnAnswerThereIsNoBookingOnTheScreenAndOneRequestIsRepeatedWithItsKey() {
        toSummary();
        backend.losesAnswers = true;
        journey.confirm();
        time.settle();
        assertThat(journey.state()).isInstanceOf(NotYetBooked.class);
        assertThat(outbox.waiting()).hasSize(1);
        time.forward(Duration.ofSeconds(10));
        backend.losesAnswers = false;
        time.forward(Duration.ofSeconds(4));
        assertThat(journey.state()).isInstanceOf(Booked.class);
        assertThat(backend.keys).hasSizeGreaterThan(2).containsOnly(backend.keys.getFirst());
        assertThat(backend.booked).hasSize(1);
        assertThat(outbox.waiting()).isEmpty();
    }

    @Test
    void aHoldThatRanOutSendsBackToTheTimesWithEverythingElseKept() {
        toSummary();
        time.forward(Duration.ofMinutes(9));
        journey.confirm();
        time.settle();
        assertThat(times().notice()).hasValue(SlotState.Notice.EXPIRED);
        chooseFirstTime();
        assertThat(journey.state()).as("the person is still known").isInstanceOf(Summary.class);
    }

    @Test
    void aSlotThatSomebodyElseTookIsToldAndAnotherCanBeChosen() {
        toTimes();
        backend.refuses = Optional.of(ErrorKind.SLOT_TAKEN);
        slots().time(freeSlot());
        time.settle();
        assertThat(times().notice()).hasValue(SlotState.Notice.TAKEN);
        assertThat(times().hold()).isEmpty();
    }

    @Test
    void aRefusalForAnotherBookingAtThatTimeLeadsToOtherTimes() {
        toSummary();
        backend.refuses = Optional.of(ErrorKind.ALREADY_BOOKED);
        journey.confirm();
        time.settle();
        assertThat(times().notice()).hasValue(SlotState.Notice.ALREADY_BOOKED);
        assertThat(outbox.waiting()).isEmpty();
    }

    @Test
    void theBackendMayBeAwayAtFirstAndComeBackByItself() {
        backend.cut = true;
        journey.topic(LABOUR);
        time.settle();
        assertThat(journey.state()).isInstanceOf(BackendAway.class);
        backend.cut = false;
        time.forward(Duration.ofSeconds(4));
        assertThat(journey.state()).isInstanceOf(ChooseLawyer.class);
    }

    @Test
    void changingTheTimeGivesTheOldOneBack() {
        toSummary();
        journey.changeTime();
        time.settle();
        assertThat(backend.released).hasSize(1);
    }

    @Test
    void backLeadsStepByStepToTheFirstScreenAndOut() {
        toSummary();
        journey.back();
        assertThat(journey.state()).isInstanceOf(AskPhone.class);
        journey.back();
        assertThat(journey.state()).isInstanceOf(Identify.class);
        journey.back();
        time.settle();
        assertThat(journey.state()).isInstanceOf(ChooseTime.class);
        journey.back();
        time.settle();
        assertThat(journey.state()).isInstanceOf(ChooseLawyer.class);
        journey.back();
        assertThat(journey.state()).isInstanceOf(ChooseTopic.class);
        journey.back();
        assertThat(left).isTrue();
    }

    @Test
    void everyUnluckyReadingLeavesAWayOn() {
        toIdentity();
        reader.readings.add(new CardReading.CardMoved("test"));
        reader.readings.add(new CardReading.Unreadable("test"));
        reader.readings.add(new CardReading.NoCard("test", true));
        reader.readings.add(HandReader.aCard());
        var identity = ((Identify) journey.state()).identity();
        identity.agree();
        time.settle();
        assertThat(identity.state()).isInstanceOf(IdentityState.Recognised.class);
        identity.notMe();
        time.settle();
        assertThat(identity.state()).as("the reader went away").isInstanceOf(IdentityState.ReaderAway.class);
        reader.readings.add(HandReader.aCard());
        time.forward(Duration.ofSeconds(2));
        assertThat(identity.state()).as("and came back").isInstanceOf(IdentityState.Recognised.class);
    }

    private void toTimes() {
        journey.topic(LABOUR);
        time.settle();
        journey.lawyer(Optional.empty());
        time.settle();
    }

    private void toIdentity() {
        toTimes();
        chooseFirstTime();
    }

    private void toSummary() {
        toIdentity();
        reader.readings.add(HandReader.aCard());
        var identity = ((Identify) journey.state()).identity();
        identity.agree();
        time.settle();
        identity.confirm();
        journey.skipPhone();
    }

    private void chooseFirstTime() {
        slots().time(freeSlot());
        time.settle();
        slots().next();
        time.settle();
    }

    private SlotJourney slots() {
        return ((ChooseTime) journey.state()).slots();
    }

    private SlotState.Choose times() {
        return (SlotState.Choose) slots().state();
    }

    private String freeSlot() {
        return times().times().stream()
                .flatMap(t -> t.slotId().stream())
                .findFirst()
                .orElseThrow();
    }
}
