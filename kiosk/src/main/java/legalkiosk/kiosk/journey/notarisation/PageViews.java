package legalkiosk.kiosk.journey.notarisation;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A document's pages as pictures in pieces, so wide that they can be read and so high that one fits where pages are turned. */
final class PageViews {
    private PageViews() {}

    /**
     * All of it from top to bottom.
     *
     * @param width of each piece in pixels
     * @param height of each piece, at most
     */
    static List<Region> of(List<byte[]> pages, double width, double height) {
        List<Region> pieces = new ArrayList<>();
        for (byte[] page : pages) {
            Image image = new Image(new ByteArrayInputStream(page));
            double scale = width / image.getWidth();
            int count = Math.max(1, (int) Math.ceil(image.getHeight() * scale / height));
            double each = image.getHeight() / count;
            for (int i = 0; i < count; i++) {
                pieces.add(piece(image, i * each, each, scale));
            }
        }
        return pieces;
    }

    private static Region piece(Image image, double top, double height, double scale) {
        ImageView view = new ImageView(image);
        view.setViewport(new Rectangle2D(0, top, image.getWidth(), height));
        view.setFitWidth(image.getWidth() * scale);
        view.setFitHeight(height * scale);
        view.setSmooth(true);
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("scan-picture");
        frame.setMinHeight(Region.USE_PREF_SIZE);
        return frame;
    }
}
