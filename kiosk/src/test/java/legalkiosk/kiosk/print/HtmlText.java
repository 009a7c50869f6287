package legalkiosk.kiosk.print;

import java.io.StringReader;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What was written: the text of the HTML in reading order, with the numbers that a numbered list is given. */
final class HtmlText {
    private static final Set<String> SILENT = Set.of("head", "style");

    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    static String of(String html) throws Exception {
        HtmlText reader = new HtmlText();
        reader.walk(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)))
                .getDocumentElement());
        return reader.text.toString();
    }

    private void walk(Node node) {
        int number = 0;
        boolean numbered = node instanceof Element list
                && list.getTagName().equals("ol")
                && list.getAttribute("class").isEmpty();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && !SILENT.contains(element.getTagName())) {
                if (numbered) {
                    number++;
                    text.append(number).append('.');
                }
                walk(element);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                text.append(child.getTextContent());
            }
        }
    }
}
