package legalkiosk.server.notarisation.pages;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import legalkiosk.foundation.qr.QrCode;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * What stands on an A4 page that is signed with a pen, so that the scanned page is known again: a QR code with the page's mark, four
 * corner marks by which a photo is laid straight, and a box to sign in. All lengths are millimetres from the page's upper left corner.
 */
public final class PageMark {
    /** A4. */
    public static final double WIDTH = 210;

    /** A4. */
    public static final double HEIGHT = 297;

    /** Where everything else of the page may stand. */
    public static final Box CONTENT = new Box(25, 22, 185, 232);

    /** Where the person signs. */
    public static final Box SIGNATURE = new Box(95, 244, 185, 272);

    /** Where the QR code stands. */
    static final Box CODE = new Box(25, 246, 49, 270);

    /** Where the mark stands in words, small, for people. */
    static final Box WORDS = new Box(24, 269, 92, 276);

    /** Centres of the corner marks: upper left, upper right, lower right, lower left. */
    static final List<Point> CORNERS =
            List.of(new Point(12, 12), new Point(198, 12), new Point(198, 285), new Point(12, 285));

    /** Side of a corner mark; inside it a white ring and a black core, each a fifth of it wide, so that no letter looks like it. */
    static final double CORNER_SIDE = 6;

    /** Modules of white around the code. */
    static final int QUIET = 2;

    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final int LONGEST = 60;

    private PageMark() {}

    /** A place on the page in millimetres. */
    public record Point(double x, double y) {}

    /** A part of the page in millimetres. */
    public record Box(double left, double top, double right, double bottom) {}

    /**
     * The words of a mark.
     *
     * @param document id of the document
     * @param page from 1
     * @param sha256 of the text, in hex; its first twelve digits are enough to tell two versions apart
     */
    public static String words(String document, int page, String sha256) {
        return document + "-" + page + "-" + sha256.substring(0, Math.min(12, sha256.length()));
    }

    /**
     * Draws the marks on an A4 page.
     *
     * @param out of the page, in its first coordinates (points from the lower left)
     * @param mark at most 60 letters, digits, - or .
     * @param font embedded, for the two lines of small text
     * @param label stands over the box, such as 请签在框里
     * @throws IOException if the page cannot be written
     */
    public static void draw(PDPageContentStream out, String mark, PDFont font, String label) throws IOException {
        if (!mark.matches("[A-Za-z0-9.-]{1," + LONGEST + "}")) {
            throw new IllegalArgumentException("a mark has at most " + LONGEST + " letters, digits, - or .");
        }
        out.setNonStrokingColor(Color.BLACK);
        for (Point corner : CORNERS) {
            square(out, corner, CORNER_SIDE, Color.BLACK);
            square(out, corner, CORNER_SIDE * 3 / 5, Color.WHITE);
            square(out, corner, CORNER_SIDE / 5, Color.BLACK);
        }
        code(out, mark);
        text(out, font, 6.5f, CODE.left(), CODE.bottom() + 3, mark);
        text(out, font, 9, SIGNATURE.left(), SIGNATURE.top() - 1.5, label);
        out.setStrokingColor(Color.BLACK);
        out.setLineWidth(0.8f);
        out.addRect(
                x(SIGNATURE.left()),
                y(SIGNATURE.bottom()),
                x(SIGNATURE.right() - SIGNATURE.left()),
                x(SIGNATURE.bottom() - SIGNATURE.top()));
        out.stroke();
    }

    private static void square(PDPageContentStream out, Point centre, double side, Color colour) throws IOException {
        out.setNonStrokingColor(colour);
        out.addRect(x(centre.x() - side / 2), y(centre.y() + side / 2), x(side), x(side));
        out.fill();
        out.setNonStrokingColor(Color.BLACK);
    }

    private static void code(PDPageContentStream out, String mark) throws IOException {
        QrCode modules = modules(mark);
        double side = (CODE.right() - CODE.left()) / modules.size();
        for (int row = 0; row < modules.size(); row++) {
            for (int column = 0; column < modules.size(); ) {
                int end = column;
                while (end < modules.size() && modules.black(end, row)) {
                    end++;
                }
                if (end > column) {
                    out.addRect(
                            x(CODE.left() + column * side),
                            y(CODE.top() + (row + 1) * side),
                            x((end - column) * side),
                            x(side));
                }
                column = Math.max(end, column + 1);
            }
        }
        out.fill();
    }

    /** The code's modules, the white around it included. */
    private static QrCode modules(String mark) {
        return QrCode.of(mark, QUIET);
    }

    /** Where on the page the centres of the code's patterns are, as {@link CodeFinder.Code} tells them. */
    static List<Point> patterns(String mark, boolean seenSmall) {
        int width = modules(mark).size();
        double side = (CODE.right() - CODE.left()) / width;
        double near = (QUIET + 3.5) * side;
        double far = (width - QUIET - 3.5) * side;
        double smaller = (width - QUIET - 6.5) * side;
        double x = CODE.left();
        double y = CODE.top();
        Point fourth = seenSmall ? new Point(x + smaller, y + smaller) : new Point(x + far, y + far);
        return List.of(
                new Point(x + near, y + far), new Point(x + near, y + near), new Point(x + far, y + near), fourth);
    }

    private static void text(PDPageContentStream out, PDFont font, float size, double left, double base, String words)
            throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(x(left), y(base));
        out.showText(words);
        out.endText();
    }

    private static float x(double mm) {
        return (float) (mm * POINTS_PER_MM);
    }

    private static float y(double mm) {
        return (float) ((HEIGHT - mm) * POINTS_PER_MM);
    }
}
