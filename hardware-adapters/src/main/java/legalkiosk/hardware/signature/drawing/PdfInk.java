package legalkiosk.hardware.signature.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** A signature as curves in a PDF. */
public final class PdfInk {
    private static final float RED = 0x16 / 255f;
    private static final float GREEN = 0x20 / 255f;
    private static final float BLUE = 0x2c / 255f;

    private PdfInk() {}

    /** A form of the drawing's size in points, to be put on a page or into a signature's appearance; it belongs to the document. */
    public static PDFormXObject form(PDDocument document, InkDrawing drawing) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(drawing.width(), drawing.height()));
        form.setResources(new PDResources());
        try (PDFormContentStream content = new PDFormContentStream(form)) {
            content.setNonStrokingColor(RED, GREEN, BLUE);
            draw(drawing.path(), drawing.height(), content);
            content.fill();
        }
        return form;
    }

    /** A page's y runs up. */
    private static void draw(Path2D path, float height, PDFormContentStream to) throws IOException {
        float[] at = new float[6];
        for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> to.moveTo(at[0], height - at[1]);
                case PathIterator.SEG_LINETO -> to.lineTo(at[0], height - at[1]);
                case PathIterator.SEG_CUBICTO ->
                    to.curveTo(at[0], height - at[1], at[2], height - at[3], at[4], height - at[5]);
                case PathIterator.SEG_CLOSE -> to.closePath();
                default -> throw new IllegalStateException("daubs have no quadratic curves");
            }
        }
    }
}
