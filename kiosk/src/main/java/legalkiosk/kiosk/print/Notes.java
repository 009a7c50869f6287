package legalkiosk.kiosk.print;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import legalkiosk.foundation.ChineseNumber;
import legalkiosk.kiosk.content.Citation;
import legalkiosk.kiosk.content.Content;

/**
 * Numbers the articles a paper cites, in the order in which they are read, so that a sentence carries a small [3] and the full
 * reference stands once, at the end. A villager reads the sentence; a lawyer finds the article.
 */
final class Notes {
    private final Map<Citation, Integer> numbers = new LinkedHashMap<>();

    /** The mark for an article, the same whenever it is cited again. */
    String mark(Citation citation) {
        return "[" + numbers.computeIfAbsent(citation, unseen -> numbers.size() + 1) + "]";
    }

    /** One line of the list at the end. */
    record Line(String law, List<String> articles) {}

    /**
     * One line a statute: 《公证法》（2017-09-01 版本）[1]第二十六条、第三条.
     *
     * @param others articles the paper rests on without citing them in a sentence
     */
    List<Line> lines(Collection<Citation> others, Content content) {
        Map<String, List<String>> articles = new TreeMap<>();
        numbers.forEach((citation, number) -> add(articles, citation, "[" + number + "]"));
        for (Citation citation : new TreeSet<>(others)) {
            if (!numbers.containsKey(citation)) {
                add(articles, citation, "");
            }
        }
        List<Line> lines = new ArrayList<>();
        articles.forEach((law, words) -> lines.add(
                new Line("《" + law + "》（" + content.statute(law).orElseThrow().version() + " 版本）", words)));
        return lines;
    }

    private static void add(Map<String, List<String>> articles, Citation citation, String mark) {
        articles.computeIfAbsent(citation.law(), law -> new ArrayList<>())
                .add(mark + "第" + ChineseNumber.of(citation.article()) + "条");
    }
}
