package legalkiosk.kiosk.journey.sharing;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import legalkiosk.kiosk.journey.sharing.SharingState.Spot;
import legalkiosk.kiosk.ui.controls.Pages;

/** A page as large as there is room, to be touched, with a ring where somebody points. */
final class SharedPage extends Region {
    private static final double LEAST = 340;
    private static final double RING = 30;
    private final ImageView view;
    private final Circle ring = new Circle(RING);
    private final Optional<Spot> spot;

    /** Where the person touched, as parts of the page's width and height. */
    interface Touched {
        void at(double x, double y);
    }

    SharedPage(byte[] jpeg, Optional<Spot> spot, Touched touched) {
        this.spot = spot;
        this.view = new ImageView(new Image(new ByteArrayInputStream(jpeg)));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setPickOnBounds(true);
        view.setOnMousePressed(touch -> {
            var drawn = view.getBoundsInLocal();
            touched.at(touch.getX() / drawn.getWidth(), touch.getY() / drawn.getHeight());
        });
        ring.setMouseTransparent(true);
        ring.setVisible(spot.isPresent());
        spot.ifPresent(there -> ring.getStyleClass().add(there.own() ? "spot-own" : "spot-lawyer"));
        getChildren().addAll(view, ring);
        getStyleClass().add("scan-picture");
        setMinHeight(LEAST);
        setPrefHeight(LEAST);
        setMaxHeight(Double.MAX_VALUE);
        VBox.setVgrow(this, Priority.ALWAYS);
        Pages.touchable(this);
    }

    @Override
    protected void layoutChildren() {
        Image image = view.getImage();
        double scale = Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
        double wide = image.getWidth() * scale;
        double tall = image.getHeight() * scale;
        double left = (getWidth() - wide) / 2;
        double top = (getHeight() - tall) / 2;
        view.setFitWidth(wide);
        view.setFitHeight(tall);
        view.relocate(left, top);
        spot.ifPresent(there -> {
            ring.setCenterX(left + there.x() * wide);
            ring.setCenterY(top + there.y() * tall);
        });
    }
}
