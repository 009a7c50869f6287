package legalkiosk.hardware.documentcamera.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import legalkiosk.hardware.documentcamera.JpegSize;
import legalkiosk.hardware.documentcamera.PaperSize;
import legalkiosk.hardware.documentcamera.ScannedPage;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * Makes the PDF that is printed or sent: A4 pages with the scans' JPEG inside, unchanged. All in memory.
 */
public final class ScanPdf {
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double CARD_GAP_MM = 20;

    private ScanPdf() {}

    /** One A4 page for each scan: A4 sheets fill it, smaller ones lie in its middle at their true size. */
    public static byte[] pages(List<ScannedPage> scans) {
        try (PDDocument document = new PDDocument()) {
            for (ScannedPage scan : scans) {
                PaperSize seen = scan.seenSize();
                PaperSize sheet = seen.ratio() > 1 && seen.widthMm() > PaperSize.A4.widthMm()
                        ? PaperSize.A4.turned()
                        : PaperSize.A4;
                PDPage page = page(document, sheet);
                try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                    draw(
                            document,
                            pen,
                            scan,
                            sheet,
                            (sheet.widthMm() - seen.widthMm()) / 2,
                            (sheet.heightMm() - seen.heightMm()) / 2);
                }
            }
            return bytes(document);
        } catch (IOException unexpected) {
            throw new UncheckedIOException("a PDF in memory", unexpected);
        }
    }

    /** Both sides of a card on one A4 page, one above the other, at the size of the card. */
    public static byte[] bothSides(ScannedPage front, ScannedPage back) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document, PaperSize.A4);
            double middle = PaperSize.A4.heightMm() / 2;
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                place(
                        document,
                        pen,
                        front,
                        middle - CARD_GAP_MM / 2 - front.seenSize().heightMm());
                place(document, pen, back, middle + CARD_GAP_MM / 2);
            }
            return bytes(document);
        } catch (IOException unexpected) {
            throw new UncheckedIOException("a PDF in memory", unexpected);
        }
    }

    private static void place(PDDocument document, PDPageContentStream pen, ScannedPage card, double fromTopMm)
            throws IOException {
        double left = (PaperSize.A4.widthMm() - card.seenSize().widthMm()) / 2;
        draw(document, pen, card, PaperSize.A4, left, fromTopMm);
    }

    private static PDPage page(PDDocument document, PaperSize size) {
        PDPage page = new PDPage(new PDRectangle(points(size.widthMm()), points(size.heightMm())));
        document.addPage(page);
        return page;
    }

    /** Draws a scan with its upper left corner at a place of the sheet, turned as the person turned it. */
    private static void draw(
            PDDocument document,
            PDPageContentStream pen,
            ScannedPage scan,
            PaperSize sheet,
            double leftMm,
            double topMm)
            throws IOException {
        PDImageXObject image = image(document, scan.jpeg());
        float width = points(scan.seenSize().widthMm());
        float height = points(scan.seenSize().heightMm());
        float left = points(leftMm);
        float below = points(sheet.heightMm() - topMm) - height;
        pen.drawImage(
                image,
                switch (scan.quarterTurns()) {
                    case 1 -> new Matrix(0, -height, width, 0, left, below + height);
                    case 2 -> new Matrix(-width, 0, 0, -height, left + width, below + height);
                    case 3 -> new Matrix(0, height, -width, 0, left + width, below);
                    default -> new Matrix(width, 0, 0, height, left, below);
                });
    }

    /** As it is; the library's own way of asking for its size goes through a file. */
    private static PDImageXObject image(PDDocument document, byte[] jpeg) throws IOException {
        JpegSize size = JpegSize.of(jpeg);
        return new PDImageXObject(
                document,
                new ByteArrayInputStream(jpeg),
                COSName.DCT_DECODE,
                size.width(),
                size.height(),
                8,
                size.channels() == 1 ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE);
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static float points(double mm) {
        return (float) (mm * POINTS_PER_MM);
    }
}
