package legalkiosk.kiosk.journey.sharing;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Waiting;
import legalkiosk.kiosk.ui.frame.Page;

/** The screens of {@link SharingJourney}. */
public final class SharingScreen {
    private static final double WIDE = 860;
    private static final double TALL = 900;
    private static final double SPOT = 30;
    private final Kit kit;

    public SharingScreen(Kit kit) {
        this.kit = kit;
    }

    public Page page(SharingState state, SharingJourney journey) {
        return switch (state) {
            case SharingState.Fetching fetching ->
                Page.titled(kit.t("share.title"))
                        .body(new Waiting(kit.t("share.fetching"), Optional.empty()))
                        .back(ActionButton.secondary("x", kit.t("share.leave"), journey::leave))
                        .done();
            case SharingState.Gone gone ->
                Page.titled(kit.t("share.gone"))
                        .body(Cards.notice("gold", "alert-circle", kit.t("share.gone"), kit.t("share.gone.text")))
                        .back(ActionButton.primary("video", kit.t("share.leave"), journey::leave))
                        .done();
            case SharingState.Showing showing -> showing(showing, journey);
        };
    }

    private Page showing(SharingState.Showing showing, SharingJourney journey) {
        Page.Builder page = Page.titled(kit.t("share.title"))
                .subtitle(kit.t("share.subtitle"))
                .body(picture(showing, journey));
        int count = showing.pages().size();
        if (showing.page() > 1) {
            page.action(ActionButton.secondary("arrow-left", kit.t("share.before"), () -> journey.turn(-1)));
        }
        if (showing.page() < count) {
            page.action(ActionButton.secondary(
                    "arrow-right", kit.t("share.next", showing.page() + 1, count), () -> journey.turn(1)));
        }
        return page.back(ActionButton.primary("video", kit.t("share.leave"), journey::leave))
                .done();
    }

    /** The page, to be touched, with a ring where somebody points. */
    private static Region picture(SharingState.Showing showing, SharingJourney journey) {
        Image image =
                new Image(new ByteArrayInputStream(showing.pages().get(showing.page() - 1)), WIDE, TALL, true, true);
        ImageView view = new ImageView(image);
        view.setPickOnBounds(true);
        view.setOnMousePressed(
                touch -> journey.point(touch.getX() / image.getWidth(), touch.getY() / image.getHeight()));
        Group page = new Group(view);
        showing.spot().ifPresent(spot -> {
            Circle ring = new Circle(spot.x() * image.getWidth(), spot.y() * image.getHeight(), SPOT);
            ring.getStyleClass().add(spot.own() ? "spot-own" : "spot-lawyer");
            ring.setMouseTransparent(true);
            ring.setManaged(false);
            page.getChildren().add(ring);
        });
        StackPane frame = new StackPane(page);
        frame.getStyleClass().add("scan-picture");
        frame.setAlignment(Pos.CENTER);
        frame.setMinSize(image.getWidth() + 4, image.getHeight() + 4);
        frame.setMaxSize(image.getWidth() + 4, image.getHeight() + 4);
        return frame;
    }
}
