package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import legalkiosk.kiosk.content.TriageNode;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.consultation.ConsultationJourney;
import legalkiosk.kiosk.journey.consultation.ConsultationState;
import legalkiosk.kiosk.journey.consultation.Talk;
import legalkiosk.kiosk.journey.hall.Errand;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.printing.PrintingState;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.scanning.ScanKind;
import legalkiosk.kiosk.journey.scanning.ScanState;
import legalkiosk.kiosk.journey.triage.TriageJourney;
import legalkiosk.kiosk.journey.triage.TriageState;
import legalkiosk.kiosk.print.PrintSize;

/** A citizen's hands at a terminal without a screen: they act on the journeys' own thread and wait for what must come. */
final class Hands implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 40;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Runnable meanwhile;
    private final int patienceSeconds;

    Hands() {
        this(() -> LockSupport.parkNanos(20_000_000));
    }

    /** @param meanwhile a little time for others while something is awaited */
    Hands(Runnable meanwhile) {
        this(meanwhile, PATIENCE_SECONDS);
    }

    /** The same where more than one thing may be slow at a time. */
    Hands(Runnable meanwhile, int patienceSeconds) {
        this.meanwhile = meanwhile;
        this.patienceSeconds = patienceSeconds;
    }

    /** The thread of all journeys. */
    ExecutorService thread() {
        return thread;
    }

    TriageState.Answered triage(HallJourney hall) {
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

    Errand errand(HallJourney hall) {
        Place.InConsultation[] place = new Place.InConsultation[1];
        await(
                "an errand",
                () -> hall.state().place() instanceof Place.InConsultation there
                        && (place[0] = there).errand().isPresent());
        return place[0].errand().orElseThrow();
    }

    Talk talking(ConsultationJourney journey) {
        return ((ConsultationState.Talking) journey.state()).talk();
    }

    ConsultationJourney consultation(HallJourney hall) {
        return place(hall, Place.InConsultation.class).journey();
    }

    <P extends Place> P place(HallJourney hall, Class<P> wanted) {
        await(wanted.getSimpleName(), () -> wanted.isInstance(hall.state().place()));
        return look(() -> wanted.cast(hall.state().place()));
    }

    <S> S state(Journey<?> journey, Class<S> wanted) {
        await(wanted.getSimpleName(), () -> wanted.isInstance(journey.state()));
        return look(() -> wanted.cast(journey.state()));
    }

    void act(Runnable deed) {
        CompletableFuture.runAsync(deed, thread).join();
    }

    <T> T look(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, thread).join();
    }

    void await(String what, BooleanSupplier so) {
        long until = System.nanoTime() + patienceSeconds * 1_000_000_000L;
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain for " + what).isLessThan(until);
            meanwhile.run();
        }
    }

    /** Puts one page under the camera and gives it to the lawyer. */
    void scanOnePage(HallJourney hall) {
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
    }

    /** Has the lawyer's words printed, rates the talk and leaves. */
    void takeTheWordsRateAndLeave(HallJourney hall, ConsultationJourney journey) {
        await(
                "the lawyer's words on the screen",
                () -> journey.state() instanceof ConsultationState.Ended ended
                        && ended.summary().isPresent());
        act(() ->
                hall.print(((ConsultationState.Ended) journey.state()).summary().orElseThrow()));
        Place.InPrinting printing = place(hall, Place.InPrinting.class);
        state(printing.journey(), PrintingState.ChooseSize.class);
        act(() -> printing.journey().choose(PrintSize.NORMAL));
        state(printing.journey(), PrintingState.Done.class);
        act(() -> printing.journey().leave());
        act(() -> journey.rate(3));
        act(() -> journey.solved(true));
        act(hall::leave);
        place(hall, Place.Goodbye.class);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
