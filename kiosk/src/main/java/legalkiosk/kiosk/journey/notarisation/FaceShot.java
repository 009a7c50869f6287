package legalkiosk.kiosk.journey.notarisation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.imageio.ImageIO;
import legalkiosk.hardware.camera.Frame;
import legalkiosk.hardware.camera.FrameListener;
import legalkiosk.hardware.camera.Watch;
import legalkiosk.hardware.documentcamera.Jpeg;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.idcard.Portrait;
import legalkiosk.hardware.idcard.PortraitDecoder;
import legalkiosk.hardware.idcard.PortraitDecoder.Decoded;

/**
 * The two pictures that go with a reading of the chip: the person at that moment, and the chip's portrait. Below each stands, outside
 * of the picture, the session's challenge and when it was taken, so that no picture can serve twice.
 */
final class FaceShot {
    private static final int BAND = 56;
    private static final int PORTRAIT_WIDTH = 408;
    private static final int PORTRAIT_HEIGHT = 504;
    private static final int SECONDS = 3;

    private static final int EDGE = 12;
    private static final int DIGIT = 12;
    private static final int STROKE = 3;

    /** Which of seven bars make a digit: top, upper left, upper right, middle, lower left, lower right, bottom. */
    private static final List<String> BARS = List.of(
            "1110111", "0010010", "1011101", "1011011", "0111010", "1101011", "1101111", "1010010", "1111111",
            "1111011");

    private FaceShot() {}

    /** The next frame of a camera; empty if none comes within three seconds. Blocks; can be interrupted. */
    static Optional<byte[]> live(Function<FrameListener, Watch> camera, String band) throws InterruptedException {
        CompletableFuture<Frame> next = new CompletableFuture<>();
        Watch watch = camera.apply(next::complete);
        try {
            Picture seen = Picture.of(next.get(SECONDS, TimeUnit.SECONDS));
            return Optional.of(jpeg(seen.toImage(), band));
        } catch (TimeoutException | ExecutionException nothing) {
            return Optional.empty();
        } finally {
            watch.close();
        }
    }

    /** The chip's portrait; where nobody here can decode it, a grey field of its size: whoever looks is told that it was read. */
    static byte[] portrait(Optional<Portrait> portrait, PortraitDecoder decoder, String band) throws IOException {
        Decoded decoded = portrait.map(decoder::decode).orElseGet(() -> new Decoded.NotAPortrait("the chip has none"));
        return switch (decoded) {
            case Decoded.Picture(byte[] image) -> {
                BufferedImage read = ImageIO.read(new ByteArrayInputStream(image));
                yield jpeg(read == null ? silhouette() : read, band);
            }
            case Decoded.NotDecodedHere size -> jpeg(silhouette(), band);
            case Decoded.NotAPortrait none -> jpeg(blank(), band);
        };
    }

    private static BufferedImage blank() {
        BufferedImage image = new BufferedImage(PORTRAIT_WIDTH, PORTRAIT_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xE6EEF6));
        pen.fillRect(0, 0, PORTRAIT_WIDTH, PORTRAIT_HEIGHT);
        pen.dispose();
        return image;
    }

    private static BufferedImage silhouette() {
        BufferedImage image = blank();
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(java.awt.RenderingHints.KEY_ANTIALIASING, java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x8A99AA));
        pen.fillOval(134, 110, 140, 160);
        pen.fillRoundRect(64, 310, 280, 260, 180, 180);
        pen.dispose();
        return image;
    }

    private static byte[] jpeg(BufferedImage picture, String band) {
        BufferedImage image =
                new BufferedImage(picture.getWidth(), picture.getHeight() + BAND, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.setColor(Color.WHITE);
        for (int i = 0; i < band.length(); i++) {
            digit(pen, band.charAt(i), EDGE + i * (DIGIT + STROKE * 2), picture.getHeight() + EDGE);
        }
        pen.dispose();
        return Jpeg.of(Picture.of(image), false);
    }

    /** Drawn in bars: a terminal needs no font for it. Anything but a digit is a gap. */
    private static void digit(Graphics2D pen, char digit, int x, int y) {
        if (digit < '0' || digit > '9') {
            return;
        }
        String bars = BARS.get(digit - '0');
        int[][] places = {
            {0, 0, DIGIT, STROKE},
            {0, 0, STROKE, DIGIT},
            {DIGIT - STROKE, 0, STROKE, DIGIT},
            {0, DIGIT - STROKE, DIGIT, STROKE},
            {0, DIGIT, STROKE, DIGIT},
            {DIGIT - STROKE, DIGIT, STROKE, DIGIT},
            {0, 2 * DIGIT - STROKE, DIGIT, STROKE}
        };
        for (int i = 0; i < places.length; i++) {
            if (bars.charAt(i) == '1') {
                pen.fillRect(x + places[i][0], y + places[i][1], places[i][2], places[i][3]);
            }
        }
    }
}
