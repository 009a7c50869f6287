package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
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
import legalkiosk.kiosk.content.TriageNode;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.booking.BookingState;
import legalkiosk.kiosk.journey.consultation.ConsultationJourney;
import legalkiosk.kiosk.journey.consultation.ConsultationState;
import legalkiosk.kiosk.journey.consultation.Conversation;
import legalkiosk.kiosk.journey.hall.Errand;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.identity.IdentityState;
import legalkiosk.kiosk.journey.printing.PrintingState;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.scanning.ScanKind;
import legalkiosk.kiosk.journey.scanning.ScanState;
import legalkiosk.kiosk.journey.triage.TriageJourney;
import legalkiosk.kiosk.journey.triage.TriageState;
import legalkiosk.kiosk.print.PrintSize;
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

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    @Test
    void fromTheFirstTouchToTheLawyersWordsOnPaperAndTheWipe() throws Exception {
        try (DemoHouse house = TestHouse.start(folder);
                Terminal terminal = TestHouse.terminal(TestHouse.config(house), house.clock(), thread);
                RobotLawyer lawyer = house.lawyer()) {
            HallJourney hall = terminal.hall();
            act(hall::start);
            TriageState.Answered answered = triage(hall);
            act(() -> hall.openConsultation(answered.answer()));
            ConsultationJourney journey = consultation(hall);
            state(journey, ConsultationState.ChooseWay.class);
            act(() -> journey.language("普通话"));

            CallFile file = lawyer.awaitCall(PATIENCE).orElseThrow();
            assertThat(file.said().reveal())
                    .as("what the lawyer reads")
                    .contains(answered.answer().situation().said())
                    .contains(answered.answer().path().getFirst());
            state(journey, ConsultationState.Talking.class);
            Conversation talk = look(() -> journey.conversation().orElseThrow());
            Seen seen = new Seen();
            look(() -> talk.showLawyer(seen));
            await("the lawyer's picture", () -> seen.frames.get() > 10);
            await(
                    "the citizen's picture and tone",
                    () -> lawyer.figures()
                            .filter(now -> now.framesDecoded() > 10 && Math.abs(now.soundHertz() - 440) < 20)
                            .isPresent());

            lawyer.chat("您好");
            await("the lawyer's words", () -> talking(journey).said().size() == 1);
            act(() -> talk.say("请说慢一点"));
            await("the citizen's words", () -> lawyer.heard().equals(List.of("请说慢一点")));

            byte[] scanned = scan(hall, lawyer, talk);
            assertThat(scanned).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            card(house, hall, lawyer, talk);
            lawyer.ask("paper", Wish.PRINT, "这张给您带走", Optional.of(lawyer.give(scanned)));
            granted(talk, journey);
            await("the lawyer's paper", () -> outcome(lawyer, "paper", Outcome.DONE));
            assertThat(house.printer().printed()).hasSize(1);

            lawyer.write(words());
            lawyer.end();
            await(
                    "the lawyer's words on the screen",
                    () -> journey.state() instanceof ConsultationState.Ended ended
                            && ended.summary().isPresent());
            act(() -> hall.print(
                    ((ConsultationState.Ended) journey.state()).summary().orElseThrow()));
            Place.InPrinting printing = place(hall, Place.InPrinting.class);
            state(printing.journey(), PrintingState.ChooseSize.class);
            act(() -> printing.journey().choose(PrintSize.NORMAL));
            state(printing.journey(), PrintingState.Done.class);
            act(() -> printing.journey().leave());
            assertThat(house.printer().printed()).hasSize(2);
            act(() -> journey.rate(3));
            act(() -> journey.solved(true));
            act(hall::leave);
            place(hall, Place.Goodbye.class);
            assertThat(look(() -> journey.conversation().isPresent())).isFalse();
            await(
                    "the camera is off",
                    () -> terminal.cameras().stream().noneMatch(legalkiosk.hardware.camera.Camera::inUse));
        }
    }

    @Test
    void whenNobodyTakesItTheNextTimeIsKeptAndBookedWithTheCard() throws Exception {
        try (DemoHouse house = TestHouse.start(folder);
                Terminal terminal = TestHouse.terminal(TestHouse.config(house), house.clock(), thread)) {
            HallJourney hall = terminal.hall();
            act(hall::start);
            act(() -> hall.openConsultation());
            ConsultationJourney journey = consultation(hall);
            act(() -> journey.topic(hall.content().topic("labour").orElseThrow()));
            act(() -> journey.language("普通话"));
            ConsultationState.Nobody nobody = state(journey, ConsultationState.Nobody.class);
            act(() -> hall.take(nobody.matter(), nobody.kept().orElseThrow()));
            Place.InBooking booking = place(hall, Place.InBooking.class);
            var identity = state(booking.journey(), BookingState.Identify.class).identity();
            act(identity::agree);
            house.reader().place(SampleCard.resident());
            state(identity, IdentityState.Recognised.class);
            act(identity::confirm);
            state(booking.journey(), BookingState.AskPhone.class);
            act(booking.journey()::skipPhone);
            act(booking.journey()::confirm);
            BookingState.Booked booked = state(booking.journey(), BookingState.Booked.class);
            assertThat(booked.booking().slot().start())
                    .isEqualTo(nobody.kept().orElseThrow().slot().start());
        }
    }

    private TriageState.Answered triage(HallJourney hall) {
        act(hall::openTriage);
        TriageJourney triage = place(hall, Place.InTriage.class).journey();
        while (true) {
            switch (look(triage::state)) {
                case TriageState.Asking asking -> {
                    TriageNode.Option first = asking.question().options().getFirst();
                    act(() -> triage.choose(first));
                }
                case TriageState.AskingDate asking ->
                    act(() -> {
                        triage.year(asking.today().getYear() - 1);
                        triage.month(3);
                        triage.day(14);
                        triage.dateDone();
                    });
                case TriageState.Answered answered -> {
                    return answered;
                }
                case TriageState.Hidden hidden -> act(triage::unhide);
            }
        }
    }

    private byte[] scan(HallJourney hall, RobotLawyer lawyer, Conversation talk) throws Exception {
        lawyer.ask("scan", Wish.SCAN, "请让我看看合同", Optional.empty());
        granted(talk, consultation(hall));
        ScanJourney scanning = ((Errand.Scanning) errand(hall)).journey();
        act(() -> scanning.choose(ScanKind.PAPER));
        await("a page", () -> {
            act(() -> {
                if (scanning.state() instanceof ScanState.Looking) {
                    scanning.takeNow();
                }
            });
            return scanning.state() instanceof ScanState.Taken;
        });
        act(scanning::keep);
        act(scanning::finish);
        await("the lawyer has the page", () -> outcome(lawyer, "scan", Outcome.DONE));
        return lawyer.paper(lawyer.replies().getLast().ref());
    }

    private void card(DemoHouse house, HallJourney hall, RobotLawyer lawyer, Conversation talk) throws Exception {
        lawyer.ask("card", Wish.CARD, "好写进您的材料", Optional.empty());
        granted(talk, consultation(hall));
        var identity = ((Errand.ShowingCard) errand(hall)).journey();
        act(identity::agree);
        house.reader().place(SampleCard.resident());
        state(identity, IdentityState.Recognised.class);
        act(identity::confirm);
        await("the lawyer knows who it is", () -> outcome(lawyer, "card", Outcome.DONE));
        house.reader().remove();
    }

    private void granted(Conversation talk, ConsultationJourney journey) {
        await("the wish", () -> talking(journey).wishes().asked().isPresent());
        act(talk::grant);
    }

    private Errand errand(HallJourney hall) {
        Place.InConsultation[] place = new Place.InConsultation[1];
        await(
                "an errand",
                () -> hall.state().place() instanceof Place.InConsultation there
                        && (place[0] = there).errand().isPresent());
        return place[0].errand().orElseThrow();
    }

    private static boolean outcome(RobotLawyer lawyer, String id, Outcome wanted) {
        return lawyer.replies().stream().anyMatch(reply -> reply.id().equals(id) && reply.outcome() == wanted);
    }

    private static legalkiosk.kiosk.journey.consultation.Talk talking(ConsultationJourney journey) {
        return ((ConsultationState.Talking) journey.state()).talk();
    }

    private static PlainWords words() {
        return new PlainWords(Sensitive.of("老板三个月没有发工资。"), Sensitive.of("先投诉，再仲裁。"), List.of(Sensitive.of("把工资条拍下来")));
    }

    private ConsultationJourney consultation(HallJourney hall) {
        return place(hall, Place.InConsultation.class).journey();
    }

    private <P extends Place> P place(HallJourney hall, Class<P> wanted) {
        await(wanted.getSimpleName(), () -> wanted.isInstance(hall.state().place()));
        return look(() -> wanted.cast(hall.state().place()));
    }

    private <S> S state(Journey<?> journey, Class<S> wanted) {
        await(wanted.getSimpleName(), () -> wanted.isInstance(journey.state()));
        return look(() -> wanted.cast(journey.state()));
    }

    private void act(Runnable deed) {
        CompletableFuture.runAsync(deed, thread).join();
    }

    private <T> T look(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, thread).join();
    }

    private static void await(String what, BooleanSupplier so) {
        long until = System.nanoTime() + PATIENCE * 1_000_000_000L;
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain for " + what).isLessThan(until);
            LockSupport.parkNanos(20_000_000);
        }
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
