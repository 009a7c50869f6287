package legalkiosk.kiosk.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.journey.signing.SigningJourney;
import legalkiosk.kiosk.journey.signing.SigningScreen;
import legalkiosk.kiosk.journey.signing.SigningState.Signed;
import legalkiosk.kiosk.journey.signing.SigningState.TabletAway;
import legalkiosk.kiosk.journey.signing.SigningState.Writing;
import legalkiosk.kiosk.maintenance.MaintenanceState.Signing;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.SignatureCanvas;
import legalkiosk.kiosk.ui.controls.Words;

/** The citizen's sheet under the technician's head, and the figures after it. */
final class SigningTrial {
    private final Kit kit;
    private final DeviceCards cards;
    private final SigningScreen screen;

    SigningTrial(Kit kit, DeviceCards cards) {
        this.kit = kit;
        this.cards = cards;
        this.screen = new SigningScreen(kit);
    }

    Region of(Signing signing, MaintenanceJourney journey, boolean landscape) {
        List<Region> blocks = new ArrayList<>();
        List<Press> actions = new ArrayList<>();
        actions.add(ActionButton.secondary("chevron-left", kit.t("maintenance.sign.back"), journey::stopSigning));
        Region sheet = switch (signing.state()) {
            case Writing writing -> writing(writing, signing.journey(), blocks, actions);
            case TabletAway away -> {
                blocks.add(Words.words(kit.t("sign.away.title"), "text-title"));
                actions.add(ActionButton.primary("edit-3", kit.t("sign.on-screen"), signing.journey()::onScreen));
                yield Cards.notice("gold", "refresh-cw", kit.t("sign.away.kept"), kit.t("sign.away.kept.text"));
            }
            case Signed signed -> {
                blocks.add(figures(signing));
                actions.add(ActionButton.primary(
                        "edit-3", kit.t("maintenance.sign.once-more"), () -> journey.test(signing.part())));
                yield new SignatureCanvas(
                        signed.record().ink(),
                        Optional.empty(),
                        kit.t("sign.code", signed.record().digest().shortCode()));
            }
        };
        return landscape ? beside(sheet, blocks, actions) : under(sheet, blocks, actions);
    }

    private Region writing(Writing writing, SigningJourney journey, List<Region> blocks, List<Press> actions) {
        String way = writing.onTablet() ? "sign.tablet." : "sign.finger.";
        blocks.add(Words.words(kit.t(way + "title"), "text-title"));
        blocks.add(Words.words(
                kit.t(
                        "sign.what.text",
                        kit.t(writing.what().title()),
                        1,
                        kit.t(writing.what().summary())),
                "text-soft"));
        writing.hint()
                .ifPresent(key -> blocks.add(
                        Cards.notice("gold", "alert-circle", kit.devices().words(key))));
        actions.add(ActionButton.secondary("rotate-ccw", kit.t("sign.again"), journey::again));
        actions.add(ActionButton.primary("check", kit.t("sign.done"), journey::done));
        return screen.sheet(writing.what(), journey);
    }

    private Region figures(Signing signing) {
        VBox card = Cards.card(Words.words(kit.t("maintenance.sign.figures"), "text-strong"));
        signing.figures().stream().map(cards::line).forEach(card.getChildren()::add);
        return card;
    }

    private static Region under(Region sheet, List<Region> blocks, List<Press> actions) {
        VBox body = new VBox();
        body.getStyleClass().add("maintenance-body");
        body.getChildren().addAll(blocks);
        Region space = new Region();
        VBox.setVgrow(space, Priority.SOMETIMES);
        body.getChildren().addAll(sheet, space, row(actions));
        return body;
    }

    private static Region beside(Region sheet, List<Region> blocks, List<Press> actions) {
        VBox left = new VBox();
        left.getStyleClass().add("left-side");
        left.getChildren().addAll(blocks);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        left.getChildren().add(space);
        left.getChildren()
                .addAll(actions.stream().map(button -> row(List.of(button))).toList());
        left.setPrefWidth(700);
        left.setMinWidth(700);
        VBox right = new VBox(sheet);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox body = new HBox(left, right);
        body.getStyleClass().addAll("maintenance-body", "entry-wide");
        return body;
    }

    private static HBox row(List<Press> buttons) {
        HBox row = new HBox();
        row.getStyleClass().add("actions");
        for (Press button : buttons) {
            HBox.setHgrow(button, Priority.ALWAYS);
            row.getChildren().add(button);
        }
        return row;
    }
}
