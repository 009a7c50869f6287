package legalkiosk.kiosk.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a paper as pictures, for whoever looks at it on a screen. */
public final class PageImages {
    /** Small print can be read, and a page has a few hundred kilobytes. */
    private static final float DOTS_PER_INCH = 150;

    private PageImages() {}

    /** JPEGs, a page each; slow, so call it on a worker. */
    public static List<byte[]> of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<byte[]> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB);
                ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
                ImageIO.write(image, "jpg", jpeg);
                pages.add(jpeg.toByteArray());
            }
            return pages;
        }
    }
}
