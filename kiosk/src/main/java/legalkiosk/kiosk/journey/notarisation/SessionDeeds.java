package legalkiosk.kiosk.journey.notarisation;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import legalkiosk.contract.Citizen;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.documentcamera.Scans;
import legalkiosk.hardware.documentcamera.pdf.ScanPdf;
import legalkiosk.hardware.idcard.CardReading;
import legalkiosk.hardware.idcard.IdCard;
import legalkiosk.hardware.idcard.Portrait;
import legalkiosk.hardware.signature.binding.Sha256;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.consultation.Conversation;
import legalkiosk.kiosk.journey.notarisation.SessionState.Mode;
import legalkiosk.kiosk.journey.printing.PrintOrder;
import legalkiosk.kiosk.journey.printing.PrintingJourney;
import legalkiosk.kiosk.journey.printing.PrintingState;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.scanning.ScanKind;
import legalkiosk.kiosk.journey.signing.SigningJourney;
import legalkiosk.kiosk.journey.signing.ToSign;
import legalkiosk.kiosk.print.ForeignPaper;
import legalkiosk.kiosk.print.PageImages;
import legalkiosk.kiosk.print.PrintSize;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What takes time in a session: reading the chip, fetching a document, signing, printing, photographing. What comes of it is told to the
 * case. On the journeys' thread; slow parts run on workers, and what comes of them after {@link #stop} is nobody's.
 */
final class SessionDeeds {
    private static final Logger LOG = LoggerFactory.getLogger(SessionDeeds.class);
    private static final Duration ONE_TRY = Duration.ofSeconds(20);
    private static final DateTimeFormatter BAND =
            DateTimeFormatter.ofPattern("uuuuMMdd HHmmss").withZone(ZoneId.of("Asia/Shanghai"));

    /** Which paper a notary means by this reference: both sides of the identity card. */
    private static final String CARD_REF = "id-card";

    private final JourneyRuntime runtime;
    private final SessionJourney.Services services;
    private final Acts acts;
    private final LongSupplier position;
    private final Consumer<Mode> shows;
    private Optional<Future<?>> running = Optional.empty();
    private long turn;

    /** How the reading of the chip goes. */
    interface CardNews {
        /** Key of the devices' words about the try before; it is tried again. */
        void hint(Optional<String> words);

        /** It was read, and goes to the case. */
        void sending();

        /** The pictures did not come. */
        void failed();
    }

    /** @param shows how far the person is */
    SessionDeeds(
            JourneyRuntime runtime,
            SessionJourney.Services services,
            Acts acts,
            LongSupplier position,
            Consumer<Mode> shows) {
        this.shows = shows;
        this.runtime = runtime;
        this.services = services;
        this.acts = acts;
        this.position = position;
    }

    /** What runs is not wanted any more. */
    void stop() {
        turn++;
        running.ifPresent(task -> task.cancel(true));
        running = Optional.empty();
    }

    /**
     * Reads the chip (B2), takes the person's picture at the same moment, and gives both to the case. Until a card was read it is tried
     * again and again.
     */
    void readCard(String caseId, String challenge, Conversation talk, CardNews news) {
        stop();
        long asked = turn;
        running = Optional.of(runtime.workers().submit(() -> {
            CardReading reading = services.reader().read(ONE_TRY);
            if (reading instanceof CardReading.Card(IdCard card)) {
                later(asked, news::sending);
                Optional<CaseAct.CardRead> read = taken(caseId, challenge, talk, card);
                later(asked, () -> read.ifPresentOrElse(acts::send, news::failed));
            } else {
                later(asked, () -> again(reading, caseId, challenge, talk, news));
            }
            return true;
        }));
    }

    private void again(CardReading reading, String caseId, String challenge, Conversation talk, CardNews news) {
        boolean quiet = reading instanceof CardReading.NoCard(var facts, boolean still) && !still
                || reading instanceof CardReading.Cancelled
                || reading instanceof CardReading.Busy;
        news.hint(quiet ? Optional.empty() : Optional.of(reading.wordsKey()));
        long asked = turn;
        runtime.timer().after(Duration.ofSeconds(1), () -> later(asked, () -> readCard(caseId, challenge, talk, news)));
    }

    private Optional<CaseAct.CardRead> taken(String caseId, String challenge, Conversation talk, IdCard card)
            throws InterruptedException, IOException {
        String band = challenge + " " + BAND.format(runtime.clock().instant());
        Optional<byte[]> live = FaceShot.live(talk::showOwn, band);
        if (live.isEmpty()) {
            return Optional.empty();
        }
        byte[] portrait = FaceShot.portrait(card.portrait(), services.portraits(), band);
        card.portrait().ifPresent(Portrait::wipe);
        Optional<String> chip = add(caseId, Paper.CHIP_PORTRAIT, Optional.empty(), 1, portrait);
        Optional<String> face = add(caseId, Paper.LIVE_PICTURE, Optional.empty(), 1, live.get());
        return chip.flatMap(one -> face.map(other -> new CaseAct.CardRead(
                new Citizen.ByCard(card.kind().code(), card.idNumber(), card.name()),
                Cards.address(card),
                Cards.validUntil(card),
                one,
                other,
                challenge,
                position.getAsLong())));
    }

    private Optional<String> add(String caseId, Paper kind, Optional<String> ref, int pages, byte[] content) {
        return services.desk().add(caseId, kind, ref, pages, content) instanceof Answer.Ok<CaseDocument>(var kept)
                ? Optional.of(kept.id())
                : Optional.empty();
    }

    /** A document's pages as pictures; empty if it can't be had now. */
    void fetch(String document, Consumer<Optional<List<byte[]>>> done) {
        slowly(() -> PageImages.of(content(document)), done);
    }

    private byte[] content(String document) throws IOException {
        return switch (services.desk().document(document)) {
            case Answer.Ok<byte[]>(byte[] content) -> content;
            case Answer.Refused<byte[]>(var problem) -> throw new IOException(problem.title());
            case Answer.Unreachable<byte[]>(var facts) -> throw new IOException(facts);
        };
    }

    /** The sheet for a document; the strokes go to the case bound to its hash. */
    SigningJourney signing(CaseDocument document, String title, String signer, Runnable away) {
        ToSign what = new ToSign(
                title,
                "",
                document.pages(),
                Sha256.known(HexFormat.of().parseHex(document.sha256())),
                Optional.of(signer));
        return new SigningJourney(
                runtime,
                what,
                services.pads(),
                new SigningJourney.Ways(
                        services.touched(),
                        record -> {
                            acts.send(new CaseAct.SignedOnScreen(
                                    document.id(),
                                    document.sha256(),
                                    Sensitive.of(InkJson.of(record)),
                                    position.getAsLong()));
                            away.run();
                        },
                        away));
    }

    /** Prints a document to be signed with a pen; told to the case when the pages are out. */
    PrintingJourney printing(CaseDocument document, Runnable away) {
        PrintOrder order = new PrintOrder(
                PrintOrder.Kind.CASE_PAPER,
                size -> printable(document),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
        PrintingJourney[] journey = new PrintingJourney[1];
        journey[0] = new PrintingJourney(runtime, order, PrintSize.NORMAL, services.printing(), () -> {
            if (journey[0].state() instanceof PrintingState.Done) {
                acts.send(new CaseAct.PagesPrinted(document.id(), position.getAsLong()));
            }
            away.run();
        });
        return journey[0];
    }

    private legalkiosk.kiosk.print.Paper printable(CaseDocument document) {
        try {
            return ForeignPaper.of(document.title(), content(document.id()))
                    .orElseThrow(() -> new IOException("the document can't be printed"));
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    /** Photographs one signed page. */
    ScanJourney page(String caseId, String document, int page, Runnable away) {
        return scanning(
                (kind, scans) -> scan(
                        caseId,
                        Paper.SCANNED_PAGE,
                        Optional.of(document),
                        scans.pages().getFirst().jpeg().clone(),
                        1,
                        id -> new CaseAct.PageScanned(document, page, id, position.getAsLong()),
                        away),
                away);
    }

    /** Photographs what the notary asked for. */
    ScanJourney wanted(String caseId, Step.Scan wanted, Runnable away) {
        return scanning(
                (kind, scans) -> {
                    boolean card = kind == ScanKind.CARD || CARD_REF.equals(wanted.ref());
                    byte[] pdf = kind == ScanKind.CARD
                            ? ScanPdf.bothSides(
                                    scans.pages().getFirst(), scans.pages().getLast())
                            : ScanPdf.pages(scans.pages());
                    scan(
                            caseId,
                            card ? Paper.CARD : Paper.BROUGHT,
                            Optional.ofNullable(wanted.ref()),
                            pdf,
                            kind == ScanKind.CARD ? 1 : scans.count(),
                            id -> new CaseAct.PaperAdded(id, position.getAsLong()),
                            away);
                },
                away);
    }

    private ScanJourney scanning(java.util.function.BiConsumer<ScanKind, Scans> done, Runnable away) {
        return new ScanJourney(runtime, services.camera().orElseThrow(), done, away);
    }

    private interface Told {
        CaseAct.Party of(String document);
    }

    private void scan(
            String caseId, Paper kind, Optional<String> ref, byte[] content, int pages, Told told, Runnable away) {
        away.run();
        shows.accept(new Mode.Fetching());
        slowly(
                () -> add(caseId, kind, ref, pages, content),
                sent -> sent.flatMap(id -> id)
                        .ifPresentOrElse(
                                id -> {
                                    acts.send(told.of(id));
                                    shows.accept(new Mode.Usual());
                                },
                                () -> shows.accept(new Mode.Lost())));
    }

    private interface Slow<T> {
        T get() throws Exception;
    }

    private <T> void slowly(Slow<T> work, Consumer<Optional<T>> done) {
        stop();
        long asked = turn;
        running = Optional.of(runtime.workers().submit(() -> {
            Optional<T> came = attempt(work);
            later(asked, () -> done.accept(came));
        }));
    }

    private static <T> Optional<T> attempt(Slow<T> work) {
        try {
            return Optional.of(work.get());
        } catch (Exception gone) {
            LOG.atInfo()
                    .addKeyValue("event", "session.deed-failed")
                    .addKeyValue("facts", gone.getClass().getSimpleName())
                    .log("something in a session did not come");
            return Optional.empty();
        }
    }

    private void later(long asked, Runnable work) {
        runtime.thread().execute(() -> {
            if (turn == asked) {
                work.run();
            }
        });
    }
}
