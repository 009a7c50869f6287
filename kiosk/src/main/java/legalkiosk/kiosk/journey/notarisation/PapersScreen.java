package legalkiosk.kiosk.journey.notarisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.ServiceItem.WantedPaper;
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
import legalkiosk.kiosk.journey.scanning.ScanScreen;
import legalkiosk.kiosk.journey.signing.SigningScreen;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.theme.Icons;

/** Shows the papers of a case, the form to read and sign, and that it was handed in. */
public final class PapersScreen {
    private static final double PIECE_WIDTH = 940;
    private static final double PIECE_HEIGHT = 660;

    private final Kit kit;
    private final StuckScreen stuck;
    private final ScanScreen scan;
    private final SigningScreen signing;

    public PapersScreen(Kit kit) {
        this.kit = kit;
        this.stuck = new StuckScreen(kit);
        this.scan = new ScanScreen(kit, ScanScreen.For.CASE);
        this.signing = new SigningScreen(kit);
    }

    /** The page of a state; {@code ways} lead to paper and to help. */
    public Page page(PapersState state, PapersJourney journey, NotaryWays ways) {
        return switch (state) {
            case Listing listing -> listing(listing, journey);
            case Scanning scanning ->
                scan.page(scanning.scan().state(), scanning.scan())
                        .under(Words.words(scanning.paper().name(), "text-note"));
            case Sending sending ->
                Page.titled(kit.t("notary.sending"))
                        .subtitle(sending.paper().name())
                        .body(new Waiting(kit.t("notary.sending.what"), Optional.empty()))
                        .done();
            case Fetching fetching ->
                Page.titled(kit.t("notary.fetching"))
                        .body(new Waiting(kit.t("notary.fetching.what"), Optional.empty()))
                        .back(kit.back(journey::back))
                        .done();
            case Reading reading -> reading(reading, journey);
            case Signing sign -> signing.page(sign.signing().state(), sign.signing(), Optional.<Node>empty());
            case Submitting submitting ->
                Page.titled(kit.t("notary.submitting"))
                        .body(new Waiting(kit.t("notary.submitting.what"), Optional.empty()))
                        .done();
            case Submitted submitted -> submitted(submitted.view(), journey, ways);
            case Away away -> stuck.away("notary.away.draft", kit.back(journey::back), journey::retry);
            case Refused refused ->
                stuck.refused(
                        refused.problem(), "notary.away.draft", kit.back(journey::back), ways.help(), journey::office);
        };
    }

    private Page listing(Listing listing, PapersJourney journey) {
        CaseView view = listing.view();
        boolean supplement = view.state() == CaseState.SUPPLEMENT;
        boolean none = listing.wanted().isEmpty();
        Page.Builder page = Page.titled(kit.t(
                        supplement ? "notary.supplement.title" : none ? "notary.papers.none" : "notary.papers.title"))
                .subtitle(
                        none
                                ? journey.item().name()
                                : kit.t("notary.papers.subtitle", journey.item().name()));
        if (supplement) {
            page.lead(Cards.notice(
                    "gold", "alert-circle", kit.t("notary.supplement.missing", String.join("；", view.missing()))));
        }
        if (!listing.photographable()) {
            page.lead(Cards.notice("gold", "alert-circle", kit.t("notary.papers.no-camera")));
        }
        List<Region> rows = new ArrayList<>();
        for (WantedPaper paper : listing.wanted()) {
            rows.add(row(paper, view, listing.photographable(), journey));
        }
        if (none) {
            rows.add(Cards.notice("green", "check", kit.t("notary.papers.none.next")));
        }
        return page.body(rows)
                .back(kit.back(journey::back))
                .action(ActionButton.secondary("map-pin", kit.t("notary.office.go"), journey::office))
                .action(ActionButton.primary(
                        supplement ? "send" : "edit-3",
                        kit.t(supplement ? "notary.supplement.done" : "notary.papers.done"),
                        journey::done))
                .done();
    }

    private Region row(WantedPaper paper, CaseView view, boolean photographable, PapersJourney journey) {
        Optional<CaseDocument> there = view.documents().stream()
                .filter(document ->
                        document.kind() == Paper.BROUGHT && paper.id().equals(document.ref()))
                .reduce((first, second) -> second);
        String state = there.map(document -> document.hint() == null
                        ? kit.t("notary.papers.there", document.pages())
                        : kit.t("notary.papers.hint", document.hint()))
                .orElseGet(() -> kit.t(paper.promise() ? "notary.papers.promise" : "notary.papers.not-yet"));
        boolean fine = there.isPresent() && there.get().hint() == null;
        VBox lines = new VBox(
                Words.words(paper.name(), "text-strong"),
                Words.words(
                        paper.when() == null ? paper.why() : kit.t("notary.paper.when", paper.when(), paper.why()),
                        "text-note"),
                Words.words(state, "text-note", fine ? "tone-green" : there.isPresent() ? "tone-gold" : "tone-action"));
        lines.getStyleClass().add("lines");
        Node chip = Icons.chip(
                fine ? "check" : PlanScreen.icon(paper), fine ? "green" : there.isPresent() ? "gold" : "action");
        Press button = ActionButton.small(
                        kit.t(there.isPresent() ? "notary.papers.again" : "notary.papers.scan"),
                        () -> journey.scan(paper))
                .off(!photographable);
        HBox row = Words.row(lines, chip, lines, button);
        row.getStyleClass().setAll("row-wide");
        VBox card = Cards.card(row);
        card.getStyleClass().add("tight");
        return card;
    }

    private Page reading(Reading reading, PapersJourney journey) {
        return Page.titled(kit.t("notary.read.title"))
                .subtitle(kit.t("notary.read.subtitle"))
                .body(PageViews.of(reading.pages(), PIECE_WIDTH, PIECE_HEIGHT))
                .back(kit.back(journey::back))
                .action(ActionButton.primary("edit-3", kit.t("notary.read.sign"), journey::sign))
                .done();
    }

    private Page submitted(CaseView view, PapersJourney journey, NotaryWays ways) {
        String number = view.number() == null ? "" : view.number();
        return Page.titled(kit.t("notary.submitted.title"))
                .subtitle(kit.t("notary.submitted.subtitle"))
                .body(Cards.card(
                        Words.words(kit.t("notary.number.of", journey.item().name()), "text-note"),
                        Words.words(number, "text-head")))
                .body(Cards.info(kit.t("notary.submitted.next"), kit.t("notary.submitted.next.text")))
                .body(Cards.info(kit.t("notary.about.days"), kit.t("notary.about.days.text")))
                .body(Cards.info(kit.t("notary.submitted.back"), kit.t("notary.submitted.back.text")))
                .action(ActionButton.secondary("clock", kit.t("notary.submitted.follow"), journey::back))
                .action(ActionButton.secondary("log-out", kit.t("button.leave"), ways.leave()))
                .action(ActionButton.primary(
                        "printer",
                        kit.t("notary.submitted.print"),
                        () -> ways.receipt().accept(view, kit.t("notary.state.submitted"))))
                .done();
    }
}
