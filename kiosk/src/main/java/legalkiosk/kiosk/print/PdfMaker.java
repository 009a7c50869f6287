package legalkiosk.kiosk.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import legalkiosk.kiosk.print.PaperFonts.Face;

/** Sets HTML as a tagged A4 PDF. Reads nothing but the HTML and the fonts: every address inside is refused. */
final class PdfMaker {
    private final PaperFonts fonts;

    PdfMaker(PaperFonts fonts) {
        this.fonts = fonts;
        // Its own chatter would go to the console; what matters comes back as an exception.
        XRLog.setLoggingEnabled(false);
    }

    Paper make(String title, String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        PdfRendererBuilder builder = new PdfRendererBuilder()
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
            builder.useFont(face.file().toFile(), face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            int pages = renderer.getRootBox().getLayer().getPages().size();
            renderer.createPDF();
            return new Paper(title, out.toByteArray(), pages);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
