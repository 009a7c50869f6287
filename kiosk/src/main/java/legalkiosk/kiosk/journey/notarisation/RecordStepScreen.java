package legalkiosk.kiosk.journey.notarisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import legalkiosk.contract.notarisation.RecordLine;
import legalkiosk.contract.notarisation.Step;
import legalkiosk.kiosk.journey.consultation.Talk;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.controls.Words;

/** What the notary tells, asks and writes down: notices, the questions, the record's lines. */
final class RecordStepScreen {
    private final Kit kit;

    RecordStepScreen(Kit kit) {
        this.kit = kit;
    }

    Panel notice(Step.HearNotice notice, boolean busy, SessionJourney journey) {
        List<Region> blocks = new ArrayList<>(Panel.pieces(notice.text()));
        blocks.add(Words.words(notice.article(), "text-note"));
        return Panel.of(
                        notice.title(),
                        blocks,
                        ActionButton.secondary(
                                        "help-circle",
                                        kit.t("notary.notice.no"),
                                        () -> journey.steps().heard(false))
                                .off(busy),
                        ActionButton.primary(
                                        "check",
                                        kit.t("notary.notice.yes"),
                                        () -> journey.steps().heard(true))
                                .off(busy))
                .noted(kit.t("notary.notice.number", notice.number(), notice.of()));
    }

    Panel answer(Step.Answer answer, Talk talk) {
        List<Region> blocks = new ArrayList<>();
        if (answer.asked() == null) {
            blocks.addAll(words("notary.answer.between"));
        } else {
            Panel.pieces(answer.asked()).forEach(piece -> {
                piece.getStyleClass().add("step-asked");
                blocks.add(piece);
            });
            blocks.add(Words.words(kit.t("notary.answer.how"), "text-note"));
        }
        talk.said().stream()
                .filter(said -> !said.mine())
                .reduce((first, second) -> second)
                .ifPresent(said -> blocks.add(
                        Words.words(kit.t("consult.said", kit.t("notary.notary"), said.text()), "text-soft")));
        return Panel.of(kit.t("notary.answer.title"), blocks);
    }

    Panel record(Step.CheckRecord record, boolean busy, SessionJourney journey) {
        List<Region> blocks = new ArrayList<>();
        for (RecordLine line : record.lines()) {
            blocks.addAll(Panel.pieces(kit.t("notary.record.asked", line.asked())));
            for (Region piece :
                    Panel.pieces(kit.t("notary.record.answered", line.answer().reveal()))) {
                blocks.add(line.corrected() ? corrected(piece) : piece);
            }
        }
        return Panel.of(
                        kit.t("notary.check.title"),
                        blocks,
                        ActionButton.secondary("edit-3", kit.t("notary.check.wrong"), journey.steps()::wrong)
                                .off(busy),
                        ActionButton.primary("check", kit.t("notary.check.right"), journey.steps()::right)
                                .off(busy))
                .noted(kit.t("notary.check.version", record.version()));
    }

    private static Region corrected(Region piece) {
        piece.getStyleClass().add("corrected");
        return piece;
    }

    Panel pick(Step.CheckRecord record, boolean busy, SessionJourney journey) {
        List<Region> lines = new ArrayList<>();
        for (int i = 0; i < record.lines().size(); i++) {
            int number = i;
            RecordLine line = record.lines().get(i);
            lines.add(WideCard.card(
                            kit.t("notary.check.line", number + 1, line.asked()),
                            Optional.empty(),
                            () -> journey.steps().wrong(number, kit.t("notary.check.words")))
                    .off(busy));
        }
        return Panel.of(
                kit.t("notary.check.which"),
                lines,
                ActionButton.secondary("chevron-left", kit.t("button.back"), journey.steps()::goOn));
    }

    private List<Region> words(String key) {
        return Panel.pieces(kit.t(key));
    }
}
