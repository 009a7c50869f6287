package legalkiosk.kiosk.journey.scanning;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import legalkiosk.hardware.documentcamera.Flaw;
import legalkiosk.hardware.documentcamera.ScannedPage;
import legalkiosk.kiosk.journey.scanning.ScanState.Choosing;
import legalkiosk.kiosk.journey.scanning.ScanState.Looking;
import legalkiosk.kiosk.journey.scanning.ScanState.NoPicture;
import legalkiosk.kiosk.journey.scanning.ScanState.Pages;
import legalkiosk.kiosk.journey.scanning.ScanState.Taken;
import legalkiosk.kiosk.journey.scanning.ScanState.Taking;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.TableView;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.theme.Icons;

/** Shows the document camera's table, the pages taken, and how they lie. */
public final class ScanScreen {
    private static final double LARGE = 640;
    private static final double THUMB = 200;
    private final Kit kit;
    private final For whom;

    /** What becomes of the pages. */
    public enum For {
        COPIES,
        /** A lawyer in a talk looks at them. */
        LAWYER,
        /** They become papers of a case of notarisation. */
        CASE
    }

    public ScanScreen(Kit kit, For whom) {
        this.kit = kit;
        this.whom = whom;
    }

    /** The page of a state. */
    public Page page(ScanState state, ScanJourney journey) {
        return switch (state) {
            case Choosing choosing -> choosing(journey);
            case Looking looking -> looking(looking, journey);
            case Taking taking -> taking(taking);
            case Taken taken -> taken(taken, journey);
            case Pages pages -> pages(pages, journey);
            case NoPicture none -> noPicture(none, journey);
        };
    }

    private Page choosing(ScanJourney journey) {
        Press paper = WideCard.card(
                Icons.chip("file-text", "action"),
                kit.t("scan.paper"),
                Optional.of(kit.t("scan.paper.hint")),
                () -> journey.choose(ScanKind.PAPER));
        Press card = WideCard.card(
                Icons.chip("credit-card", "gold"),
                kit.t("scan.card"),
                Optional.of(kit.t(whom == For.COPIES ? "scan.card.hint" : "scan.send.card.hint")),
                () -> journey.choose(ScanKind.CARD));
        return Page.titled(kit.t(
                        switch (whom) {
                            case COPIES -> "scan.choose.title";
                            case LAWYER -> "scan.send.title";
                            case CASE -> "scan.case.title";
                        }))
                .subtitle(kit.t("scan.choose.subtitle"))
                .choices(List.of(paper, card))
                .foot(
                        switch (whom) {
                            case COPIES -> Cards.notice("green", "shield", kit.t("scan.nothing-kept"));
                            case LAWYER -> Cards.notice("tint", "video", kit.t("scan.send.talk"));
                            case CASE -> Cards.notice("tint", "lock", kit.t("scan.case.kept"));
                        })
                .back(kit.back(journey::back))
                .done();
    }

    private Page looking(Looking looking, ScanJourney journey) {
        String words = kit.devices().words(looking.words());
        boolean fine = looking.words().equals("documentcamera.page");
        return Page.titled(title(looking.kind(), looking.number()))
                .subtitle(kit.t("scan.look.subtitle"))
                .lead(Cards.notice(fine ? "green" : "gold", fine ? "check" : "info", words))
                .body(new TableView(words, journey::show))
                .back(kit.back(journey::back))
                .action(ActionButton.secondary("camera", kit.t("scan.now"), journey::takeNow))
                .done();
    }

    private Page taking(Taking taking) {
        return Page.titled(title(taking.kind(), taking.number()))
                .subtitle(kit.t("scan.taking.subtitle"))
                .body(new Waiting(kit.t("scan.taking"), Optional.empty()))
                .done();
    }

    private Page taken(Taken taken, ScanJourney journey) {
        Page.Builder page = Page.titled(kit.t("scan.taken.title")).subtitle(kit.t("scan.taken.subtitle"));
        taken.flaws().stream()
                .sorted()
                .map(Flaw::wordsKey)
                .findFirst()
                .ifPresent(key -> page.lead(
                        Cards.notice("gold", "alert-circle", kit.devices().words(key))));
        return page.body(picture(taken.page(), LARGE, LARGE))
                .back(ActionButton.secondary("refresh-cw", kit.t("scan.again"), journey::retake))
                .action(ActionButton.primary("check", kit.t("scan.keep"), journey::keep))
                .done();
    }

    private Page pages(Pages pages, ScanJourney journey) {
        List<Region> rows = new ArrayList<>();
        for (int i = 0; i < pages.scans().count(); i++) {
            rows.add(row(pages, i, journey));
        }
        boolean card = pages.kind() == ScanKind.CARD;
        Page.Builder page = Page.titled(
                        card
                                ? kit.t("scan.pages.card")
                                : kit.t("scan.pages", pages.scans().count()))
                .subtitle(kit.t(pagesSubtitle(card)))
                .body(rows)
                .back(kit.back(journey::back));
        if (pages.canAdd()) {
            page.action(ActionButton.secondary("plus", kit.t("scan.add"), journey::add));
        }
        return page.action(
                        switch (whom) {
                            case COPIES -> ActionButton.primary("printer", kit.t("scan.print"), journey::finish);
                            case LAWYER -> ActionButton.primary("send", kit.t("scan.send"), journey::finish);
                            case CASE -> ActionButton.primary("check", kit.t("scan.case"), journey::finish);
                        })
                .done();
    }

    private String pagesSubtitle(boolean card) {
        return switch (whom) {
            case COPIES -> card ? "scan.pages.card.subtitle" : "scan.pages.subtitle";
            case LAWYER -> card ? "scan.send.card.subtitle" : "scan.send.subtitle";
            case CASE -> card ? "scan.case.card.subtitle" : "scan.case.subtitle";
        };
    }

    private Region row(Pages pages, int index, ScanJourney journey) {
        boolean card = pages.kind() == ScanKind.CARD;
        String name = card ? side(index + 1) : kit.t("scan.page", index + 1);
        List<Press> buttons = new ArrayList<>();
        if (!card && index > 0) {
            buttons.add(ActionButton.small(kit.t("scan.forward"), () -> journey.forward(index)));
        }
        buttons.add(ActionButton.small(kit.t("scan.turn"), () -> journey.turn(index)));
        buttons.add(ActionButton.small(kit.t("scan.again"), () -> journey.retake(index)));
        if (!card) {
            buttons.add(ActionButton.small(kit.t("scan.remove"), () -> journey.remove(index)));
        }
        VBox words = new VBox(Words.words(name, "text-strong"));
        words.getStyleClass().add("gaps");
        Grid.rows(2, 0, buttons).forEach(words.getChildren()::add);
        HBox row = Words.row(words, picture(pages.scans().pages().get(index), THUMB, THUMB), words);
        row.getStyleClass().setAll("row-wide");
        return Cards.card(row);
    }

    private Page noPicture(NoPicture none, ScanJourney journey) {
        return Page.titled(kit.t("scan.no-picture"))
                .subtitle(kit.devices().words(none.words()))
                .body(Cards.notice("tint", "user", kit.t("scan.no-picture.staff")))
                .back(kit.back(journey::back))
                .action(ActionButton.primary("refresh-cw", kit.t("scan.try"), journey::retry))
                .done();
    }

    private String title(ScanKind kind, int number) {
        return switch (kind) {
            case PAPER -> kit.t("scan.look.paper", number);
            case CARD -> kit.t(number == 1 ? "scan.look.front" : "scan.look.back");
        };
    }

    private String side(int number) {
        return kit.t(number == 1 ? "scan.front" : "scan.back");
    }

    /** A page as it will be printed, turned as the person turned it, on white with a line around. */
    private static Region picture(ScannedPage page, double width, double height) {
        boolean lying = page.quarterTurns() % 2 == 1;
        Image image = new Image(
                new ByteArrayInputStream(page.jpeg()), lying ? height : width, lying ? width : height, true, true);
        ImageView view = new ImageView(image);
        view.setRotate(90.0 * page.quarterTurns());
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("scan-picture");
        frame.setAlignment(Pos.CENTER);
        double wide = lying ? image.getHeight() : image.getWidth();
        double tall = lying ? image.getWidth() : image.getHeight();
        frame.setMinSize(width < LARGE ? width : wide, tall);
        frame.setMaxSize(width < LARGE ? width : Double.MAX_VALUE, tall);
        return frame;
    }
}
