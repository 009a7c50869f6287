package legalkiosk.kiosk.journey.notarisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.documentcamera.Scans;
import legalkiosk.hardware.documentcamera.pdf.ScanPdf;
import legalkiosk.hardware.signature.binding.Sha256;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.notarisation.SessionState.Front;
import legalkiosk.kiosk.journey.notarisation.SessionState.Mode;
import legalkiosk.kiosk.journey.printing.PrintOrder;
import legalkiosk.kiosk.journey.printing.PrintingJourney;
import legalkiosk.kiosk.journey.printing.PrintingState;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.scanning.ScanKind;
import legalkiosk.kiosk.journey.signing.SigningJourney;
import legalkiosk.kiosk.journey.signing.ToSign;
import legalkiosk.kiosk.print.ForeignPaper;
import legalkiosk.kiosk.print.PrintSize;

/**
 * The papers of a session: read on the screen, signed there or with a pen, printed, photographed. They stand in front of the talk, which
 * goes on; what comes of them is told to the case. On the journeys' thread.
 */
public final class SessionPapers {
    /** Which paper a notary means by this reference: both sides of the identity card. */
    private static final String CARD_REF = "id-card";

    private final JourneyRuntime runtime;
    private final SessionJourney.Services services;
    private final Sitting sitting;
    private final Consumer<String> stray;

    /** @param stray told of what the present step does not have */
    SessionPapers(JourneyRuntime runtime, SessionJourney.Services services, Sitting sitting, Consumer<String> stray) {
        this.runtime = runtime;
        this.services = services;
        this.sitting = sitting;
        this.stray = stray;
    }

    /** True where there is something to photograph papers with. */
    public boolean canScan() {
        return services.camera().isPresent();
    }

    /** 看全文. */
    public void read() {
        if (sitting.mayAct("read")) {
            document().ifPresent(id -> {
                sitting.mode(new Mode.Fetching());
                sitting.slow()
                        .begin(
                                back -> {
                                    Mode came = switch (CasePages.ofPdf(services.desk(), id)) {
                                        case Answer.Ok<List<byte[]>>(var pages) -> new Mode.Reading(pages);
                                        case Answer.Refused<List<byte[]>> no -> new Mode.Lost();
                                        case Answer.Unreachable<List<byte[]>> gone -> new Mode.Lost();
                                    };
                                    back.tell(() -> sitting.mode(came));
                                },
                                this::lost);
            });
        }
    }

    /** 去签名: the sheet, bound to the bytes that were shown. */
    public void sign() {
        if (sitting.mayAct("sign") && sitting.step() instanceof Step.SignOnScreen sign) {
            sitting.document(sign.document())
                    .ifPresent(document -> sitting.inFront(new Front.Signing(signing(document, sign.title()))));
        }
    }

    /** 打印出来签: where it must be paper, or where the person would rather. */
    public void print() {
        boolean paper = sitting.step() instanceof Step.SignOnPaper
                || sitting.step() instanceof Step.SignOnScreen sign && sign.mayInk();
        if (sitting.mayAct("print") && paper) {
            document()
                    .flatMap(sitting::document)
                    .ifPresent(document -> sitting.inFront(new Front.Printing(printing(document))));
        }
    }

    /** 扫这一页, or the paper that the notary asked for. */
    public void scan() {
        if (!sitting.mayAct("scan") || services.camera().isEmpty()) {
            return;
        }
        switch (sitting.step()) {
            case Step.SignOnPaper paper ->
                paper.pages().stream()
                        .filter(page -> !page.scanned())
                        .findFirst()
                        .ifPresent(page -> scanning((kind, scans) -> signedPage(paper, page.number(), scans)));
            case Step.Scan wanted -> scanning((kind, scans) -> wanted(wanted, kind, scans));
            default -> stray.accept("scan");
        }
    }

    private Optional<String> document() {
        return switch (sitting.step()) {
            case Step.SpeakCode step -> Optional.of(step.document());
            case Step.SignOnScreen step -> Optional.of(step.document());
            case Step.SignOnPaper step -> Optional.of(step.document());
            case Step.CheckRecord step -> Optional.of(step.document());
            case Step.Nothing any -> Optional.empty();
            case Step.ShowRoom any -> Optional.empty();
            case Step.ConsentToRecording any -> Optional.empty();
            case Step.ReadCard any -> Optional.empty();
            case Step.HearNotice any -> Optional.empty();
            case Step.Answer any -> Optional.empty();
            case Step.Scan any -> Optional.empty();
            case Step.Wait any -> Optional.empty();
            case Step.Over any -> Optional.empty();
        };
    }

    private SigningJourney signing(CaseDocument document, String title) {
        ToSign what = new ToSign(
                title,
                "",
                document.pages(),
                Sha256.known(HexFormat.of().parseHex(document.sha256())),
                Optional.of(sitting.view().applicant()));
        return new SigningJourney(
                runtime,
                what,
                services.pads(),
                new SigningJourney.Ways(
                        services.touched(),
                        record -> {
                            sitting.send(new CaseAct.SignedOnScreen(
                                    document.id(),
                                    document.sha256(),
                                    Sensitive.of(InkJson.of(record)),
                                    sitting.position()));
                            sitting.putAway();
                        },
                        sitting::putAway));
    }

    /** Told to the case when the pages are out. */
    private PrintingJourney printing(CaseDocument document) {
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
                sitting.send(new CaseAct.PagesPrinted(document.id(), sitting.position()));
            }
            sitting.putAway();
        });
        return journey[0];
    }

    private legalkiosk.kiosk.print.Paper printable(CaseDocument document) {
        try {
            return services.desk().document(document.id()) instanceof Answer.Ok<byte[]>(byte[] content)
                    ? ForeignPaper.of(document.title(), content)
                            .orElseThrow(() -> new IOException("the document can't be printed"))
                    : gone();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static legalkiosk.kiosk.print.Paper gone() throws IOException {
        throw new IOException("the backend did not give the document");
    }

    private void scanning(BiConsumer<ScanKind, Scans> done) {
        sitting.inFront(
                new Front.Scanning(new ScanJourney(runtime, services.camera().orElseThrow(), done, sitting::putAway)));
    }

    private void signedPage(Step.SignOnPaper paper, int page, Scans scans) {
        byte[] jpeg = scans.pages().getFirst().jpeg().clone();
        send(
                Paper.SCANNED_PAGE,
                Optional.of(paper.document()),
                jpeg,
                1,
                id -> new CaseAct.PageScanned(paper.document(), page, id, sitting.position()));
    }

    private void wanted(Step.Scan wanted, ScanKind kind, Scans scans) {
        boolean sides = kind == ScanKind.CARD;
        byte[] pdf = sides
                ? ScanPdf.bothSides(scans.pages().getFirst(), scans.pages().getLast())
                : ScanPdf.pages(scans.pages());
        send(
                sides || CARD_REF.equals(wanted.ref()) ? Paper.CARD : Paper.BROUGHT,
                Optional.ofNullable(wanted.ref()),
                pdf,
                sides ? 1 : scans.count(),
                id -> new CaseAct.PaperAdded(id, sitting.position()));
    }

    /** @param told what the case is told, by the document's id */
    private void send(
            Paper kind, Optional<String> ref, byte[] content, int pages, Function<String, CaseAct.Party> told) {
        sitting.putAway();
        sitting.mode(new Mode.Fetching());
        String caseId = sitting.view().id();
        sitting.slow()
                .begin(
                        back -> {
                            Answer<CaseDocument> sent = services.desk().add(caseId, kind, ref, pages, content);
                            back.tell(() -> sent(sent, told));
                        },
                        this::lost);
    }

    private void sent(Answer<CaseDocument> answer, Function<String, CaseAct.Party> told) {
        switch (answer) {
            case Answer.Ok<CaseDocument>(CaseDocument kept) -> {
                sitting.send(told.apply(kept.id()));
                sitting.mode(new Mode.Usual());
            }
            case Answer.Refused<CaseDocument> no -> lost();
            case Answer.Unreachable<CaseDocument> gone -> lost();
        }
    }

    private void lost() {
        sitting.mode(new Mode.Lost());
    }
}
