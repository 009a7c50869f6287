package legalkiosk.kiosk.journey.printing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.hardware.printer.PrinterReason;
import legalkiosk.kiosk.journey.printing.PrintingState.Cancelled;
import legalkiosk.kiosk.journey.printing.PrintingState.Cancelling;
import legalkiosk.kiosk.journey.printing.PrintingState.ChoosePaper;
import legalkiosk.kiosk.journey.printing.PrintingState.ChooseSize;
import legalkiosk.kiosk.journey.printing.PrintingState.Done;
import legalkiosk.kiosk.journey.printing.PrintingState.Failed;
import legalkiosk.kiosk.journey.printing.PrintingState.Paused;
import legalkiosk.kiosk.journey.printing.PrintingState.Preparing;
import legalkiosk.kiosk.journey.printing.PrintingState.Printing;
import legalkiosk.kiosk.journey.printing.PrintingState.Sending;
import legalkiosk.kiosk.print.BackCode;
import legalkiosk.kiosk.print.PrintSize;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.QrView;
import legalkiosk.kiosk.ui.controls.Ring;
import legalkiosk.kiosk.ui.controls.Tile;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.theme.Icons;

/** Shows a document on its way to paper, or what to do when there is none. */
public final class PrintingScreen {
    private static final double CODE = 300;
    private final Kit kit;

    public PrintingScreen(Kit kit) {
        this.kit = kit;
    }

    /** The page of a state; {@code home} is where a finished visit goes on. */
    public Page page(PrintingState state, PrintingJourney journey) {
        return switch (state) {
            case Preparing preparing -> waiting(kit.t("print.preparing"), kit.t("print.preparing.what"));
            case ChoosePaper choice -> choosePaper(journey);
            case ChooseSize choice -> choose(choice, journey);
            case Sending sending when journey.onReceipt() -> receiptComes(journey);
            case Printing printing when journey.onReceipt() -> receiptComes(journey);
            case Done done when journey.onReceipt() -> receiptDone(journey);
            case Sending sending -> sending(sending, journey);
            case Printing going -> printing(going, journey);
            case Paused paused -> paused(paused, journey);
            case Cancelling cancelling -> waiting(kit.t("print.cancelling"), kit.t("print.cancelling.what"));
            case Done done -> done(done, journey);
            case Cancelled cancelled -> cancelled(cancelled.second(), journey);
            case Failed failed -> failed(failed, journey);
        };
    }

    private Page waiting(String title, String what) {
        return Page.titled(title).body(new Waiting(what, Optional.empty())).done();
    }

    private Page choosePaper(PrintingJourney journey) {
        Press sheet =
                Tile.headline("file-text", kit.t("print.paper.a4"), kit.t("print.paper.a4.hint"), journey::onPaper);
        Press receipt = Tile.headline(
                "bookmark", kit.t("print.paper.receipt"), kit.t("print.paper.receipt.hint"), journey::receipt);
        return Page.titled(kit.t("print.paper.title"))
                .subtitle(kit.t("print.paper.subtitle"))
                .body(Grid.rows(2, 520, List.of(sheet, receipt)))
                .back(kit.back(journey::leave))
                .done();
    }

    private Page choose(ChooseSize choice, PrintingJourney journey) {
        int normal = choice.normal().pages();
        int large = choice.large().pages();
        Press small = Tile.headline(
                "file-text",
                kit.t("print.normal"),
                kit.t("print.pages", normal),
                () -> journey.choose(PrintSize.NORMAL));
        Press big = Tile.headline(
                "zoom-in", kit.t("print.large"), kit.t("print.pages", large), () -> journey.choose(PrintSize.LARGE));
        return Page.titled(kit.t("print.choose.title"))
                .subtitle(kit.t("print.choose.subtitle"))
                .body(Grid.rows(2, 520, List.of(small, big)))
                .body(Cards.notice(
                        "tint", "printer", kit.t("print.where", kit.place().printer())))
                .back(kit.back(journey::leave))
                .done();
    }

    private Page receiptComes(PrintingJourney journey) {
        Page.Builder page = Page.titled(kit.t("print.receipt.printing"));
        instead(journey).ifPresent(page::lead);
        return page.body(new Waiting(kit.t("print.receipt.what"), Optional.empty()))
                .body(Cards.notice("tint", "printer", kit.t("print.receipt.where")))
                .back(stop(journey))
                .done();
    }

    private Page receiptDone(PrintingJourney journey) {
        Page.Builder page = Page.titled(kit.t("print.receipt.done")).subtitle(kit.t("print.receipt.done.subtitle"));
        instead(journey).ifPresent(page::lead);
        return page.body(new Ring(1, Icons.icon("check", "icon-giant", "icon-action"), ""))
                .body(Cards.notice("green", "printer", kit.t("print.receipt.where")))
                .back(ActionButton.primary("check", kit.t("print.taken"), journey::leave))
                .done();
    }

    /** Says why there is a receipt and no A4. */
    private Optional<Region> instead(PrintingJourney journey) {
        String why = journey.instead().stream().map(kit.devices()::words).collect(Collectors.joining("、"));
        return why.isEmpty()
                ? Optional.empty()
                : Optional.of(Cards.notice("gold", "info", kit.t("print.receipt.instead", why)));
    }

    private Optional<Press> offer(PrintingJourney journey) {
        return journey.offersReceipt()
                ? Optional.of(ActionButton.secondary("bookmark", kit.t("print.receipt.take"), journey::receipt))
                : Optional.empty();
    }

    private Page sending(Sending sending, PrintingJourney journey) {
        return Page.titled(kit.t("print.sending"))
                .subtitle(kit.t("print.pages", sending.pages()))
                .body(new Waiting(kit.t("print.sending.what"), Optional.empty()))
                .body(where("tint", sending.second()))
                .back(stop(journey))
                .done();
    }

    private Page printing(Printing printing, PrintingJourney journey) {
        int done = printing.done();
        int pages = printing.pages();
        Node middle = Words.line(kit.t("print.count", Math.max(1, done), pages), "text-hero");
        double share = pages == 0 ? 0 : Math.max(0.06, (double) done / pages);
        return Page.titled(kit.t("print.printing"))
                .subtitle(kit.t("print.printing.subtitle"))
                .body(new Ring(share, middle, kit.t("print.count.below")))
                .body(where("tint", printing.second()))
                .back(stop(journey))
                .done();
    }

    private Page paused(Paused paused, PrintingJourney journey) {
        Page.Builder page = Page.titled(kit.t("print.paused"))
                .subtitle(reasons(paused.reasons()))
                .body(Cards.notice("gold", "user", kit.t("print.paused.staff"), kit.t("print.paused.text")))
                .body(Cards.notice("green", "check", kit.t("print.paused.goes-on")));
        if (journey.offersReceipt()) {
            page.body(Cards.notice("tint", "bookmark", kit.t("print.receipt.offer")));
        }
        page.back(stop(journey));
        offer(journey).ifPresent(page::action);
        return page.done();
    }

    private Page done(Done done, PrintingJourney journey) {
        return Page.titled(kit.t("print.done"))
                .subtitle(kit.t("print.done.subtitle", done.pages()))
                .body(new Ring(1, Icons.icon("check", "icon-giant", "icon-action"), ""))
                .body(where("green", done.second()))
                .back(ActionButton.primary("check", kit.t("print.taken"), journey::leave))
                .done();
    }

    private Page cancelled(boolean second, PrintingJourney journey) {
        String look = journey.onReceipt()
                ? kit.t("print.receipt.cancelled.look")
                : kit.t("print.cancelled.look", outlet(second));
        return Page.titled(kit.t("print.cancelled"))
                .subtitle(kit.t("print.cancelled.subtitle"))
                .body(Cards.notice("tint", "info", look))
                .back(ActionButton.primary("check", kit.t("button.fine"), journey::leave))
                .done();
    }

    private Page failed(Failed failed, PrintingJourney journey) {
        PrintOrder order = journey.order();
        Page.Builder page =
                Page.titled(kit.t("print.failed")).subtitle(kit.devices().words(failed.words()));
        if (!failed.reasons().isEmpty()) {
            page.lead(Cards.notice("gold", "alert-circle", reasons(failed.reasons())));
        }
        order.writeDown().ifPresent(code -> page.body(writeDown(code)));
        if (order.kind() == PrintOrder.Kind.COPY) {
            page.body(Cards.notice("tint", "info", kit.t("print.failed.copy"), kit.t("print.failed.copy.text")));
        } else if (order.kind() == PrintOrder.Kind.CASE_PAPER) {
            page.body(Cards.notice("tint", "info", kit.t("print.failed.case"), kit.t("print.failed.case.text")));
        } else if (order.writeDown().isEmpty()) {
            page.body(Cards.notice("tint", "book-open", kit.t("print.failed.read"), kit.t("print.failed.read.text")));
        }
        order.back().ifPresent(back -> page.body(scan(back)));
        page.back(kit.back(journey::leave));
        offer(journey).ifPresent(page::action);
        if (failed.canRetry()) {
            page.action(ActionButton.primary("refresh-cw", kit.t("print.again"), journey::retry));
        }
        return page.done();
    }

    private VBox writeDown(String code) {
        return Cards.card(
                Words.words(kit.t("print.failed.write"), "text-strong"),
                Words.line(code, "text-code", "tone-action"),
                Words.words(kit.t("print.failed.write.text"), "text-note"));
    }

    private VBox scan(BackCode back) {
        VBox words = new VBox(
                Words.words(kit.t("print.failed.scan"), "text-strong"),
                Words.words(kit.t("print.failed.scan.text"), "text-note"));
        words.getStyleClass().add("lines");
        HBox row = Words.row(words, new QrView(back.payload(), kit.t("print.failed.scan"), CODE), words);
        row.getStyleClass().setAll("row-wide");
        return Cards.card(row);
    }

    /** Where the paper comes out. That it is not the usual place has to be seen. */
    private VBox where(String tone, boolean second) {
        return second
                ? Cards.notice("gold", "printer", kit.t("print.where.second", outlet(true)))
                : Cards.notice(tone, "printer", kit.t("print.where", outlet(false)));
    }

    private String outlet(boolean second) {
        return second
                ? kit.place().secondPrinter().orElse(kit.t("print.second"))
                : kit.place().printer();
    }

    private Press stop(PrintingJourney journey) {
        return ActionButton.danger("x", kit.t("print.stop"), journey::cancel);
    }

    private String reasons(List<PrinterReason> reasons) {
        String words = reasons.stream()
                .map(reason -> kit.devices().words(reason.wordsKey()))
                .collect(Collectors.joining("，"));
        return words.isEmpty() ? kit.t("print.reason.unknown") : kit.t("print.reason", words);
    }
}
