package legalkiosk.kiosk.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** What every paper promises, whatever stands on it. */
final class PaperLaw {
    private static final Pattern DATES =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{1,2}月\\d{1,2}日|\\d{1,2}:\\d{2}");

    private PaperLaw() {}

    /** Judges a paper made from this HTML; {@code back} is what its QR code must say. */
    static void holds(String html, Paper paper, PrintSize size, BackCode back) throws Exception {
        assertThat(PdfUa.failures(paper)).as("PDF/UA-1, by veraPDF").isEmpty();
        String written = HtmlText.of(html);
        assertThat(PdfText.squeeze(TaggedText.of(paper)))
                .as("text in reading order")
                .isEqualTo(PdfText.squeeze(written));
        letters(paper, size);
        pages(paper, written);
        assertThat(scan(paper)).as("QR code").contains(back.payload());
        assertThat(BackCode.parse(back.payload())).contains(back);
    }

    private static void letters(Paper paper, PrintSize size) throws IOException {
        float smallest = size == PrintSize.LARGE ? 16f : 10f;
        assertThat(PdfText.letterSizes(paper))
                .allSatisfy(points -> assertThat(points).isGreaterThanOrEqualTo(smallest - 0.01f));
    }

    private static void pages(Paper paper, String written) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper.pdf())) {
            assertThat(document.getNumberOfPages()).isEqualTo(paper.pages());
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(paper.title());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
                assertThat(page.getMediaBox().getHeight()).isBetween(841f, 843f);
                assertThat(page.getAnnotations()).as("links").isEmpty();
            }
            PDFTextStripper stripper = new PDFTextStripper();
            String lines = stripper.getText(document);
            for (int number = 1; number <= paper.pages(); number++) {
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                String page = PdfText.squeeze(stripper.getText(document));
                assertThat(page).contains("第" + number + "页共" + paper.pages() + "页", "终端HS-01", "2026-11-2409:41打印");
            }
            List<String> dates =
                    DATES.matcher(written).results().map(MatchResult::group).toList();
            assertThat(dates)
                    .as("dates are never broken")
                    .allSatisfy(date -> assertThat(lines).contains(date));
        }
    }

    /** The code stands on the first page; a coarse look is cheaper, and a scanner sees more than 150 dots an inch. */
    private static Optional<String> scan(Paper paper) throws IOException {
        Optional<String> coarse = QrReader.scan(PdfText.page(paper, 1, 90));
        return coarse.isPresent() ? coarse : QrReader.scan(PdfText.page(paper, 1, 150));
    }
}
