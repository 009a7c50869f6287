package legalkiosk.kiosk.journey.notarisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.When;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Pages;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.theme.Icons;

/** One case: how it stands in plain words, what to do now, and its documents. */
final class CaseScreen {
    private final Kit kit;
    private final MyCasesScreen.Names names;

    CaseScreen(Kit kit, MyCasesScreen.Names names) {
        this.kit = kit;
        this.names = names;
    }

    /** The page; {@code ways} lead to paper. */
    Page page(CaseView view, MyCasesJourney journey, NotaryWays ways) {
        Page.Builder page = Page.titled(kit.t(state(view))).subtitle(kit.t(state(view) + ".what"));
        page.body(facts(view));
        if (view.state() == CaseState.SUPPLEMENT) {
            page.body(missing(view));
        }
        if (view.ground() != null) {
            page.body(Cards.info(
                    kit.t("notary.ground"), names.ground(view.ground()).replace('；', '。')));
        }
        if (view.words() != null && !view.words().isBlank()) {
            page.body(Cards.info(kit.t("notary.words"), view.words()));
        }
        certificate(view).ifPresent(page::body);
        List<CaseDocument> shown = documents(view);
        if (!shown.isEmpty()) {
            page.body(documents(shown, journey));
        }
        side(view, journey).forEach(page::body);
        page.back(kit.back(journey::back));
        if (view.number() != null) {
            page.action(ActionButton.secondary(
                    "printer", kit.t("notary.receipt"), () -> ways.receipt().accept(view, kit.t(state(view)))));
        }
        main(view, journey).ifPresent(page::action);
        return page.done();
    }

    private Region facts(CaseView view) {
        VBox card = Cards.card(Cards.fact(kit.t("notary.fact.item"), names.item(view.item())));
        if (view.number() != null) {
            card.getChildren().add(Cards.fact(kit.t("notary.fact.number"), view.number()));
        }
        card.getChildren().add(Cards.fact(kit.t("notary.fact.place"), names.place(view.country())));
        if (view.due() != null && view.daysLeft() != null && waits(view.state())) {
            card.getChildren()
                    .add(Cards.fact(
                            kit.t("notary.fact.due"),
                            kit.t("notary.fact.days", When.day(view.due()), view.daysLeft())));
        }
        if (view.clockStands() != null) {
            card.getChildren().add(Cards.fact(kit.t("notary.fact.stands"), view.clockStands()));
        }
        return card;
    }

    private Region missing(CaseView view) {
        VBox card = Cards.toned("gold", Words.words(kit.t("notary.missing"), "text-strong"));
        for (String one : view.missing()) {
            card.getChildren().add(Words.words(one, "text-body"));
        }
        return card;
    }

    private Optional<Region> certificate(CaseView view) {
        if (view.certificateNumber() == null) {
            return Optional.empty();
        }
        VBox card = Cards.toned(
                "green",
                Words.words(kit.t("notary.certificate"), "text-strong"),
                Words.words(view.certificateNumber(), "text-body"));
        if (view.checkCode() != null) {
            card.getChildren().add(Words.words(kit.t("notary.certificate.check", view.checkCode()), "text-note"));
        }
        return Optional.of(card);
    }

    /** What a person may want to see: not pictures of oneself, nor what was only for the notary. */
    private static List<CaseDocument> documents(CaseView view) {
        return view.documents().stream()
                .filter(document -> switch (document.kind()) {
                    case APPLICATION, TEXT, SIGNED_TEXT, RECORD, CERTIFICATE, NOTICE -> true;
                    case BROUGHT, CARD, CHIP_PORTRAIT, LIVE_PICTURE, SCANNED_PAGE -> false;
                })
                .toList();
    }

    private List<Region> documents(List<CaseDocument> shown, MyCasesJourney journey) {
        List<Region> rows = new ArrayList<>();
        rows.add(Pages.headsNext(Words.words(kit.t("notary.documents"), "text-strong")));
        for (CaseDocument document : shown) {
            rows.add(WideCard.plain(
                    Icons.chip(document.kind() == Paper.CERTIFICATE ? "award" : "file-text", "action"),
                    kit.t("notary.document", document.title(), document.pages()),
                    () -> journey.read(document)));
        }
        return rows;
    }

    /** What can be done besides, small. */
    private List<Region> side(CaseView view, MyCasesJourney journey) {
        List<Press> ways = new ArrayList<>();
        if (waits(view.state())) {
            ways.add(ActionButton.small(kit.t("notary.office.go"), journey::office));
            ways.add(ActionButton.small(kit.t("notary.withdraw"), journey::withdraw));
        }
        return Grid.rows(2, 0, ways);
    }

    /** The one thing to do now, if it is the person's turn. */
    private Optional<Press> main(CaseView view, MyCasesJourney journey) {
        return switch (view.state()) {
            case DRAFT -> Optional.of(ActionButton.primary("edit-3", kit.t("notary.do.draft"), journey::papers));
            case SUPPLEMENT ->
                Optional.of(ActionButton.primary("camera", kit.t("notary.do.supplement"), journey::papers));
            case ACCEPTED, IDENTITY_EXPIRED, INTERRUPTED, WAITING ->
                Optional.of(ActionButton.primary("video", kit.t("notary.do.session"), journey::session));
            case ISSUED, DELIVERED ->
                view.documents().stream()
                        .filter(document -> document.kind() == Paper.CERTIFICATE)
                        .findFirst()
                        .map(document -> ActionButton.primary(
                                "award", kit.t("notary.do.certificate"), () -> journey.read(document)));
            case CONVERTED_IN_PERSON ->
                Optional.of(ActionButton.primary("calendar", kit.t("notary.office.book"), journey::book));
            case SUBMITTED,
                    IDENTITY,
                    NOTICE,
                    QUESTIONING,
                    SIGNING,
                    REVIEW,
                    VERIFYING,
                    APPROVAL,
                    ARCHIVED,
                    REFUSED,
                    WITHDRAWN,
                    TERMINATED -> Optional.empty();
        };
    }

    /** It is not decided yet: it has a day by which it is due, and may be taken back or taken to the window. */
    private static boolean waits(CaseState state) {
        return !state.over() && state != CaseState.ISSUED && state != CaseState.DELIVERED;
    }

    /** Key of the words for how it stands. */
    static String state(CaseView view) {
        return "notary.state." + view.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
