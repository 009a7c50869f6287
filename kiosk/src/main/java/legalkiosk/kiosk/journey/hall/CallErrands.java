package legalkiosk.kiosk.journey.hall;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import legalkiosk.contract.call.CallDocument;
import legalkiosk.contract.call.LineMessage.Outcome;
import legalkiosk.contract.call.Signal.Pointer;
import legalkiosk.hardware.documentcamera.DocumentCamera;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.citizen.Identity;
import legalkiosk.kiosk.content.Guide;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.consultation.ConversationHelp;
import legalkiosk.kiosk.journey.consultation.Talk.Asked;
import legalkiosk.kiosk.journey.guides.GuidesJourney;
import legalkiosk.kiosk.journey.identity.IdentityJourney;
import legalkiosk.kiosk.journey.identity.IdentityState;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.sharing.SharingJourney;
import legalkiosk.kiosk.print.ForeignPaper;
import legalkiosk.kiosk.print.PageImages;
import legalkiosk.kiosk.print.Paper;
import legalkiosk.kiosk.print.PrintJob;

/** Does what a lawyer wished and the person granted, in the middle of a talk. One thing at a time, on the journeys' thread. */
final class CallErrands implements ConversationHelp {
    private static final Duration PRINTING = Duration.ofMinutes(3);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);
    private static final int MOST_TRIES = 20;

    private final JourneyRuntime runtime;
    private final Equipment equipment;
    private final Hall hall;
    private Optional<SharingJourney> shared = Optional.empty();

    /** The hall around a talk. */
    interface Hall {
        Optional<Guide> guide(String id);

        GuidesJourney guides(Runnable left);

        /** Shows it in front of the talk. */
        void begin(Errand errand);

        /** Shows the lawyer where the person points. */
        void point(Pointer where);

        /** Puts away what is in front of the talk. */
        void backToTalk();
    }

    CallErrands(JourneyRuntime runtime, Equipment equipment, Hall hall) {
        this.runtime = runtime;
        this.equipment = equipment;
        this.hall = hall;
    }

    @Override
    public void help(String call, Asked wish, Consumer<Done> done) {
        switch (wish.what()) {
            case SCAN ->
                equipment
                        .documentCamera()
                        .ifPresentOrElse(camera -> scan(call, camera, done), () -> done.accept(of(Outcome.FAILED)));
            case PRINT ->
                wish.ref().ifPresentOrElse(paper -> print(paper, done), () -> done.accept(of(Outcome.FAILED)));
            case GUIDE ->
                wish.ref()
                        .flatMap(hall::guide)
                        .ifPresentOrElse(guide -> read(guide, done), () -> done.accept(of(Outcome.FAILED)));
            case CARD -> card(call, done);
            case SHARE ->
                wish.ref().ifPresentOrElse(paper -> share(paper, done), () -> done.accept(of(Outcome.FAILED)));
            // Nothing here records yet, so nobody is told that it does.
            case RECORDING -> done.accept(of(Outcome.FAILED));
        }
    }

    @Override
    public void pointed(Pointer where) {
        shared.ifPresent(journey -> journey.pointed(where));
    }

    @Override
    public void stop() {
        hall.backToTalk();
    }

    private void scan(String call, DocumentCamera camera, Consumer<Done> done) {
        ScanJourney journey = new ScanJourney(
                runtime,
                camera,
                (kind, scans) -> {
                    // The pages are wiped with their journey; what is sent is made before.
                    Paper paper = Orders.copy(kind, scans);
                    hall.backToTalk();
                    send(call, () -> paper, done);
                },
                () -> refused(done));
        hall.begin(new Errand.Scanning(journey));
    }

    private void card(String call, Consumer<Done> done) {
        Consumer<Identity> known = identity -> {
            hall.backToTalk();
            switch (identity) {
                case Identity.ByCard card ->
                    send(
                            call,
                            () -> equipment
                                    .papers()
                                    .get()
                                    .cardRead(
                                            card.name(),
                                            card.number(),
                                            equipment.where().hall()),
                            done);
                case Identity.ByPhone phone -> done.accept(of(Outcome.REFUSED));
            }
        };
        hall.begin(new Errand.ShowingCard(new IdentityJourney(
                runtime, IdentityState.Purpose.TALK, equipment.reader(), known, () -> refused(done))));
    }

    private void share(String document, Consumer<Done> done) {
        SharingJourney journey = new SharingJourney(runtime, document, hall::point, hall::backToTalk);
        shared = Optional.of(journey);
        hall.begin(new Errand.Sharing(journey));
        journey.start(() -> pages(document), shown -> done.accept(of(shown ? Outcome.DONE : Outcome.FAILED)));
    }

    private Optional<List<byte[]>> pages(String document) throws IOException {
        if (equipment.consulting().desk().paper(document) instanceof Answer.Ok<byte[]>(byte[] content)) {
            Optional<Paper> paper = ForeignPaper.of("一起看的材料", content);
            return paper.isEmpty()
                    ? Optional.empty()
                    : Optional.of(PageImages.of(paper.get().pdf()));
        }
        return Optional.empty();
    }

    private void read(Guide guide, Consumer<Done> done) {
        GuidesJourney journey = hall.guides(hall::backToTalk);
        journey.startWith(guide);
        hall.begin(new Errand.Reading(journey));
        done.accept(of(Outcome.DONE));
    }

    private void print(String document, Consumer<Done> done) {
        slowly(
                () -> equipment.consulting().desk().paper(document) instanceof Answer.Ok<byte[]>(byte[] content)
                        ? ForeignPaper.of("律师给的材料", content).map(this::printed).orElse(of(Outcome.FAILED))
                        : of(Outcome.FAILED),
                done);
    }

    private Done printed(Paper paper) {
        PrintOutcome outcome =
                equipment.printRoom().print(PrintJob.of(UUID.randomUUID(), paper), PRINTING, progress -> {});
        return of(outcome instanceof PrintOutcome.Printed ? Outcome.DONE : Outcome.FAILED);
    }

    private void refused(Consumer<Done> done) {
        hall.backToTalk();
        done.accept(of(Outcome.REFUSED));
    }

    /**
     * Makes a paper and gives its pages to the lawyer, as pictures that a browser shows at once; a network that is away for a while is
     * waited for. What is told is the first page.
     */
    private void send(String call, Supplier<Paper> paper, Consumer<Done> done) {
        slowly(
                () -> {
                    Optional<String> first = Optional.empty();
                    for (byte[] page : PageImages.of(paper.get().pdf())) {
                        Optional<String> sent = send(call, page);
                        if (sent.isEmpty()) {
                            return of(Outcome.FAILED);
                        }
                        first = first.or(() -> sent);
                    }
                    return new Done(Outcome.DONE, first);
                },
                done);
    }

    private Optional<String> send(String call, byte[] page) throws InterruptedException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            switch (equipment.consulting().desk().addPaper(call, page)) {
                case Answer.Ok<CallDocument>(var sent) -> {
                    return Optional.of(sent.id());
                }
                case Answer.Refused<CallDocument> refused -> {
                    return Optional.empty();
                }
                case Answer.Unreachable<CallDocument> gone -> pause();
            }
        }
        return Optional.empty();
    }

    private void pause() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        runtime.timer().after(TRY_AGAIN, over::countDown);
        over.await();
    }

    private void slowly(Callable<Done> work, Consumer<Done> done) {
        runtime.workers().execute(() -> {
            Done came = attempt(work);
            runtime.thread().execute(() -> done.accept(came));
        });
    }

    private static Done attempt(Callable<Done> work) {
        try {
            return work.call();
        } catch (Exception mistake) {
            org.slf4j.LoggerFactory.getLogger(CallErrands.class)
                    .atError()
                    .setCause(mistake)
                    .addKeyValue("event", "call.errand-broke")
                    .log("what a lawyer asked for threw");
            return of(Outcome.FAILED);
        }
    }

    private static Done of(Outcome outcome) {
        return new Done(outcome, Optional.empty());
    }
}
