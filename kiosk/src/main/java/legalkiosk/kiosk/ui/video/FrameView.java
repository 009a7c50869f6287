package legalkiosk.kiosk.ui.video;

import java.nio.IntBuffer;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import legalkiosk.hardware.camera.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Shows frames in a window of a fixed size in screen pixels, one pixel of the picture on one of the screen: what is larger is cut, and a
 * picture several times larger loses whole rows and columns, but nothing is ever scaled by the toolkit, which costs twice as much. Frames
 * come on any thread; only the newest is drawn. Two images take turns, so that the one on the screen is never written to.
 */
public final class FrameView extends StackPane {
    private static final int BACKGROUND = 0xFF16202C;

    private final int width;
    private final int height;
    private final boolean mirrored;
    private final ImageView picture = new ImageView();
    private final Side[] sides;
    private final AtomicReference<@Nullable Frame> newest = new AtomicReference<>();
    private int back;

    /** One of the two images and its pixels. */
    private record Side(int[] pixels, PixelBuffer<IntBuffer> buffer, WritableImage image) {
        static Side of(int width, int height) {
            int[] pixels = new int[width * height];
            PixelBuffer<IntBuffer> buffer =
                    new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            return new Side(pixels, buffer, new WritableImage(buffer));
        }
    }

    /** @param mirrored as in a mirror, for a person who looks at herself */
    public FrameView(int width, int height, boolean mirrored) {
        this.width = width;
        this.height = height;
        this.mirrored = mirrored;
        this.sides = new Side[] {Side.of(width, height), Side.of(width, height)};
        getStyleClass().add("frame-view");
        setMinSize(width, height);
        setMaxSize(width, height);
        getChildren().add(picture);
    }

    /** Shows a frame soon; one that waits to be drawn is replaced. Any thread, never waits. */
    public void show(Frame frame) {
        if (newest.getAndSet(frame) == null) {
            Platform.runLater(this::draw);
        }
    }

    /** Shows nothing. Any thread. */
    public void clear() {
        newest.set(null);
        Platform.runLater(() -> picture.setImage(null));
    }

    /** True while there is a picture. Toolkit thread. */
    public boolean showing() {
        return picture.getImage() != null;
    }

    /** The opposite, to be bound to. Toolkit thread. */
    public BooleanBinding empty() {
        return picture.imageProperty().isNull();
    }

    private void draw() {
        Frame frame = newest.getAndSet(null);
        if (frame == null) {
            return;
        }
        Side side = sides[back];
        back = 1 - back;
        fill(frame, side.pixels());
        side.buffer().updateBuffer(whole -> null);
        picture.setImage(side.image());
    }

    private void fill(Frame frame, int[] pixels) {
        int step = Math.max(1, Math.min(frame.width() / width, frame.height() / height));
        int across = Math.min(width, frame.width() / step);
        int down = Math.min(height, frame.height() / step);
        int fromX = (frame.width() - across * step) / 2;
        int fromY = (frame.height() - down * step) / 2;
        int left = (width - across) / 2;
        int top = (height - down) / 2;
        if (across < width || down < height) {
            java.util.Arrays.fill(pixels, BACKGROUND);
        }
        int[] row = new int[across * step];
        for (int y = 0; y < down; y++) {
            frame.copyRow(fromX, fromY + y * step, row.length, row, 0);
            int at = (top + y) * width + left;
            for (int x = 0; x < across; x++) {
                pixels[at + (mirrored ? across - 1 - x : x)] = row[x * step];
            }
        }
    }
}
