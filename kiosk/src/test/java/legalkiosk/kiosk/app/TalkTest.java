package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import legalkiosk.contract.call.CallFile;
import legalkiosk.contract.call.LineMessage.Outcome;
import legalkiosk.contract.call.LineMessage.Wish;
import legalkiosk.contract.call.PlainWords;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.FrameListener;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.app.demo.RobotLawyer;
import legalkiosk.kiosk.journey.booking.BookingState;
import legalkiosk.kiosk.journey.consultation.ConsultationJourney;
import legalkiosk.kiosk.journey.consultation.ConsultationState;
import legalkiosk.kiosk.journey.consultation.Conversation;
import legalkiosk.kiosk.journey.hall.Errand;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.identity.IdentityState;
import legalkiosk.kiosk.journey.triage.TriageState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole talk with a lawyer against the real backend, line, media agents, drivers and papers; only lawyer and hands are a robot's. */
@Tag("e2e")
@Timeout(240)
class TalkTest {
    private static final int PATIENCE = 40;

    @TempDir
    private Path folder;

    private final Hands hands = new Hands();

    @AfterEach
    void end() {
        hands.close();
    }

    @Test
    void fromTheFirstTouchToTheLawyersWordsOnPaperAndTheWipe() throws Exception {
        try (DemoHouse house = TestHouse.start(folder);
                Terminal terminal = TestHouse.terminal(TestHouse.config(house), house.clock(), hands.thread());
                RobotLawyer lawyer = house.lawyer()) {
            HallJourney hall = terminal.hall();
            hands.act(hall::start);
            TriageState.Answered answered = hands.triage(hall);
            hands.act(() -> hall.talks().about(answered.answer()));
            ConsultationJourney journey = hands.consultation(hall);
            hands.state(journey, ConsultationState.ChooseWay.class);
            hands.act(() -> journey.language("普通话"));

            CallFile file = lawyer.awaitCall(PATIENCE).orElseThrow();
            assertThat(file.said().reveal())
                    .as("what the lawyer reads")
                    .contains(answered.answer().situation().said())
                    .contains(answered.answer().path().getFirst());
            hands.state(journey, ConsultationState.Talking.class);
            Conversation talk = hands.look(() -> journey.conversation().orElseThrow());
            Seen seen = new Seen();
            hands.look(() -> talk.showLawyer(seen));
            hands.await("the lawyer's picture", () -> seen.frames.get() > 10);
            hands.await(
                    "the citizen's picture and tone",
                    () -> lawyer.figures()
                            .filter(now -> now.framesDecoded() > 10 && Math.abs(now.soundHertz() - 440) < 20)
                            .isPresent());

            lawyer.chat("您好");
            hands.await(
                    "the lawyer's words", () -> hands.talking(journey).said().size() == 1);
            hands.act(() -> talk.say("请说慢一点"));
            hands.await("the citizen's words", () -> lawyer.heard().equals(List.of("请说慢一点")));

            byte[] scanned = scan(hall, lawyer, talk);
            assertThat(scanned).as("a JPEG, which a browser shows").startsWith(0xFF, 0xD8);
            card(house, hall, lawyer, talk);
            lawyer.ask("paper", Wish.PRINT, "这张给您带走", Optional.of(lawyer.give(scanned)));
            granted(talk, journey);
            hands.await("the lawyer's paper", () -> outcome(lawyer, "paper", Outcome.DONE));
            assertThat(house.printer().printed()).hasSize(1);

            lawyer.write(words());
            lawyer.end();
            hands.takeTheWordsRateAndLeave(hall, journey);
            assertThat(house.printer().printed()).hasSize(2);
            assertThat(hands.look(() -> journey.conversation().isPresent())).isFalse();
            hands.await(
                    "the camera is off",
                    () -> terminal.cameras().stream().noneMatch(legalkiosk.hardware.camera.Camera::inUse));
        }
    }

    @Test
    void whenNobodyTakesItTheNextTimeIsKeptAndBookedWithTheCard() throws Exception {
        try (DemoHouse house = TestHouse.start(folder);
                Terminal terminal = TestHouse.terminal(TestHouse.config(house), house.clock(), hands.thread())) {
            HallJourney hall = terminal.hall();
            hands.act(hall::start);
            hands.act(() -> hall.openConsultation());
            ConsultationJourney journey = hands.consultation(hall);
            hands.act(() -> journey.topic(hall.content().topic("labour").orElseThrow()));
            hands.act(() -> journey.language("普通话"));
            ConsultationState.Nobody nobody = hands.state(journey, ConsultationState.Nobody.class);
            hands.act(() -> hall.take(nobody.matter(), nobody.kept().orElseThrow()));
            Place.InBooking booking = hands.place(hall, Place.InBooking.class);
            var identity =
                    hands.state(booking.journey(), BookingState.Identify.class).identity();
            hands.act(identity::agree);
            house.reader().place(SampleCard.resident());
            hands.state(identity, IdentityState.Recognised.class);
            hands.act(identity::confirm);
            hands.state(booking.journey(), BookingState.AskPhone.class);
            hands.act(booking.journey()::skipPhone);
            hands.act(booking.journey()::confirm);
            BookingState.Booked booked = hands.state(booking.journey(), BookingState.Booked.class);
            assertThat(booked.booking().slot().start())
                    .isEqualTo(nobody.kept().orElseThrow().slot().start());
        }
    }

    private byte[] scan(HallJourney hall, RobotLawyer lawyer, Conversation talk) throws Exception {
        lawyer.ask("scan", Wish.SCAN, "请让我看看合同", Optional.empty());
        granted(talk, hands.consultation(hall));
        hands.scanOnePage(hall);
        hands.await("the lawyer has the page", () -> outcome(lawyer, "scan", Outcome.DONE));
        return lawyer.paper(lawyer.replies().getLast().ref());
    }

    private void card(DemoHouse house, HallJourney hall, RobotLawyer lawyer, Conversation talk) throws Exception {
        lawyer.ask("card", Wish.CARD, "好写进您的材料", Optional.empty());
        granted(talk, hands.consultation(hall));
        var identity = ((Errand.ShowingCard) hands.errand(hall)).journey();
        hands.act(identity::agree);
        house.reader().place(SampleCard.resident());
        hands.state(identity, IdentityState.Recognised.class);
        hands.act(identity::confirm);
        hands.await("the lawyer knows who it is", () -> outcome(lawyer, "card", Outcome.DONE));
        house.reader().remove();
    }

    private void granted(Conversation talk, ConsultationJourney journey) {
        hands.await("the wish", () -> hands.talking(journey).wishes().asked().isPresent());
        hands.act(talk::grant);
    }

    private static boolean outcome(RobotLawyer lawyer, String id, Outcome wanted) {
        return lawyer.replies().stream().anyMatch(reply -> reply.id().equals(id) && reply.outcome() == wanted);
    }

    private static PlainWords words() {
        return new PlainWords(Sensitive.of("老板三个月没有发工资。"), Sensitive.of("先投诉，再仲裁。"), List.of(Sensitive.of("把工资条拍下来")));
    }

    /** Counts pictures. */
    private static final class Seen implements FrameListener {
        final AtomicInteger frames = new AtomicInteger();

        @Override
        public void frame(Frame frame) {
            frames.incrementAndGet();
        }

        @Override
        public void lost() {}
    }
}
