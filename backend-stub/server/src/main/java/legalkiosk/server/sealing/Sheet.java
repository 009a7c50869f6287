package legalkiosk.server.sealing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A document on A4 that is filled from top to bottom; a page that is full is followed by the next. Not for several threads. */
final class Sheet implements AutoCloseable {
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();
    static final float MARGIN = 72;
    static final float INNER = WIDTH - 2 * MARGIN;

    /** Below this nothing of a text is set: there stands the page's number. */
    static final float FLOOR = 84;

    /** The design's ink. */
    private static final float[] INK = {0x16 / 255f, 0x20 / 255f, 0x2c / 255f};

    private static final float LEADING = 1.75f;

    private final PDDocument document = new PDDocument();
    private final Fonts.InDocument fonts;
    private final float floor;
    private final List<PDPage> pages = new ArrayList<>();
    private float y;
    private float[] colour = INK;

    /** Where a line stands. */
    enum Place {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** How a text looks. */
    record Look(Fonts.Face face, float size) {
        static final Look BODY = new Look(Fonts.Face.REGULAR, 12);
        static final Look SMALL = new Look(Fonts.Face.REGULAR, 9);
        static final Look STRONG = new Look(Fonts.Face.BOLD, 12);
        static final Look TITLE = new Look(Fonts.Face.SERIF, 20);
    }

    /** Draws on one page; y runs up. */
    @FunctionalInterface
    interface Drawing {
        void draw(PDPageContentStream content) throws IOException;
    }

    Sheet(Fonts fonts, String title) {
        this(fonts, title, FLOOR);
    }

    /** @param floor below this nothing of the text is set */
    Sheet(Fonts fonts, String title, float floor) {
        this.floor = floor;
        this.fonts = fonts.new InDocument(document);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("legal-kiosk");
        document.getDocumentCatalog().setLanguage("zh-Hans");
        nextPage();
    }

    PDDocument document() {
        return document;
    }

    List<PDPage> pages() {
        return pages;
    }

    float y() {
        return y;
    }

    void nextPage() {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        y = HEIGHT - MARGIN;
    }

    void space(float points) {
        y -= points;
    }

    /** Makes sure that so much is left on this page. */
    void room(float points) {
        if (y - points < floor) {
            nextPage();
        }
    }

    /** Text over the whole width, the first line two characters in. */
    void paragraph(String text, Look look) throws IOException {
        for (String part : text.split("\n", -1)) {
            lines(part, look, 2 * look.size(), Place.LEFT);
        }
    }

    /** Text without an indent. */
    void line(String text, Look look, Place place) throws IOException {
        lines(text, look, 0, place);
    }

    private void lines(String text, Look look, float indent, Place place) throws IOException {
        String known = fonts.known(look.face(), text);
        List<String> lines = Breaker.lines(known, INNER, indent, part -> fonts.width(look.face(), look.size(), part));
        float leading = look.size() * LEADING;
        for (int i = 0; i < lines.size(); i++) {
            room(leading);
            y -= leading;
            float width = fonts.width(look.face(), look.size(), lines.get(i));
            float x = switch (place) {
                case LEFT -> MARGIN + (i == 0 ? indent : 0);
                case CENTRE -> (WIDTH - width) / 2;
                case RIGHT -> WIDTH - MARGIN - width;
            };
            text(pages.size(), x, y, look, lines.get(i));
        }
    }

    /** One line at a place. @param page from 1 */
    void text(int page, float x, float baseline, Look look, String text) throws IOException {
        String known = fonts.known(look.face(), text);
        on(page, content -> {
            content.beginText();
            content.setNonStrokingColor(colour[0], colour[1], colour[2]);
            content.setFont(fonts.face(look.face()), look.size());
            content.newLineAtOffset(x, baseline);
            content.showText(known);
            content.endText();
        });
    }

    /** Something that is set. */
    @FunctionalInterface
    interface Setting {
        void set() throws IOException;
    }

    /** Sets texts in another colour than ink. */
    void coloured(float red, float green, float blue, Setting setting) throws IOException {
        colour = new float[] {red, green, blue};
        try {
            setting.set();
        } finally {
            colour = INK;
        }
    }

    /** The face in this document, for whoever draws on its own. */
    PDType0Font face(Fonts.Face face) throws IOException {
        return fonts.face(face);
    }

    float width(Look look, String text) throws IOException {
        return fonts.width(look.face(), look.size(), fonts.known(look.face(), text));
    }

    void on(int page, Drawing drawing) throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, pages.get(page - 1), AppendMode.APPEND, true, true)) {
            drawing.draw(content);
        }
    }

    void rule(float height) throws IOException {
        float at = y - height / 2;
        on(pages.size(), content -> {
            content.setLineWidth(0.6f);
            content.moveTo(MARGIN, at);
            content.lineTo(WIDTH - MARGIN, at);
            content.stroke();
        });
        y -= height;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 << 10);
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
