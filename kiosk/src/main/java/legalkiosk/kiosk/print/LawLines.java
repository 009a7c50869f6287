package legalkiosk.kiosk.print;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import legalkiosk.kiosk.content.Block;
import legalkiosk.kiosk.content.ChineseNumber;
import legalkiosk.kiosk.content.Citation;
import legalkiosk.kiosk.content.Content;
import legalkiosk.kiosk.content.Guide;
import legalkiosk.kiosk.content.Span;

/** The statutes a paper rests on: one line a statute, with its articles and the version that was read. */
final class LawLines {
    private LawLines() {}

    static List<String> ofGuide(Guide guide, Content content) {
        List<Citation> all = new ArrayList<>(guide.cites());
        all.addAll(guide.cost().cites());
        guide.body().forEach(block -> collect(block, all));
        return of(all, content);
    }

    private static void collect(Block block, List<Citation> all) {
        switch (block) {
            case Block.Heading heading -> cited(heading.words(), all);
            case Block.Paragraph paragraph -> cited(paragraph.words(), all);
            case Block.Items list -> list.items().forEach(item -> item.forEach(inner -> collect(inner, all)));
            case Block.Table table -> {
                table.head().forEach(cell -> cited(cell, all));
                table.rows().forEach(row -> row.forEach(cell -> cited(cell, all)));
            }
        }
    }

    private static void cited(List<Span> spans, List<Citation> all) {
        for (Span span : spans) {
            if (span instanceof Span.Cited(Citation citation)) {
                all.add(citation);
            }
        }
    }

    /** 《劳动争议调解仲裁法》第二条、第二十七条（2007-12-29 版本）, each statute once. */
    static List<String> of(Collection<Citation> citations, Content content) {
        Map<String, List<Citation>> byLaw = new TreeSet<>(citations)
                .stream().collect(Collectors.groupingBy(Citation::law, TreeMap::new, Collectors.toList()));
        return byLaw.entrySet().stream()
                .map(law -> "《" + law.getKey() + "》"
                        + law.getValue().stream()
                                .map(citation -> "第" + ChineseNumber.of(citation.article()) + "条")
                                .collect(Collectors.joining("、"))
                        + "（" + content.statute(law.getKey()).orElseThrow().version() + " 版本）")
                .toList();
    }
}
