package legalkiosk.kiosk.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.maintenance.MaintenanceState.Diagnosing;
import legalkiosk.kiosk.maintenance.diagnosis.Call;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis.End;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis.Machine;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis.Question;
import legalkiosk.kiosk.maintenance.diagnosis.DiagnosisJourney;
import legalkiosk.kiosk.maintenance.diagnosis.DiagnosisState.Asking;
import legalkiosk.kiosk.maintenance.diagnosis.DiagnosisState.Found;
import legalkiosk.kiosk.maintenance.diagnosis.DiagnosisState.Measuring;
import legalkiosk.kiosk.maintenance.diagnosis.Drawings;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.controls.WideCard;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.theme.Icons;

/** 帮我找毛病: one question at a time, with a drawing of what is meant. */
final class DiagnosisScreen {
    private final Kit kit;

    DiagnosisScreen(Kit kit) {
        this.kit = kit;
    }

    Region body(Diagnosing state, MaintenanceJourney maintenance, boolean landscape) {
        DiagnosisJourney journey = state.journey();
        Press stop = ActionButton.secondary("x", kit.t("maintenance.diagnosis.stop"), maintenance::back);
        return switch (journey.state()) {
            case Asking(Question question, int number) -> {
                Press back = kit.stepBack(number > 1 ? journey::back : maintenance::back);
                yield split(
                        words(kit.t("maintenance.diagnosis.number", number), question.ask()),
                        question.picture(),
                        journey.answers(question).stream()
                                .<Region>map(answer ->
                                        WideCard.card(answer.say(), Optional.empty(), () -> journey.answer(answer)))
                                .toList(),
                        landscape,
                        number > 1 ? Bars.buttons(back, stop) : Bars.buttons(stop));
            }
            case Measuring(Machine machine) ->
                split(
                        words(kit.t("maintenance.diagnosis.measuring"), kit.t("maintenance.running." + machine.part())),
                        machine.picture(),
                        List.of(new Waiting(kit.t("maintenance.diagnosis.wait"), Optional.empty())),
                        landscape,
                        Bars.buttons(kit.stepBack(() -> backOrOut(journey, maintenance)), stop));
            case Found(End end) ->
                split(
                        words(kit.t("maintenance.diagnosis.found"), end.what()),
                        end.picture(),
                        found(end, maintenance),
                        landscape,
                        foundButtons(end, journey, maintenance));
        };
    }

    private static void backOrOut(DiagnosisJourney journey, MaintenanceJourney maintenance) {
        if (!journey.back()) {
            maintenance.back();
        }
    }

    private static VBox words(String small, String large) {
        VBox words = new VBox(Words.words(small, "text-note"), Words.words(large, "text-head"));
        words.getStyleClass().add("lines");
        return words;
    }

    /** Steps under each other, then whom to call. */
    private List<Region> found(End end, MaintenanceJourney maintenance) {
        VBox steps = Cards.card();
        for (int i = 0; i < end.steps().size(); i++) {
            var text = Words.words(end.steps().get(i), "text-body");
            HBox row = Words.row(text, Icons.square(Words.line(String.valueOf(i + 1)), "number"), text);
            row.getStyleClass().setAll("row-wide");
            steps.getChildren().add(row);
        }
        String call = kit.t("maintenance.call." + end.call().name().toLowerCase(Locale.ROOT));
        Optional<String> contact = maintenance.tools().contact();
        boolean desk = end.call() == Call.DESK;
        Region whom = desk && contact.isPresent()
                ? Cards.notice("tint", "phone", call, contact.get())
                : Cards.notice("tint", "phone", call);
        return List.of(steps, whom);
    }

    private Region foundButtons(End end, DiagnosisJourney journey, MaintenanceJourney maintenance) {
        List<Press> buttons = new ArrayList<>();
        buttons.add(ActionButton.secondary(kit.t("maintenance.diagnosis.other"), journey::restart));
        if (end.again().isPresent()) {
            buttons.add(ActionButton.primary("refresh-cw", kit.t("maintenance.diagnosis.again"), journey::again));
        } else {
            buttons.add(ActionButton.primary("check", kit.t("maintenance.diagnosis.done"), maintenance::back));
        }
        return Bars.buttons(buttons.toArray(Press[]::new));
    }

    private Region split(VBox words, Optional<String> picture, List<Region> blocks, boolean landscape, Region buttons) {
        Optional<Region> drawn = picture.map(DiagnosisScreen::picture);
        if (!landscape) {
            VBox body = Bars.body(kit, blocks, buttons);
            drawn.ifPresent(drawing -> body.getChildren().addFirst(drawing));
            body.getChildren().addFirst(words);
            return body;
        }
        VBox left = new VBox(words);
        left.getStyleClass().add("maintenance-body");
        drawn.ifPresent(drawing -> {
            VBox.setVgrow(drawing, Priority.ALWAYS);
            left.getChildren().add(drawing);
        });
        VBox right = Bars.body(kit, blocks, buttons);
        HBox both = new HBox(left, right);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(1);
        right.setPrefWidth(1);
        return both;
    }

    private static Region picture(String name) {
        Region drawing = Drawings.of(name);
        drawing.getStyleClass().add("sketch-field");
        return drawing;
    }
}
