package legalkiosk.kiosk.print;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** What a screen reader reads: the text in the order of the structure tree, without the artifacts in the margins. */
final class TaggedText {
    private final Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();
    private final StringBuilder read = new StringBuilder();

    private TaggedText() {}

    static String of(Paper paper) throws IOException {
        TaggedText text = new TaggedText();
        try (PDDocument document = Loader.loadPDF(paper.pdf())) {
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> runs = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> collect(content, runs));
                text.pages.put(page.getCOSObject(), runs);
            }
            text.walk(document.getDocumentCatalog().getStructureTreeRoot(), null);
        }
        return text.read.toString();
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> runs) {
        StringBuilder letters = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition letter) {
                letters.append(letter.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner, runs);
            }
        }
        if (content.getMCID() >= 0) {
            runs.merge(content.getMCID(), letters.toString(), String::concat);
        }
    }

    private void walk(PDStructureNode node, PDPage page) {
        List<Object> kids = node.getKids();
        for (Object kid : kids) {
            switch (kid) {
                case PDStructureElement element -> walk(element, element.getPage() == null ? page : element.getPage());
                case PDMarkedContentReference reference ->
                    append(reference.getPage() == null ? page : reference.getPage(), reference.getMCID());
                case Integer run -> append(page, run);
                default -> {}
            }
        }
    }

    private void append(PDPage page, int run) {
        read.append(pages.get(page.getCOSObject()).getOrDefault(run, ""));
    }
}
