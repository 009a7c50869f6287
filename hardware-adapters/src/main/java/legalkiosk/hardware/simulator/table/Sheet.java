package legalkiosk.hardware.simulator.table;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import legalkiosk.hardware.documentcamera.PaperSize;

/**
 * A sheet of paper or a card.
 *
 * @param art what is on it, upright; also sets how finely it is drawn
 */
public record Sheet(PaperSize size, BufferedImage art) {

    /** A page of strokes that look like writing from afar, with a heading, a ruled table and a photograph. */
    public static Sheet written(PaperSize size, double pixelsPerMm, long seed) {
        BufferedImage art = blank(size, pixelsPerMm, new Color(0xF4F3EF));
        Graphics2D pen = pen(art, pixelsPerMm);
        SplittableRandom lot = new SplittableRandom(seed);
        double w = size.widthMm();
        double h = size.heightMm();
        double margin = w * 0.11;
        pen.setColor(new Color(0x1A1A1C));
        double heading = w * 0.035;
        strokes(pen, lot, margin + w * 0.2, h * 0.07, w * 0.4, heading);
        double line = Math.max(3.2, w * 0.022);
        double y = h * 0.14;
        while (y < h * 0.60) {
            double length = lot.nextDouble() < 0.2 ? w * 0.4 : w - 2 * margin;
            strokes(pen, lot, margin, y, length, line * 0.75);
            y += line * 1.9;
        }
        pen.setStroke(new java.awt.BasicStroke(0.35f));
        for (int row = 0; row <= 4; row++) {
            pen.draw(new Line2D.Double(margin, y + row * 8, w * 0.6, y + row * 8));
        }
        for (int column = 0; column <= 3; column++) {
            double x = margin + column * (w * 0.6 - margin) / 3;
            pen.draw(new Line2D.Double(x, y, x, y + 32));
        }
        pen.setColor(new Color(0x7C95A8));
        pen.fill(new RoundRectangle2D.Double(w * 0.66, y, w * 0.2, w * 0.26, 1, 1));
        pen.setColor(new Color(0xC23A32));
        pen.setStroke(new java.awt.BasicStroke(1.1f));
        pen.draw(new java.awt.geom.Ellipse2D.Double(w * 0.4, y + 20, w * 0.19, w * 0.19));
        pen.dispose();
        return new Sheet(size, art);
    }

    /** A card with a picture and lines of writing on a tinted ground; no real person's and no real card's. */
    public static Sheet card(double pixelsPerMm, boolean front, long seed) {
        PaperSize size = PaperSize.CARD;
        BufferedImage art = blank(size, pixelsPerMm, new Color(front ? 0xDCE8EC : 0xE9E2D4));
        Graphics2D pen = pen(art, pixelsPerMm);
        SplittableRandom lot = new SplittableRandom(seed);
        pen.setColor(new Color(front ? 0xC6DADF : 0xD9CDB6));
        for (int i = 0; i < 14; i++) {
            pen.draw(new Line2D.Double(4, 4 + i * 3.4, 82, 8 + i * 3.1));
        }
        pen.setColor(new Color(0x1D1D20));
        for (int i = 0; i < 5; i++) {
            strokes(pen, lot, 6, 7 + i * 7.5, front ? 38 : 60, 3);
        }
        if (front) {
            pen.setColor(new Color(0x6C7F8E));
            pen.fill(new RoundRectangle2D.Double(57, 8, 22, 28, 2, 2));
        } else {
            pen.setColor(new Color(0xB5262A));
            pen.fill(new java.awt.geom.Ellipse2D.Double(6, 6, 15, 15));
        }
        pen.dispose();
        return new Sheet(size, art);
    }

    private static BufferedImage blank(PaperSize size, double pixelsPerMm, Color ground) {
        int width = (int) Math.round(size.widthMm() * pixelsPerMm);
        int height = (int) Math.round(size.heightMm() * pixelsPerMm);
        BufferedImage art = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = art.createGraphics();
        pen.setColor(ground);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return art;
    }

    private static Graphics2D pen(BufferedImage art, double pixelsPerMm) {
        Graphics2D pen = art.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(pixelsPerMm, pixelsPerMm);
        return pen;
    }

    /** One line of made-up characters, each a few strokes in a square. */
    private static void strokes(Graphics2D pen, SplittableRandom lot, double x, double y, double length, double em) {
        pen.setStroke(new java.awt.BasicStroke((float) (em * 0.09)));
        for (double at = x; at + em < x + length; at += em * 1.1) {
            for (int i = 0; i < 6; i++) {
                double a = at + lot.nextDouble() * em;
                double b = y + lot.nextDouble() * em;
                boolean across = lot.nextBoolean();
                double reach = em * (0.3 + 0.5 * lot.nextDouble());
                pen.draw(new Line2D.Double(
                        a, b, across ? Math.min(at + em, a + reach) : a, across ? b : Math.min(y + em, b + reach)));
            }
        }
    }
}
