package legalkiosk.kiosk.journey.triage;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.content.Deadline;
import legalkiosk.kiosk.content.DeadlineRule;
import legalkiosk.kiosk.print.SituationAnswer;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.When;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Words;

/** By when something must be done, computed from the person's own date. */
final class DeadlineCard {
    private final Kit kit;

    DeadlineCard(Kit kit) {
        this.kit = kit;
    }

    Region of(SituationAnswer.Answered answered) {
        DeadlineRule rule = answered.rule();
        Optional<Deadline> deadline = answered.deadline();
        if (deadline.isEmpty()) {
            String note = rule.unlessNote().or(rule::note).orElse("");
            return Cards.notice(
                    "tint", "info", kit.t("deadline.unless", rule.unless().orElse("")), note);
        }
        return switch (deadline.get().standing()) {
            case OPEN -> counted(rule, deadline.get());
            case TODAY -> loud(rule, kit.t("deadline.today", rule.label()), deadline.get());
            case EXTENDED ->
                loud(
                        rule,
                        kit.t("deadline.extended", When.fullDay(deadline.get().lawfulEnd()), rule.label()),
                        deadline.get());
            case PAST ->
                loud(rule, kit.t("deadline.past", When.fullDay(deadline.get().day())), deadline.get());
        };
    }

    private Region counted(DeadlineRule rule, Deadline deadline) {
        Label days = Words.line(String.valueOf(deadline.daysLeft()), "text-huge", "tone-gold");
        VBox left = new VBox(days, Words.line(kit.t("deadline.days-left"), "text-strong", "tone-gold"));
        left.getStyleClass().add("deadline-days");
        left.setAlignment(Pos.CENTER);
        VBox right = new VBox(
                Words.words(kit.t("deadline.latest", When.fullDay(deadline.day()), rule.label()), "text-strong"),
                Words.words(basis(rule, deadline), "text-note"),
                Words.words(AnswerScreen.cites(rule.cites()), "text-note"));
        right.getStyleClass().add("lines");
        HBox row = Words.row(right, left, right);
        row.getStyleClass().setAll("row-wide");
        return Cards.toned("gold", row);
    }

    private Region loud(DeadlineRule rule, String heading, Deadline deadline) {
        String more = deadline.standing() == Deadline.Standing.PAST ? rule.past() : basis(rule, deadline);
        return Cards.notice("red", "alert-circle", heading, more + AnswerScreen.cites(rule.cites()));
    }

    private String basis(DeadlineRule rule, Deadline deadline) {
        String basis = kit.t("deadline.basis", When.fullDay(deadline.from()), rule.event());
        return rule.note().map(note -> basis + "；" + note).orElse(basis + "。");
    }
}
