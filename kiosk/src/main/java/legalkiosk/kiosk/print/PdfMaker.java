package legalkiosk.kiosk.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import legalkiosk.kiosk.print.PaperFonts.Face;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Sets HTML as a tagged A4 PDF. Reads nothing but the HTML and the fonts: every address inside is refused. Fonts are parsed once and
 * kept (30 MB), because parsing them took most of a document's time; they are not made for several threads, so one document is set at
 * a time.
 */
final class PdfMaker {
    private final PaperFonts fonts;
    private final Map<Face, TrueTypeFont> parsed = new HashMap<>();

    PdfMaker(PaperFonts fonts) {
        this.fonts = fonts;
        // Its own chatter would go to the console; what matters comes back as an exception.
        XRLog.setLoggingEnabled(false);
    }

    synchronized Paper make(String title, String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .usePdfVersion(1.7f)
                    .useReplacementText("\u25a1")
                    .withProducer("legal-kiosk")
                    .withHtmlContent(html, null)
                    .toStream(out);
            builder.useFastMode();
            for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"), when);
            }
            for (Face face : fonts.facesFor(html)) {
                PDType0Font font = PDType0Font.load(document, font(face), true);
                builder.useFont(new PDFontSupplier(font), face.family(), face.weight(), FontStyle.NORMAL, true);
            }
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                int pages = renderer.getRootBox().getLayer().getPages().size();
                renderer.createPDF();
                return new Paper(title, out.toByteArray(), pages);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private TrueTypeFont font(Face face) throws IOException {
        TrueTypeFont font = parsed.get(face);
        if (font == null) {
            font = new TTFParser()
                    .parse(new RandomAccessReadBufferedFile(face.file().toFile()));
            parsed.put(face, font);
        }
        return font;
    }
}
