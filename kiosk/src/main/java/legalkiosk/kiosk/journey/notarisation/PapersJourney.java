package legalkiosk.kiosk.journey.notarisation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.ServiceItem.WantedPaper;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.documentcamera.DocumentCamera;
import legalkiosk.hardware.documentcamera.Scans;
import legalkiosk.hardware.documentcamera.pdf.ScanPdf;
import legalkiosk.hardware.signature.binding.Sha256;
import legalkiosk.hardware.signature.binding.SignatureRecord;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.NotarisationDesk;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.notarisation.PapersState.Away;
import legalkiosk.kiosk.journey.notarisation.PapersState.Fetching;
import legalkiosk.kiosk.journey.notarisation.PapersState.Listing;
import legalkiosk.kiosk.journey.notarisation.PapersState.Reading;
import legalkiosk.kiosk.journey.notarisation.PapersState.Refused;
import legalkiosk.kiosk.journey.notarisation.PapersState.Scanning;
import legalkiosk.kiosk.journey.notarisation.PapersState.Sending;
import legalkiosk.kiosk.journey.notarisation.PapersState.Signing;
import legalkiosk.kiosk.journey.notarisation.PapersState.Submitted;
import legalkiosk.kiosk.journey.notarisation.PapersState.Submitting;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.scanning.ScanKind;
import legalkiosk.kiosk.journey.signing.Pads;
import legalkiosk.kiosk.journey.signing.SigningJourney;
import legalkiosk.kiosk.journey.signing.ToSign;

/**
 * A draft becomes an application: its papers are photographed, the form is read and signed, and it is handed in. The same for papers
 * that the office has asked for afterwards. Every paper is the backend's as soon as it is sent; a power cut loses none.
 */
public final class PapersJourney extends Journey<PapersState> {
    private static final String FORM_TITLE = "公证申请表";

    private final Services services;
    private final ServiceItem item;
    private CaseView view;
    private Runnable again = () -> {};

    /**
     * What it needs from outside.
     *
     * @param touched told when a pen comes down on a tablet
     * @param office leads to a time at the window; the case goes there first
     * @param left told when the person goes back; the draft stays
     */
    public record Services(
            NotarisationDesk desk,
            Optional<DocumentCamera> camera,
            Pads pads,
            Runnable touched,
            Consumer<CaseView> office,
            Consumer<CaseView> left) {}

    public PapersJourney(JourneyRuntime runtime, CaseView view, ServiceItem item, Services services) {
        super(
                runtime,
                new Listing(view, Plan.photographed(item), services.camera().isPresent()));
        this.view = view;
        this.item = item;
        this.services = services;
    }

    public ServiceItem item() {
        return item;
    }

    /** 拍这一样. */
    public void scan(WantedPaper paper) {
        if (state() instanceof Listing && services.camera().isPresent()) {
            become(new Scanning(
                    view,
                    paper,
                    new ScanJourney(
                            runtime(),
                            services.camera().get(),
                            (kind, scans) -> scanned(paper, kind, scans),
                            this::list)));
        } else {
            stray("scan");
        }
    }

    /** 都好了: the form comes next; papers that were asked for go at once. */
    public void done() {
        if (!(state() instanceof Listing)) {
            stray("done");
        } else if (view.state() == CaseState.SUPPLEMENT) {
            act(new CaseAct.Supplemented());
        } else {
            fetch();
        }
    }

    /** 看过了，去签名. */
    public void sign() {
        if (state() instanceof Reading) {
            CaseDocument form = form().orElseThrow();
            ToSign what = new ToSign(
                    FORM_TITLE,
                    item.name(),
                    form.pages(),
                    Sha256.known(java.util.HexFormat.of().parseHex(form.sha256())),
                    Optional.of(view.applicant()));
            become(new Signing(
                    view,
                    new SigningJourney(
                            runtime(),
                            what,
                            services.pads(),
                            new SigningJourney.Ways(services.touched(), this::signed, this::fetch))));
        } else {
            stray("sign");
        }
    }

    /** 改去窗口办. */
    public void office() {
        switch (state()) {
            case Listing listing -> services.office().accept(view);
            case Refused refused -> services.office().accept(view);
            case Submitted submitted -> services.office().accept(view);
            default -> stray("office");
        }
    }

    public void retry() {
        if (state() instanceof Away) {
            again.run();
        } else {
            stray("retry");
        }
    }

    public void back() {
        switch (state()) {
            case Listing listing -> services.left().accept(view);
            case Scanning scanning -> scanning.scan().back();
            case Reading reading -> list();
            case Signing signing -> signing.signing().back();
            case Submitted submitted -> services.left().accept(view);
            case Away away -> list();
            case Refused refused -> list();
            case Fetching fetching -> list();
            case Sending sending -> stray("back");
            case Submitting submitting -> stray("back");
        }
    }

    @Override
    public void close() {
        closeInner();
        again = () -> {};
        super.close();
    }

    private void list() {
        closeInner();
        become(new Listing(view, Plan.photographed(item), services.camera().isPresent()));
    }

    private void scanned(WantedPaper paper, ScanKind kind, Scans scans) {
        // The pages are wiped with their journey; what is sent is made before.
        byte[] pdf = kind == ScanKind.CARD
                ? ScanPdf.bothSides(scans.pages().getFirst(), scans.pages().getLast())
                : ScanPdf.pages(scans.pages());
        int pages = kind == ScanKind.CARD ? 1 : scans.count();
        closeInner();
        send(paper, pdf, pages);
    }

    private void send(WantedPaper paper, byte[] pdf, int pages) {
        again = () -> send(paper, pdf, pages);
        become(new Sending(view, paper));
        ask(
                () -> services.desk()
                        .add(view.id(), Paper.BROUGHT, Optional.of(paper.id()), pages, pdf)
                        .then(kept -> services.desk().view(view.id())),
                answer -> {
                    switch (answer) {
                        case Answer.Ok<CaseView>(CaseView now) -> {
                            view = now;
                            list();
                        }
                        case Answer.Refused<CaseView>(var problem) -> become(new Refused(view, problem));
                        case Answer.Unreachable<CaseView> gone -> become(new Away(view, Optional.of(paper)));
                    }
                });
    }

    private Optional<CaseDocument> form() {
        return view.documents().stream()
                .filter(document -> document.kind() == Paper.BROUGHT && CaseDocument.FORM.equals(document.ref()))
                .reduce((first, second) -> second);
    }

    private void fetch() {
        closeInner();
        again = this::fetch;
        become(new Fetching(view));
        ask(this::pages, answer -> {
            switch (answer) {
                case Answer.Ok<List<byte[]>>(List<byte[]> pages) -> become(new Reading(view, pages));
                case Answer.Refused<List<byte[]>>(var problem) -> become(new Refused(view, problem));
                case Answer.Unreachable<List<byte[]>> gone -> become(new Away(view, Optional.empty()));
            }
        });
    }

    private Answer<List<byte[]>> pages() throws IOException {
        Optional<CaseDocument> form = form();
        if (form.isEmpty()) {
            return new Answer.Unreachable<>("the case has no application form");
        }
        return CasePages.of(services.desk(), form.get());
    }

    private void signed(SignatureRecord record) {
        closeInner();
        act(new CaseAct.Submit(Sensitive.of(InkJson.of(record))));
    }

    private void act(CaseAct.Party act) {
        act(act, UUID.randomUUID().toString());
    }

    private void act(CaseAct.Party act, String key) {
        again = () -> act(act, key);
        become(new Submitting(view));
        ask(() -> services.desk().act(view.id(), act, key), answer -> {
            switch (answer) {
                case Answer.Ok<CaseView>(CaseView now) -> {
                    view = now;
                    become(new Submitted(now));
                }
                case Answer.Refused<CaseView>(var problem) -> become(new Refused(view, problem));
                case Answer.Unreachable<CaseView> gone -> become(new Away(view, Optional.empty()));
            }
        });
    }

    private void closeInner() {
        switch (state()) {
            case Scanning scanning -> scanning.scan().close();
            case Signing signing -> signing.signing().close();
            default -> {}
        }
    }
}
