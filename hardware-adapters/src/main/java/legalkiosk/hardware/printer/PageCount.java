package legalkiosk.hardware.printer;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** How many pages a PDF has, known before anything is printed. */
public final class PageCount {
    private PageCount() {}

    /** Pages of one copy; {@link IOException} when the file is missing or is no PDF. */
    public static int of(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return document.getNumberOfPages();
        }
    }
}
