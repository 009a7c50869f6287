package legalkiosk.hardware.signature.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import legalkiosk.hardware.signature.Ink;

/**
 * A signature drawn into a box, as large as fits, in the middle, with nothing outside. Needs no display.
 *
 * @param path filled by the non-zero rule; y runs down
 */
public record InkDrawing(Path2D path, int width, int height) {
    /** The design's ink, #16202c. */
    private static final Color INK = new Color(0x16202c);

    /** A small signature is not blown up so far that its strokes are thicker than this part of the box. */
    private static final double THICKEST = 1 / 24.0;

    private static final double MARGIN = 0.02;
    private static final int LARGEST = 8192;

    public InkDrawing {
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
            throw new IllegalArgumentException("no box is " + width + " x " + height);
        }
    }

    /** Draws; an empty ink gives an empty path. */
    public static InkDrawing of(Ink ink, int width, int height) {
        List<Daub> daubs = InkBrush.daubs(ink);
        Path2D path = DaubPath.of(daubs);
        if (!daubs.isEmpty()) {
            path.transform(Fit.of(daubs, width, height, MARGIN, THICKEST));
        }
        return new InkDrawing(path, width, height);
    }

    /** A PNG with ink on nothing, {@code width} x {@code height} pixels. */
    public byte[] png() {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D paint = picture.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paint.setColor(INK);
        paint.fill(path);
        paint.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }
}
