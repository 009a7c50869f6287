package legalkiosk.kiosk.journey.notarisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.RefusalGround;
import legalkiosk.kiosk.journey.identity.IdentityScreen;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Away;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.ChooseWay;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.ConfirmOffice;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.ConfirmWithdraw;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Detail;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Found;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Identify;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Reading;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Refused;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Searching;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.TypeCode;
import legalkiosk.kiosk.journey.notarisation.MyCasesState.Working;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.When;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Field;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Pages;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.theme.Icons;

/** Shows a person's cases: how each stands in plain words, what to do now, and its documents. */
public final class MyCasesScreen {
    private static final String KEYS = "1234567890X";
    private static final double PIECE_WIDTH = 940;
    private static final double PIECE_HEIGHT = 660;

    private final Kit kit;
    private final Names names;

    /** What the content says of cases. */
    public interface Names {
        /** Name of an item. */
        String item(String id);

        /** Where it is used. */
        String place(String country);

        /** A ground of refusal in the statute's words. */
        String ground(RefusalGround ground);
    }

    public MyCasesScreen(Kit kit, Names names) {
        this.kit = kit;
        this.names = names;
    }

    /** The page of a state; {@code ways} lead to paper, help and home. */
    public Page page(MyCasesState state, MyCasesJourney journey, NotaryWays ways) {
        return switch (state) {
            case ChooseWay way -> way(journey);
            case Identify(var identity) ->
                new IdentityScreen(kit).page(identity.state(), identity, Optional.<Node>empty());
            case TypeCode(CaseCode code, boolean wrong) -> code(code, wrong, journey);
            case Searching searching ->
                wait("notary.mine.searching", "notary.mine.searching.what", Optional.of(kit.back(journey::back)));
            case Found(List<CaseView> cases) -> found(cases, journey, ways);
            case Detail(CaseView view) -> detail(view, journey, ways);
            case ConfirmWithdraw(CaseView view) -> confirm("notary.withdraw.", view, journey);
            case ConfirmOffice(CaseView view) -> confirm("notary.to-office.", view, journey);
            case Working working -> wait("notary.mine.working", "notary.mine.working.what", Optional.empty());
            case Reading reading -> reading(reading, journey, ways);
            case Away away -> away(journey);
            case Refused refused -> refused(refused, journey, ways);
        };
    }

    private Page way(MyCasesJourney journey) {
        Press card = WideCard.card(
                Icons.chip("credit-card", "action"),
                kit.t("mine.by-card"),
                Optional.of(kit.t("notary.mine.by-card.hint")),
                journey::byCard);
        Press code = WideCard.card(
                Icons.chip("hash", "action"),
                kit.t("notary.mine.by-code"),
                Optional.of(kit.t("notary.mine.by-code.hint")),
                journey::byCode);
        return Page.titled(kit.t("notary.mine.title"))
                .subtitle(kit.t("notary.mine.subtitle"))
                .choices(List.of(card.styled("roomy"), code.styled("roomy")))
                .foot(Cards.notice("tint", "lock", kit.t("notary.mine.only-you")))
                .back(kit.back(journey::back))
                .done();
    }

    private Page code(CaseCode code, boolean wrong, MyCasesJourney journey) {
        Page.Builder page = Page.titled(kit.t(code.atLastFour() ? "notary.mine.four" : "notary.mine.code"))
                .subtitle(kit.t(code.atLastFour() ? "notary.mine.four.subtitle" : "notary.mine.code.subtitle"));
        if (wrong) {
            page.lead(Cards.notice("gold", "alert-circle", kit.t("notary.mine.wrong")));
        }
        return page.pinned(Field.of(
                        code.atLastFour() ? code.number() + "  " + code.lastFour() : code.number(),
                        kit.t("notary.mine.code.empty")))
                .body(kit.keys().code(KEYS, journey::key, journey::erase))
                .back(kit.back(journey::back))
                .action(ActionButton.primary("search", kit.t("notary.mine.find"), journey::codeDone)
                        .off(!code.complete()))
                .done();
    }

    private Page found(List<CaseView> cases, MyCasesJourney journey, NotaryWays ways) {
        if (cases.isEmpty()) {
            return Page.titled(kit.t("notary.mine.none"))
                    .subtitle(kit.t("notary.mine.none.subtitle"))
                    .body(Cards.notice("tint", "info", kit.t("notary.mine.none.text")))
                    .back(kit.back(journey::back))
                    .action(ActionButton.primary("home", kit.t("button.home"), ways.home()))
                    .done();
        }
        List<Press> lines = new ArrayList<>();
        for (CaseView view : cases) {
            String when = When.day(When.here(view.changedAt()).toLocalDate());
            lines.add(WideCard.card(
                    Icons.chip(icon(view.state()), tone(view.state())),
                    names.item(view.item()),
                    Optional.of(kit.t("notary.mine.line", kit.t(state(view)), when)),
                    () -> journey.open(view)));
        }
        return Page.titled(kit.t("notary.mine.found", cases.size()))
                .subtitle(kit.t("notary.mine.found.subtitle"))
                .choices(lines)
                .back(kit.back(journey::back))
                .done();
    }

    private Page detail(CaseView view, MyCasesJourney journey, NotaryWays ways) {
        Page.Builder page = Page.titled(kit.t(state(view))).subtitle(kit.t(state(view) + ".what"));
        page.body(facts(view));
        if (view.state() == CaseState.SUPPLEMENT) {
            page.body(missing(view));
        }
        if (view.ground() != null) {
            page.body(Cards.info(kit.t("notary.ground"), names.ground(view.ground())));
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
        if (mayGoToOffice(view.state())) {
            ways.add(ActionButton.small(kit.t("notary.office.go"), journey::office));
        }
        if (mayWithdraw(view.state())) {
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

    private static boolean mayWithdraw(CaseState state) {
        return !state.over() && state != CaseState.ISSUED && state != CaseState.DELIVERED;
    }

    private static boolean mayGoToOffice(CaseState state) {
        return mayWithdraw(state);
    }

    private static boolean waits(CaseState state) {
        return !state.over() && state != CaseState.ISSUED && state != CaseState.DELIVERED;
    }

    private Page confirm(String key, CaseView view, MyCasesJourney journey) {
        return Page.titled(kit.t(key + "title"))
                .subtitle(names.item(view.item()))
                .body(Cards.notice("gold", "info", kit.t(key + "happens"), kit.t(key + "happens.text")))
                .back(kit.back(journey::back))
                .action(ActionButton.danger("check", kit.t(key + "yes"), journey::confirm))
                .done();
    }

    private Page reading(Reading reading, MyCasesJourney journey, NotaryWays ways) {
        CaseDocument document = reading.document();
        boolean certificate = document.kind() == Paper.CERTIFICATE;
        Page.Builder page = Page.titled(document.title())
                .subtitle(
                        certificate && reading.view().checkCode() != null
                                ? kit.t(
                                        "notary.certificate.check",
                                        reading.view().checkCode())
                                : kit.t("notary.document.pages", document.pages()))
                .body(PageViews.of(reading.pages(), PIECE_WIDTH, PIECE_HEIGHT))
                .back(kit.back(journey::back));
        if (certificate) {
            page.action(ActionButton.secondary("check", kit.t("notary.certificate.seen"), journey::collected));
        }
        return page.action(ActionButton.primary(
                        "printer", kit.t("notary.print"), () -> ways.print().accept(reading.view(), document)))
                .done();
    }

    private Page wait(String key, String what, Optional<Press> back) {
        Page.Builder page = Page.titled(kit.t(key)).body(new Waiting(kit.t(what), Optional.empty()));
        back.ifPresent(page::back);
        return page.done();
    }

    private Page away(MyCasesJourney journey) {
        return Page.titled(kit.t("away.title"))
                .subtitle(kit.t("notary.away.subtitle"))
                .body(Cards.notice("gold", "info", kit.t("notary.away.kept"), kit.t("notary.away.draft")))
                .body(Cards.notice("tint", "phone", kit.t("away.phone"), kit.t("away.phone.text")))
                .back(kit.back(journey::back))
                .action(ActionButton.primary("refresh-cw", kit.t("button.try-now"), journey::retry))
                .done();
    }

    private Page refused(Refused refused, MyCasesJourney journey, NotaryWays ways) {
        return Page.titled(kit.t("notary.refused.title"))
                .subtitle(refused.problem().detail())
                .body(Cards.notice("tint", "phone", kit.t("away.phone"), kit.t("away.phone.text")))
                .back(kit.back(journey::back))
                .action(ActionButton.primary("help-circle", kit.t("button.get-help"), ways.help()))
                .done();
    }

    private static String state(CaseView view) {
        return "notary.state." + view.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String icon(CaseState state) {
        return switch (state) {
            case DRAFT -> "edit-3";
            case SUPPLEMENT -> "alert-circle";
            case ACCEPTED, IDENTITY_EXPIRED, INTERRUPTED -> "video";
            case ISSUED, DELIVERED, ARCHIVED -> "award";
            case CONVERTED_IN_PERSON -> "map-pin";
            case REFUSED, WITHDRAWN, TERMINATED -> "x";
            case SUBMITTED, WAITING, IDENTITY, NOTICE, QUESTIONING, SIGNING, REVIEW, VERIFYING, APPROVAL -> "clock";
        };
    }

    private static String tone(CaseState state) {
        return switch (state) {
            case ISSUED, DELIVERED, ARCHIVED -> "green";
            case SUPPLEMENT, IDENTITY_EXPIRED, INTERRUPTED -> "gold";
            case DRAFT,
                    SUBMITTED,
                    ACCEPTED,
                    WAITING,
                    IDENTITY,
                    NOTICE,
                    QUESTIONING,
                    SIGNING,
                    REVIEW,
                    VERIFYING,
                    APPROVAL,
                    CONVERTED_IN_PERSON,
                    REFUSED,
                    WITHDRAWN,
                    TERMINATED -> "action";
        };
    }
}
