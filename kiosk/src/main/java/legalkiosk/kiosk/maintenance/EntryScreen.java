package legalkiosk.kiosk.maintenance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.maintenance.MaintenanceState.Checking;
import legalkiosk.kiosk.maintenance.MaintenanceState.Entering;
import legalkiosk.kiosk.maintenance.MaintenanceState.Inside;
import legalkiosk.kiosk.maintenance.MaintenanceState.Shut;
import legalkiosk.kiosk.maintenance.MaintenanceState.Signing;
import legalkiosk.kiosk.maintenance.access.Entry;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Field;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.controls.Words;

/** Number, PIN and one-time code, and what came of them. */
final class EntryScreen {
    private static final double WIDEST = 860;
    private final Kit kit;

    EntryScreen(Kit kit) {
        this.kit = kit;
    }

    Region of(MaintenanceState state, MaintenanceJourney journey, boolean landscape) {
        return switch (state) {
            case Entering typing -> entering(typing, journey, landscape);
            case Shut(Duration left) ->
                narrow(List.of(Cards.notice(
                        "gold",
                        "lock",
                        kit.t("maintenance.shut"),
                        kit.t("maintenance.shut.left", minutesAndSeconds(left)))));
            case Checking checking -> narrow(List.of(new Waiting(kit.t("maintenance.checking"), Optional.empty())));
            case Signing trial -> throw new IllegalArgumentException("nobody has to come in any more");
            case Inside inside -> throw new IllegalArgumentException("nobody has to come in any more");
        };
    }

    private Region entering(Entering typing, MaintenanceJourney journey, boolean landscape) {
        VBox fields = new VBox(
                labelled("maintenance.number", typing.number(), "maintenance.number.empty"),
                labelled("maintenance.pin", "●".repeat(typing.pin()), "maintenance.pin.empty"),
                labelled("maintenance.code", "●".repeat(typing.code()), "maintenance.code.empty"));
        fields.getStyleClass().add("entry");
        typing.answer().ifPresent(answer -> fields.getChildren().addFirst(refusal(answer)));
        Region keys = kit.keys().digits(journey::digit, journey::erase);
        if (!landscape) {
            return narrow(List.of(fields, keys));
        }
        HBox both = new HBox(fields, keys);
        both.getStyleClass().addAll("maintenance-body", "entry-wide");
        HBox.setHgrow(fields, Priority.ALWAYS);
        HBox.setHgrow(keys, Priority.ALWAYS);
        fields.setPrefWidth(WIDEST);
        keys.setPrefWidth(WIDEST);
        return both;
    }

    private VBox labelled(String key, String typed, String empty) {
        return new VBox(Words.words(kit.t(key), "text-note"), Field.of(typed, kit.t(empty)));
    }

    private Region refusal(Entry answer) {
        return switch (answer) {
            case Entry.Refused(Duration pause) -> Cards.notice("red", "alert-circle", kit.t("maintenance.refused"));
            case Entry.NotWritten(String facts) ->
                Cards.notice("red", "alert-circle", kit.t("maintenance.not-written"));
            case Entry.Locked(Duration pause) ->
                Cards.notice("gold", "lock", kit.t("maintenance.shut.left", minutesAndSeconds(pause)));
            case Entry.Opened opened -> throw new IllegalArgumentException("an entry is no refusal");
        };
    }

    private String minutesAndSeconds(Duration time) {
        return time.toMinutes() == 0
                ? kit.t("maintenance.seconds", time.toSeconds())
                : kit.t("maintenance.minutes", time.toMinutes(), time.toSecondsPart());
    }

    private static Region narrow(List<Region> blocks) {
        VBox column = new VBox();
        column.getStyleClass().add("maintenance-body");
        column.getChildren().addAll(blocks);
        blocks.getLast().setMaxHeight(Double.MAX_VALUE);
        return column;
    }
}
