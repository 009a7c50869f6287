package legalkiosk.hardware.simulator.camera;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** What stands before a simulated camera and does not move. */
public enum Scene {
    /** Somebody's head and shoulders, drawn as simply as on a sign: no real person. */
    PERSON {
        @Override
        Canvas draw(int width, int height) {
            Canvas canvas = new Canvas(width, height);
            for (int y = 0; y < height; y++) {
                int shade = 0xB8 - 0x30 * y / height;
                canvas.rectangle(0, y, width, 1, shade << 16 | shade + 8 << 8 | shade + 4);
            }
            int unit = Math.min(width, height);
            int middle = width / 2;
            canvas.rectangle(width / 12, height / 10, width / 6, height / 3, 0xDDE6EA);
            canvas.oval(middle, height + unit / 6, unit * 42 / 100, unit * 52 / 100, 0x2F4D6B);
            canvas.rectangle(middle - unit / 12, height * 58 / 100, unit / 6, unit / 6, 0xC99A78);
            canvas.oval(middle, height * 42 / 100, unit * 19 / 100, unit * 25 / 100, 0x3A3330);
            canvas.oval(middle, height * 46 / 100, unit * 17 / 100, unit * 22 / 100, 0xD9AC8A);
            for (int side = -1; side <= 1; side += 2) {
                canvas.oval(middle + side * unit * 7 / 100, height * 44 / 100, unit / 50, unit / 60, 0x2A2320);
            }
            canvas.oval(middle, height * 57 / 100, unit * 5 / 100, unit / 90, 0x8C4B3F);
            return canvas;
        }
    },

    /** A sheet of paper with lines of writing on a dark table, a little askew. */
    SHEET {
        @Override
        Canvas draw(int width, int height) {
            Canvas canvas = new Canvas(width, height);
            canvas.rectangle(0, 0, width, height, 0x4A3B2E);
            for (int y = 0; y < height; y += Math.max(2, height / 40)) {
                canvas.rectangle(0, y, width, Math.max(1, height / 240), 0x423428);
            }
            double angle = 0.05;
            double tall = Math.min(height * 0.88, width * 0.86 * 1.414);
            double wide = tall / 1.414;
            canvas.turned(width / 2.0 + 6, height / 2.0 + 8, wide, tall, angle, 0x2C231B);
            canvas.turned(width / 2.0, height / 2.0, wide, tall, angle, 0xF4F1E9);
            writing(canvas, width / 2.0, height / 2.0, wide, tall, angle);
            return canvas;
        }
    };

    private static final int LINES = 22;

    abstract Canvas draw(int width, int height);

    /** Words as little bars; the same every time. */
    private static void writing(Canvas canvas, double x, double y, double wide, double tall, double angle) {
        Random words = new Random(7);
        for (int line = 0; line < LINES; line++) {
            double down = tall * (-0.40 + 0.80 * line / LINES);
            double thick = tall * (line == 0 ? 0.022 : 0.012);
            double across = line == 0 ? -wide * 0.2 : -wide * 0.4;
            double end = line == 0 ? wide * 0.2 : wide * (line % 6 == 5 ? 0.1 : 0.4);
            while (across < end) {
                double word = Math.min(end - across, wide * (0.02 + 0.06 * words.nextDouble()));
                double middle = across + word / 2;
                canvas.turned(
                        x + middle * Math.cos(angle) - down * Math.sin(angle),
                        y + middle * Math.sin(angle) + down * Math.cos(angle),
                        word,
                        thick,
                        angle,
                        0x33302C);
                across += word + wide * 0.015;
            }
        }
    }

    /** A picture file, cut to the camera's shape and put into its size. */
    static Canvas picture(Path file, int width, int height) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            throw new IOException(file + " is no picture");
        }
        double scale = Math.min((double) image.getWidth() / width, (double) image.getHeight() / height);
        double left = (image.getWidth() - width * scale) / 2;
        double top = (image.getHeight() - height * scale) / 2;
        Canvas canvas = new Canvas(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int fromX = Math.min(image.getWidth() - 1, (int) (left + (x + 0.5) * scale));
                int fromY = Math.min(image.getHeight() - 1, (int) (top + (y + 0.5) * scale));
                canvas.pixel(x, y, image.getRGB(fromX, fromY));
            }
        }
        return canvas;
    }
}
