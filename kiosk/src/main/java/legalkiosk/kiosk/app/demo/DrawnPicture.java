package legalkiosk.kiosk.app.demo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.time.Clock;
import legalkiosk.hardware.camera.Frame;

/** The pictures of a camera that is not there, drawn one after the other. One thread. */
final class DrawnPicture {
    static final int WIDTH = 960;
    static final int HEIGHT = 680;

    private final Clock clock;
    private final Drawing drawing;
    private long number;

    /** What is to be seen. */
    @FunctionalInterface
    interface Drawing {
        /** @param number of the picture, from 0 */
        void draw(Graphics2D pen, long number);
    }

    DrawnPicture(Clock clock, Drawing drawing) {
        this.clock = clock;
        this.drawing = drawing;
    }

    Frame next() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.draw(pen, number);
        pen.dispose();
        int[] pixels =
                ((DataBufferInt) image.getRaster().getDataBuffer()).getData().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= 0xFF000000;
        }
        return Frame.owning(WIDTH, HEIGHT, pixels, clock.instant(), number++);
    }
}
