package legalkiosk.kiosk.print;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a finished paper back. */
final class PdfText {
    private PdfText() {}

    /** All text without any white space, as line ends are the layout's and not the writer's. */
    static String squeezed(Paper paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper.pdf())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            return squeeze(stripper.getText(document));
        }
    }

    static String squeeze(String text) {
        return text.replaceAll("[\\s\u3000\u00a0]+", "");
    }

    /** The size in points of every letter on every page. */
    static List<Float> letterSizes(Paper paper) throws IOException {
        List<Float> sizes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(paper.pdf())) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    sizes.add(letter.getFontSizeInPt());
                }
            };
            stripper.getText(document);
        }
        return sizes;
    }

    static BufferedImage page(Paper paper, int number, int dotsAnInch) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper.pdf())) {
            return new PDFRenderer(document).renderImageWithDPI(number - 1, dotsAnInch, ImageType.GRAY);
        }
    }
}
