package legalkiosk.kiosk.app;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A printed page, signed with a pen, on a table that is larger than it. */
final class SignedSheet {
    /** A page of A4 is then as high as a camera of eight megapixels above it sees it. */
    private static final float DPI = 184;

    private static final int TABLE_WIDTH = 3264;
    private static final int TABLE_HEIGHT = 2448;

    private SignedSheet() {}

    /** The table as a picture in this file. @param page from 1 */
    static Path lay(Path printed, int page, Path picture) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printed.toFile())) {
            BufferedImage sheet = new PDFRenderer(pdf).renderImageWithDPI(page - 1, DPI, ImageType.RGB);
            ImageIO.write(onTable(signed(sheet)), "png", picture.toFile());
            return picture;
        }
    }

    private static BufferedImage signed(BufferedImage sheet) {
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(24, 32, 96));
        pen.setStroke(new BasicStroke(DPI / 40, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        SignatureBox box = SignatureBox.on(sheet.getWidth(), sheet.getHeight());
        Path2D line = new Path2D.Double();
        line.moveTo(box.x(0.1), box.y(0.6));
        for (double at = 0.1; at < 0.9; at += 0.1) {
            line.quadTo(box.x(at + 0.03), box.y(0.15), box.x(at + 0.05), box.y(0.7));
            line.quadTo(box.x(at + 0.08), box.y(0.9), box.x(at + 0.1), box.y(0.4));
        }
        pen.draw(line);
        pen.dispose();
        return sheet;
    }

    /** Where the page wants the signature: 95 to 185 mm from the left, 244 to 272 mm from the top of A4. */
    private record SignatureBox(double left, double top, double width, double height) {
        static SignatureBox on(int width, int height) {
            double across = width / 210.0;
            double down = height / 297.0;
            return new SignatureBox(95 * across, 244 * down, 90 * across, 28 * down);
        }

        double x(double part) {
            return left + part * width;
        }

        double y(double part) {
            return top + part * height;
        }
    }

    private static BufferedImage onTable(BufferedImage sheet) {
        BufferedImage table = new BufferedImage(TABLE_WIDTH, TABLE_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = table.createGraphics();
        on.setColor(new Color(60, 50, 40));
        on.fillRect(0, 0, TABLE_WIDTH, TABLE_HEIGHT);
        on.drawImage(sheet, (TABLE_WIDTH - sheet.getWidth()) / 2, (TABLE_HEIGHT - sheet.getHeight()) / 2, null);
        on.dispose();
        return table;
    }
}
