package legalkiosk.kiosk.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** The scales in a blue square at the head of each paper, drawn here so that no picture file is needed. */
final class Emblem {
    private static final int SIZE = 384;
    private static final Color BLUE = new Color(0x0b4a85);

    private Emblem() {}

    /** The emblem as a data URI; drawn on a grid of 24 units as icons are. */
    static String dataUri() {
        BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, SIZE, SIZE);
        pen.setColor(BLUE);
        pen.fill(new RoundRectangle2D.Double(0, 0, SIZE, SIZE, SIZE * 0.36, SIZE * 0.36));
        pen.setColor(Color.WHITE);
        pen.scale(SIZE / 24.0 * 0.62, SIZE / 24.0 * 0.62);
        pen.translate(24 * 0.19 / 0.62, 24 * 0.19 / 0.62);
        pen.setStroke(new BasicStroke(1.9f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        scales(pen);
        pen.dispose();
        return Png.dataUri(picture);
    }

    private static void scales(Graphics2D pen) {
        pen.draw(new Line2D.Double(12, 3, 12, 21));
        pen.draw(new Line2D.Double(7.5, 21, 16.5, 21));
        Path2D beam = new Path2D.Double();
        beam.moveTo(2.5, 7);
        beam.curveTo(7, 7, 9, 5.6, 12, 5);
        beam.curveTo(15, 5.6, 17, 7, 21.5, 7);
        pen.draw(beam);
        pan(pen, 5.2);
        pan(pen, 18.8);
    }

    private static void pan(Graphics2D pen, double middle) {
        Path2D strings = new Path2D.Double();
        strings.moveTo(middle - 3.4, 15);
        strings.lineTo(middle, 7);
        strings.lineTo(middle + 3.4, 15);
        pen.draw(strings);
        pen.draw(new Arc2D.Double(middle - 3.4, 11.4, 6.8, 7.2, 180, 180, Arc2D.CHORD));
    }
}
