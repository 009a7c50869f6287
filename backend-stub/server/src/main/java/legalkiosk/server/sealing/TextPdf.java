package legalkiosk.server.sealing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;
import legalkiosk.server.notarisation.Sealing.Made;
import legalkiosk.server.sealing.Sheet.Look;
import legalkiosk.server.sealing.Sheet.Place;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Sets texts and records that are signed, and puts scanned pages together. */
final class TextPdf {
    /** Room for three signatures side by side at the foot of the last page, above mark and number. */
    private static final float SIGNING_HEIGHT = 92;

    private static final float BOX_WIDTH = 145;
    private static final float BOX_GAP = 8;
    private static final float LABEL = 14;
    private static final int MOST_BOXES = 3;
    private static final float MARK_AT = 52;

    private final Fonts fonts;
    private final PageMarker marker;

    /** Draws what makes a page known again when it comes back from the scanner. */
    @FunctionalInterface
    interface PageMarker {
        /** @param page from 1 @param mark what stands on it */
        void mark(Sheet sheet, int page, String mark) throws IOException;
    }

    TextPdf(Fonts fonts, PageMarker marker) {
        this.fonts = fonts;
        this.marker = marker;
    }

    /** The mark in words at the left of the foot. */
    static void words(Sheet sheet, int page, String mark) throws IOException {
        sheet.text(page, Sheet.MARGIN, MARK_AT, Look.SMALL, mark);
    }

    Made text(String title, List<String> paragraphs, IntFunction<String> pageMark) throws IOException {
        try (Sheet sheet = new Sheet(fonts, title)) {
            sheet.line(title, Look.TITLE, Place.CENTRE);
            sheet.space(14);
            for (String paragraph : paragraphs) {
                sheet.paragraph(paragraph, Look.BODY);
                sheet.space(3);
            }
            sheet.room(SIGNING_HEIGHT + 16);
            signingPlace(sheet);
            feet(sheet, pageMark);
            return new Made(sheet.bytes(), sheet.pages().size());
        }
    }

    private static void signingPlace(Sheet sheet) throws IOException {
        int page = sheet.pages().size();
        PDRectangle first = box(0);
        sheet.text(page, first.getLowerLeftX(), first.getUpperRightY() + 4, Look.BODY, "签名：");
        sheet.on(page, content -> {
            content.setLineWidth(0.6f);
            content.moveTo(first.getLowerLeftX(), first.getLowerLeftY());
            content.lineTo(first.getUpperRightX(), first.getLowerLeftY());
            content.stroke();
        });
    }

    /** Where the n-th signature is drawn, counted from 0 and from the right, as one signs. */
    static PDRectangle box(int number) {
        float right = Sheet.WIDTH - Sheet.MARGIN - number * (BOX_WIDTH + BOX_GAP);
        return new PDRectangle(right - BOX_WIDTH, Sheet.FLOOR, BOX_WIDTH, SIGNING_HEIGHT - LABEL - 8);
    }

    static boolean hasBox(int number) {
        return number < MOST_BOXES;
    }

    private void feet(Sheet sheet, IntFunction<String> pageMark) throws IOException {
        int pages = sheet.pages().size();
        for (int page = 1; page <= pages; page++) {
            marker.mark(sheet, page, pageMark.apply(page));
            String number = "第 " + page + " 页，共 " + pages + " 页";
            float x = (Sheet.WIDTH - sheet.width(Look.SMALL, number)) / 2;
            sheet.text(page, x, MARK_AT, Look.SMALL, number);
        }
    }

    /** Scanned pages, one a page, as large as they fit. */
    Made scanned(String title, List<byte[]> jpegs) throws IOException {
        try (Sheet sheet = new Sheet(fonts, title)) {
            for (int i = 0; i < jpegs.size(); i++) {
                if (i > 0) {
                    sheet.nextPage();
                }
                picture(sheet, sheet.pages().get(i), jpegs.get(i));
            }
            return new Made(sheet.bytes(), sheet.pages().size());
        }
    }

    private static void picture(Sheet sheet, PDPage page, byte[] jpeg) throws IOException {
        if (ImageIO.read(new ByteArrayInputStream(jpeg)) == null) {
            throw new IOException("a scanned page is no picture");
        }
        PDImageXObject image = JPEGFactory.createFromByteArray(sheet.document(), jpeg);
        float scale = Math.min(Sheet.WIDTH / image.getWidth(), Sheet.HEIGHT / image.getHeight());
        float width = image.getWidth() * scale;
        float height = image.getHeight() * scale;
        try (PDPageContentStream content = new PDPageContentStream(sheet.document(), page)) {
            content.drawImage(image, (Sheet.WIDTH - width) / 2, (Sheet.HEIGHT - height) / 2, width, height);
        }
    }
}
