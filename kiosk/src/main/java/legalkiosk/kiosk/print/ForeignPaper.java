package legalkiosk.kiosk.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Papers that somebody else made, such as a lawyer in a call: a PDF as it is, a picture on a page of A4. */
public final class ForeignPaper {
    private static final float MARGIN = 36;
    private static final int MOST_PAGES = 30;

    private ForeignPaper() {}

    /**
     * Makes it printable; slow, so call it on a worker.
     *
     * @return empty if it is neither, is broken, or has more than 30 pages
     */
    public static Optional<Paper> of(String title, byte[] content) {
        try (PDDocument document = isJpeg(content) ? onPage(content) : Loader.loadPDF(content)) {
            int pages = document.getNumberOfPages();
            if (pages == 0 || pages > MOST_PAGES) {
                return Optional.empty();
            }
            return Optional.of(new Paper(title, isJpeg(content) ? saved(document) : content, pages));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static boolean isJpeg(byte[] content) {
        return content.length > 2 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xD8;
    }

    private static PDDocument onPage(byte[] jpeg) throws IOException {
        PDDocument document = new PDDocument();
        try {
            PDImageXObject picture = JPEGFactory.createFromByteArray(document, jpeg);
            boolean lying = picture.getWidth() > picture.getHeight();
            PDRectangle a4 = PDRectangle.A4;
            PDRectangle sheet = lying ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
            PDPage page = new PDPage(sheet);
            document.addPage(page);
            float scale = Math.min(
                    (sheet.getWidth() - 2 * MARGIN) / picture.getWidth(),
                    (sheet.getHeight() - 2 * MARGIN) / picture.getHeight());
            float width = picture.getWidth() * scale;
            float height = picture.getHeight() * scale;
            try (PDPageContentStream drawing = new PDPageContentStream(document, page)) {
                drawing.drawImage(
                        picture, (sheet.getWidth() - width) / 2, (sheet.getHeight() - height) / 2, width, height);
            }
            return document;
        } catch (IOException | RuntimeException broken) {
            document.close();
            throw broken instanceof IOException ? (IOException) broken : new IOException(broken);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
