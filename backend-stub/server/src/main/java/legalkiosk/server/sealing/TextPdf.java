package legalkiosk.server.sealing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;
import legalkiosk.server.notarisation.Sealing.Made;
import legalkiosk.server.notarisation.pages.PageMark;
import legalkiosk.server.sealing.Sheet.Look;
import legalkiosk.server.sealing.Sheet.Place;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Sets texts and records that are signed, and puts scanned pages together. */
final class TextPdf {
    private static final String MARK = "[A-Za-z0-9.-]{1,60}";
    private static final String LABEL = "签名（请签在框里）：";
    private static final float NUMBER_AT = 52;
    private static final int MOST_SIGNATURES = 2;

    private final Fonts fonts;

    TextPdf(Fonts fonts) {
        this.fonts = fonts;
    }

    /** Leaves the foot of each page to {@link PageMark}, whether it will be signed on paper or on a screen. */
    Made text(String title, List<String> paragraphs, IntFunction<String> pageMark) throws IOException {
        try (Sheet sheet = new Sheet(fonts, title, up(PageMark.CONTENT.bottom()))) {
            sheet.line(title, Look.TITLE, Place.CENTRE);
            sheet.space(14);
            for (String paragraph : paragraphs) {
                sheet.paragraph(paragraph, Look.BODY);
                sheet.space(3);
            }
            feet(sheet, pageMark);
            return new Made(sheet.bytes(), sheet.pages().size());
        }
    }

    /** Where the n-th signature is drawn, counted from 0: in the box, then left of it; further ones are in the file and not drawn. */
    static Optional<PDRectangle> box(int number) {
        PageMark.Box box = PageMark.SIGNATURE;
        double left = number == 0 ? box.left() : 2 * PageMark.CONTENT.left() + 2;
        double right = number == 0 ? box.right() : box.left() - 2;
        return number >= MOST_SIGNATURES
                ? Optional.empty()
                : Optional.of(new PDRectangle(
                        points(left), up(box.bottom()), points(right - left), points(box.bottom() - box.top())));
    }

    private static void feet(Sheet sheet, IntFunction<String> pageMark) throws IOException {
        int pages = sheet.pages().size();
        for (int page = 1; page <= pages; page++) {
            mark(sheet, page, pageMark.apply(page));
            String number = "第 " + page + " 页，共 " + pages + " 页";
            float x = (Sheet.WIDTH - sheet.width(Look.SMALL, number)) / 2;
            sheet.text(page, x, NUMBER_AT, Look.SMALL, number);
        }
    }

    /** A mark in other letters is that of a notice, which nobody signs with a pen: it stands there in words. */
    private static void mark(Sheet sheet, int page, String mark) throws IOException {
        if (mark.matches(MARK)) {
            PDType0Font face = sheet.face(Fonts.Face.REGULAR);
            sheet.on(page, content -> PageMark.draw(content, mark, face, LABEL));
        } else {
            sheet.text(page, Sheet.MARGIN, NUMBER_AT, Look.SMALL, mark);
        }
    }

    private static float points(double millimetres) {
        return (float) (millimetres * 72 / 25.4);
    }

    private static float up(double millimetres) {
        return points(PageMark.HEIGHT - millimetres);
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
