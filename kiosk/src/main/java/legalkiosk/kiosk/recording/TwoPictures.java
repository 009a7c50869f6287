package legalkiosk.kiosk.recording;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.FrameListener;
import org.jspecify.annotations.Nullable;

/**
 * Both sides beside each other as one picture in planes (I420), this side left. A picture that is no longer fresh is not shown: a frozen
 * face would say that somebody sits there. Pictures come on any thread; {@link #draw} belongs to one.
 */
final class TwoPictures {
    static final int WIDTH = 960;
    static final int HEIGHT = 360;
    private static final int HALF = WIDTH / 2;
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final byte BLACK = 16;
    private static final byte GREY = (byte) 128;

    private final LongSupplier nanos;
    private final Side left;
    private final Side right;
    private final byte[] planes = new byte[WIDTH * HEIGHT * 3 / 2];

    TwoPictures(LongSupplier nanos) {
        this.nanos = nanos;
        this.left = new Side();
        this.right = new Side();
    }

    FrameListener own() {
        return left;
    }

    FrameListener far() {
        return right;
    }

    /** The picture now; the array is used again. */
    byte[] draw() {
        left.draw(0);
        right.draw(HALF);
        return planes;
    }

    private record Shown(Frame frame, long at) {}

    private final class Side implements FrameListener {
        private final AtomicReference<@Nullable Shown> newest = new AtomicReference<>();
        private @Nullable Frame drawn;
        private boolean dark;
        private int[] row = new int[0];
        private int[] nextRow = new int[0];

        @Override
        public void frame(Frame frame) {
            newest.set(new Shown(frame, nanos.getAsLong()));
        }

        @Override
        public void lost() {
            newest.set(null);
        }

        private void draw(int left) {
            Shown shown = newest.get();
            if (shown == null || nanos.getAsLong() - shown.at() > FRESH_NANOS) {
                if (!dark) {
                    blacken(left);
                    dark = true;
                }
                drawn = null;
            } else if (shown.frame() != drawn) {
                if (drawn == null
                        || drawn.width() != shown.frame().width()
                        || drawn.height() != shown.frame().height()) {
                    blacken(left);
                }
                dark = false;
                drawn = shown.frame();
                fill(shown.frame(), left);
            }
        }

        /** As large as it fits, whole, in its own proportions. */
        private void fill(Frame frame, int left) {
            int width = Math.min(HALF, frame.width() * HEIGHT / frame.height()) & ~1;
            int height = Math.min(HEIGHT, frame.height() * HALF / frame.width()) & ~1;
            int x = left + (HALF - width) / 2 & ~1;
            int y = (HEIGHT - height) / 2 & ~1;
            if (row.length < frame.width()) {
                row = new int[frame.width()];
                nextRow = new int[frame.width()];
            }
            for (int line = 0; line < height; line += 2) {
                frame.copyRow(0, line * frame.height() / height, frame.width(), row, 0);
                frame.copyRow(0, (line + 1) * frame.height() / height, frame.width(), nextRow, 0);
                twoLines(frame.width(), width, (y + line) * WIDTH + x, ((y + line) / 2) * HALF + x / 2);
            }
        }

        /** BT.601, studio range; colours are taken once for four pixels. */
        private void twoLines(int from, int width, int luma, int chroma) {
            int step = (from << 16) / width;
            int at = 0;
            int u = WIDTH * HEIGHT + chroma;
            int v = u + WIDTH * HEIGHT / 4;
            for (int column = 0; column < width; column += 2) {
                int first = row[at >> 16];
                int second = row[at + step >> 16];
                planes[luma + column] = luma(first);
                planes[luma + column + 1] = luma(second);
                planes[luma + WIDTH + column] = luma(nextRow[at >> 16]);
                planes[luma + WIDTH + column + 1] = luma(nextRow[at + step >> 16]);
                int red = first >> 16 & 0xFF;
                int green = first >> 8 & 0xFF;
                int blue = first & 0xFF;
                planes[u++] = (byte) ((-38 * red - 74 * green + 112 * blue + 128 >> 8) + 128);
                planes[v++] = (byte) ((112 * red - 94 * green - 18 * blue + 128 >> 8) + 128);
                at += 2 * step;
            }
        }
    }

    private static byte luma(int argb) {
        return (byte) ((66 * (argb >> 16 & 0xFF) + 129 * (argb >> 8 & 0xFF) + 25 * (argb & 0xFF) + 128 >> 8) + 16);
    }

    private void blacken(int left) {
        for (int line = 0; line < HEIGHT; line++) {
            Arrays.fill(planes, line * WIDTH + left, line * WIDTH + left + HALF, BLACK);
        }
        for (int line = 0; line < HEIGHT; line++) {
            int at = WIDTH * HEIGHT + line * HALF + left / 2;
            Arrays.fill(planes, at, at + HALF / 2, GREY);
        }
    }
}
