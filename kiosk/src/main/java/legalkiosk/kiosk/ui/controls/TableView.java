package legalkiosk.kiosk.ui.controls;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.hardware.documentcamera.Corners;
import legalkiosk.hardware.documentcamera.DocumentCamera;
import legalkiosk.hardware.documentcamera.PageLook;
import legalkiosk.hardware.documentcamera.Spot;

/**
 * The table as its camera sees it now, with the outline of the sheet that was found. Watches as long as it is on the screen; frames
 * that come faster than the screen draws replace each other.
 */
public final class TableView extends Pane {
    private static final double WIDTH = 960;
    private static final double LEAST = 260;

    private final Function<DocumentCamera.Listener, Watch> source;
    private final ImageView picture = new ImageView();
    private final Polygon outline = new Polygon();
    private final AtomicReference<Optional<Frame>> newest = new AtomicReference<>(Optional.empty());
    private Optional<Watch> watch = Optional.empty();
    private Optional<DocumentCamera.Seen> seen = Optional.empty();
    private WritableImage image = new WritableImage(4, 3);

    /** @param source begins a watch of the table, see {@link DocumentCamera#watch} */
    public TableView(String accessibleText, Function<DocumentCamera.Listener, Watch> source) {
        this.source = source;
        getStyleClass().add("table-view");
        outline.getStyleClass().add("table-outline");
        outline.setManaged(false);
        outline.setVisible(false);
        picture.setManaged(false);
        getChildren().addAll(picture, outline);
        setAccessibleText(accessibleText);
        setPrefSize(WIDTH, WIDTH * 3 / 4);
        setMinHeight(LEAST);
        VBox.setVgrow(this, Priority.ALWAYS);
        setMaxHeight(WIDTH * 3 / 4);
        sceneProperty().subscribe(scene -> watchOrNot());
    }

    private void watchOrNot() {
        if (getScene() != null && watch.isEmpty()) {
            watch = Optional.of(source.apply(new Eyes()));
        } else if (getScene() == null && watch.isPresent()) {
            watch.get().close();
            watch = Optional.empty();
            newest.set(Optional.empty());
        }
    }

    @Override
    protected void layoutChildren() {
        double scale = Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
        picture.setFitWidth(image.getWidth() * scale);
        picture.setFitHeight(image.getHeight() * scale);
        picture.relocate((getWidth() - picture.getFitWidth()) / 2, (getHeight() - picture.getFitHeight()) / 2);
        drawOutline();
    }

    private void draw() {
        newest.getAndSet(Optional.empty()).ifPresent(frame -> {
            if (image.getWidth() != frame.width() || image.getHeight() != frame.height()) {
                image = new WritableImage(frame.width(), frame.height());
                picture.setImage(image);
                requestLayout();
            }
            image.getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            frame.width(),
                            frame.height(),
                            PixelFormat.getIntArgbPreInstance(),
                            frame.pixels(),
                            frame.width());
        });
    }

    private void drawOutline() {
        Optional<Corners> corners = seen.flatMap(now -> now.sight().look().outline());
        outline.setVisible(corners.isPresent());
        outline.getPoints().clear();
        corners.ifPresent(found -> {
            double scale = picture.getFitWidth() / seen.orElseThrow().width();
            for (Spot spot : found.all()) {
                outline.getPoints()
                        .addAll(
                                picture.getLayoutX() + (spot.x() + 0.5) * scale,
                                picture.getLayoutY() + (spot.y() + 0.5) * scale);
            }
        });
        boolean good = seen.filter(now -> now.sight().look() instanceof PageLook.Page
                        && now.sight().flaws().isEmpty())
                .isPresent();
        outline.getStyleClass().setAll("table-outline", good ? "good" : "wanting");
    }

    private static void onScreen(Runnable draw) {
        if (Platform.isFxApplicationThread()) {
            draw.run();
        } else {
            Platform.runLater(draw);
        }
    }

    private final class Eyes implements DocumentCamera.Listener {
        @Override
        public void frame(Frame frame) {
            if (newest.getAndSet(Optional.of(frame)).isEmpty()) {
                onScreen(TableView.this::draw);
            }
        }

        @Override
        public void sight(DocumentCamera.Seen now) {
            onScreen(() -> {
                seen = Optional.of(now);
                drawOutline();
            });
        }

        @Override
        public void lost() {
            onScreen(() -> {
                seen = Optional.empty();
                drawOutline();
            });
        }
    }
}
