package legalkiosk.kiosk.journey.notarisation;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.theme.Icons;

/** What is done about a paper in a session: its code is read out, it is signed on the screen or with a pen, photographed. */
final class PaperStepScreen {
    private final Kit kit;

    PaperStepScreen(Kit kit) {
        this.kit = kit;
    }

    Panel speak(Step.SpeakCode code, boolean busy, SessionJourney journey) {
        List<Region> blocks = new ArrayList<>();
        blocks.add(Words.line(code.code(), "step-code", "tone-action"));
        blocks.addAll(Panel.pieces(kit.t("notary.code.text", code.title())));
        return Panel.of(
                kit.t("notary.code.title"),
                blocks,
                ActionButton.secondary("file-text", kit.t("notary.text.show"), journey.papers()::read)
                        .off(busy),
                ActionButton.primary("check", kit.t("notary.code.done"), journey.steps()::spoken)
                        .off(busy));
    }

    Panel sign(Step.SignOnScreen sign, boolean busy, SessionJourney journey) {
        List<Region> blocks = new ArrayList<>();
        blocks.addAll(Panel.pieces(kit.t("notary.sign.text", sign.title())));
        blocks.add(Words.words(kit.t("notary.sign.code", sign.code()), "text-note"));
        List<Press> small = new ArrayList<>();
        small.add(ActionButton.small(kit.t("notary.text.show"), journey.papers()::read)
                .off(busy));
        if (sign.mayInk()) {
            small.add(ActionButton.small(kit.t("notary.sign.ink"), journey.papers()::print)
                    .off(busy));
        }
        blocks.addAll(Grid.rows(2, 0, small));
        return Panel.of(
                kit.t("notary.sign.title"),
                blocks,
                ActionButton.primary("edit-3", kit.t("notary.sign.go"), journey.papers()::sign)
                        .off(busy));
    }

    Panel paper(Step.SignOnPaper paper, boolean busy, SessionJourney journey) {
        if (!paper.printed()) {
            List<Region> before = new ArrayList<>(Panel.pieces(kit.t("notary.paper.text", paper.title())));
            before.add(Words.words(kit.t("notary.sign.code", paper.code()), "text-note"));
            return Panel.of(
                    kit.t("notary.paper.title"),
                    before,
                    ActionButton.secondary("file-text", kit.t("notary.text.show"), journey.papers()::read)
                            .off(busy),
                    ActionButton.primary("printer", kit.t("notary.paper.print"), journey.papers()::print)
                            .off(busy));
        }
        boolean all = paper.pages().stream().allMatch(Step.Page::scanned);
        List<Region> blocks = new ArrayList<>(words(all ? "notary.paper.all.text" : "notary.paper.sign"));
        for (Step.Page page : paper.pages()) {
            blocks.add(page(page));
        }
        if (!journey.papers().canScan()) {
            blocks.addFirst(Cards.notice("gold", "alert-circle", kit.t("notary.papers.no-camera")));
        }
        return all
                ? Panel.of(kit.t("notary.paper.all"), blocks)
                : Panel.of(
                        kit.t("notary.paper.signed"),
                        blocks,
                        ActionButton.secondary("printer", kit.t("notary.paper.again"), journey.papers()::print)
                                .off(busy),
                        ActionButton.primary("camera", kit.t("notary.paper.scan", next(paper)), journey.papers()::scan)
                                .off(busy || !journey.papers().canScan()));
    }

    private static int next(Step.SignOnPaper paper) {
        return paper.pages().stream()
                .filter(page -> !page.scanned())
                .map(Step.Page::number)
                .findFirst()
                .orElse(0);
    }

    private Region page(Step.Page page) {
        String why = page.why();
        String state = page.scanned()
                ? kit.t("notary.paper.page.known")
                : why == null ? kit.t("notary.paper.page.wanted") : why;
        String tone = page.scanned() ? "green" : why == null ? "action" : "gold";
        Label words = Words.words(kit.t("notary.paper.page", page.number(), state), "text-body", "tone-" + tone);
        HBox row = Words.row(words, Icons.icon(page.scanned() ? "check" : "file-text", "icon-" + tone), words);
        row.getStyleClass().setAll("row-wide");
        return row;
    }

    Panel scan(Step.Scan scan, boolean busy, SessionJourney journey) {
        List<Region> blocks = new ArrayList<>(Panel.pieces(scan.words()));
        if (journey.papers().canScan()) {
            blocks.addAll(words("notary.scan.how"));
        }
        if (!journey.papers().canScan()) {
            blocks.add(Cards.notice("gold", "alert-circle", kit.t("notary.papers.no-camera")));
        }
        return Panel.of(
                kit.t("notary.scan.title"),
                blocks,
                ActionButton.primary("camera", kit.t("notary.papers.scan"), journey.papers()::scan)
                        .off(busy || !journey.papers().canScan()));
    }

    private List<Region> words(String key) {
        return Panel.pieces(kit.t(key));
    }
}
