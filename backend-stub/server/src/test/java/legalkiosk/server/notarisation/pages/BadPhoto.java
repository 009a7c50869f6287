package legalkiosk.server.notarisation.pages;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import legalkiosk.server.notarisation.pages.PageMark.Box;
import legalkiosk.server.notarisation.pages.PageMark.Point;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Photographs a printed page badly: turned, from the side, through a bending lens, curled, in the shadow of a hand, out of focus, with noise
 * and the wrong white, squeezed into JPEG, by a camera of five megapixels. Every photo of a seed is the same.
 */
public final class BadPhoto {
    private static final double PRINTED = 8;

    private final Random random;
    private final BufferedImage paper;
    private int[] pixels = {};
    private double focus;

    private BadPhoto(BufferedImage paper, long seed) {
        this.random = new Random(seed);
        this.paper = paper;
        this.focus = 0.4 + random.nextDouble() * 0.9;
    }

    /** The page as it comes out of the printer. */
    public static BadPhoto of(byte[] pdf, int page, long seed) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage print =
                    new PDFRenderer(document).renderImage(page - 1, (float) (PRINTED * 25.4 / 72), ImageType.RGB);
            return new BadPhoto(print, seed);
        }
    }

    /** Somebody signs, with a blue or black pen, sometimes a little over the line. */
    public BadPhoto signed() {
        Box box = PageMark.SIGNATURE;
        Color pen = random.nextBoolean() ? new Color(30, 40, 130) : new Color(30, 30, 34);
        for (int letter = 0; letter < 3; letter++) {
            double left = box.left() + 8 + letter * 22 + random.nextDouble() * 6;
            scribble(pen, left, box.top() + 3 + random.nextDouble() * 3, 18, 21, 7);
        }
        return this;
    }

    /** Somebody writes where nobody should. */
    BadPhoto scribbledAt(double x, double y) {
        scribble(new Color(30, 40, 130), x, y, 12, 6, 3);
        return this;
    }

    BadPhoto outOfFocus(double sigma) {
        focus = sigma;
        return this;
    }

    private void scribble(Color pen, double left, double top, double wide, double high, int strokes) {
        Graphics2D ink = paper.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ink.setColor(pen);
        ink.setStroke(new BasicStroke((float) (0.45 * PRINTED), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < strokes; i++) {
            Path2D line = new Path2D.Double();
            line.moveTo((left + random.nextDouble() * wide) * PRINTED, (top + random.nextDouble() * high) * PRINTED);
            line.curveTo(
                    (left + random.nextDouble() * wide) * PRINTED,
                    (top + random.nextDouble() * high) * PRINTED,
                    (left + random.nextDouble() * wide) * PRINTED,
                    (top + random.nextDouble() * high) * PRINTED,
                    (left + random.nextDouble() * wide) * PRINTED,
                    (top + random.nextDouble() * high) * PRINTED);
            ink.draw(line);
        }
        ink.dispose();
    }

    /** The photo. */
    public byte[] jpeg() throws IOException {
        int width = 1944;
        int height = 2592;
        pixels = paper.getRGB(0, 0, paper.getWidth(), paper.getHeight(), null, 0, paper.getWidth());
        double[] colour = new double[3];
        double scale = 5.6 + random.nextDouble() * 2.2;
        Homography toPaper = fromPhoto(width, height, scale);
        double lens = (random.nextDouble() - 0.5) * 0.07;
        double curl = random.nextDouble() * 1.2;
        double curlAt = random.nextDouble() * 6;
        double[] white = {1, 0.9 + random.nextDouble() * 0.15, 0.75 + random.nextDouble() * 0.3};
        double light = 0.6 + random.nextDouble() * 0.35;
        double slope = (random.nextDouble() - 0.5) * 0.5;
        double handX = random.nextDouble() * width;
        double handY = random.nextDouble() * height;
        double hand = 0.35 * random.nextDouble();
        double handAngle = random.nextDouble() * Math.PI;
        double black = 0.05 + random.nextDouble() * 0.13;
        float[][] planes = new float[3][width * height];
        double reach = Math.hypot(width, height) / 2;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double cx = (x - width / 2.0) / reach;
                double cy = (y - height / 2.0) / reach;
                double bent = 1 + lens * (cx * cx + cy * cy);
                Point at = toPaper.map(cx * bent * reach + width / 2.0, cy * bent * reach + height / 2.0);
                double py = at.y() + curl * Math.sin(at.x() / 35 + curlAt);
                double shade = light * (1 + slope * cx);
                double side = (x - handX) * Math.cos(handAngle) + (y - handY) * Math.sin(handAngle);
                shade *= 1 - hand / (1 + Math.exp(-side / 40));
                boolean onPaper = at.x() > 0 && at.y() > 0 && at.x() < PageMark.WIDTH && py > 0 && py < PageMark.HEIGHT;
                if (onPaper) {
                    paper(at.x(), py, colour);
                }
                for (int c = 0; c < 3; c++) {
                    double value = onPaper ? black + (1 - black) * colour[c] : c == 0 ? 0.35 : 0.25;
                    planes[c][y * width + x] = (float) (value * shade * white[c]);
                }
            }
        }
        return squeezed(noisy(planes, width, height), 0.55f + random.nextFloat() * 0.3f);
    }

    /** From pixels of the photo to millimetres of the paper: turned, also upside down, its corners pushed about by up to 8 mm. */
    private Homography fromPhoto(int width, int height, double scale) {
        double tilt = (random.nextDouble() - 0.5) * 0.5;
        double angle = tilt + (random.nextBoolean() ? Math.PI : 0);
        double sine = Math.abs(Math.sin(tilt));
        double cosine = Math.cos(tilt);
        double fit = Math.min(
                scale,
                Math.min(
                        width / (PageMark.WIDTH * cosine + PageMark.HEIGHT * sine + 18),
                        height / (PageMark.HEIGHT * cosine + PageMark.WIDTH * sine + 18)));
        List<Point> corners = List.of(
                new Point(0, 0),
                new Point(PageMark.WIDTH, 0),
                new Point(PageMark.WIDTH, PageMark.HEIGHT),
                new Point(0, PageMark.HEIGHT));
        List<Point> photo = corners.stream()
                .map(corner -> {
                    double x = corner.x() - PageMark.WIDTH / 2 + (random.nextDouble() - 0.5) * 16;
                    double y = corner.y() - PageMark.HEIGHT / 2 + (random.nextDouble() - 0.5) * 16;
                    return new Point(
                            width / 2.0 + fit * (x * Math.cos(angle) - y * Math.sin(angle)),
                            height / 2.0 + fit * (x * Math.sin(angle) + y * Math.cos(angle)));
                })
                .toList();
        return Homography.of(photo, corners).orElseThrow();
    }

    /** The paper's colour between its pixels. */
    private void paper(double x, double y, double[] colour) {
        double px = Math.clamp(x * PRINTED - 0.5, 0, paper.getWidth() - 1.001);
        double py = Math.clamp(y * PRINTED - 0.5, 0, paper.getHeight() - 1.001);
        int i = (int) py * paper.getWidth() + (int) px;
        double u = px - (int) px;
        double v = py - (int) py;
        int down = paper.getWidth();
        for (int c = 0; c < 3; c++) {
            int shift = 16 - 8 * c;
            double upper = (pixels[i] >> shift & 0xff) * (1 - u) + (pixels[i + 1] >> shift & 0xff) * u;
            double lower = (pixels[i + down] >> shift & 0xff) * (1 - u) + (pixels[i + down + 1] >> shift & 0xff) * u;
            colour[c] = (upper * (1 - v) + lower * v) / 255;
        }
    }

    private BufferedImage noisy(float[][] planes, int width, int height) {
        double noise = 0.008 + random.nextDouble() * 0.025;
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Gray[] blurred = new Gray[3];
        for (int c = 0; c < 3; c++) {
            blurred[c] = new Gray(width, height, planes[c]).blurred(focus);
        }
        for (int i = 0; i < width * height; i++) {
            double grain = random.nextGaussian() * noise;
            int rgb = 0;
            for (int c = 0; c < 3; c++) {
                int value = (int) Math.clamp(Math.round((blurred[c].values()[i] + grain) * 255), 0L, 255L);
                rgb |= value << (16 - 8 * c);
            }
            photo.setRGB(i % width, i / width, rgb);
        }
        return moved(photo);
    }

    /** The hand was not still. */
    private BufferedImage moved(BufferedImage photo) {
        int length = 1 + random.nextInt(3);
        float[] kernel = new float[length];
        Arrays.fill(kernel, 1f / length);
        return new ConvolveOp(new Kernel(length, 1, kernel), ConvolveOp.EDGE_NO_OP, null).filter(photo, null);
    }

    private static byte[] squeezed(BufferedImage photo, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var image = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(image);
            writer.write(null, new IIOImage(photo, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
