package legalkiosk.kiosk.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One guide, prepared for search: short phrases that name it, and the long text below them. */
final class SearchEntry {
    /** A name of the matter with how much a hit in it counts. */
    record Phrase(String text, double weight, List<Set<String>> readings, String pinyin, String folded) {
        static Phrase of(String text, double weight) {
            String plain = SearchText.plain(text);
            String pinyin = Pinyin.usual(plain);
            return new Phrase(plain, weight, Pinyin.readings(plain), pinyin, Pinyin.folded(pinyin));
        }
    }

    private final Guide guide;
    private final List<Phrase> phrases = new ArrayList<>();
    private final String summary;
    private final String body;
    private final Set<String> namePairs = new HashSet<>();
    private final Set<String> allPairs = new HashSet<>();

    SearchEntry(Guide guide, String topicName) {
        this.guide = guide;
        phrases.add(Phrase.of(guide.title(), 1.0));
        guide.keywords().forEach(keyword -> phrases.add(Phrase.of(keyword, 0.95)));
        phrases.add(Phrase.of(topicName, 0.6));
        this.summary = SearchText.plain(guide.summary());
        this.body = SearchText.plain(words(guide.body()));
        phrases.forEach(phrase -> namePairs.addAll(SearchText.pairs(phrase.text())));
        namePairs.addAll(SearchText.pairs(summary));
        allPairs.addAll(namePairs);
        allPairs.addAll(SearchText.pairs(body));
    }

    Guide guide() {
        return guide;
    }

    List<Phrase> phrases() {
        return phrases;
    }

    String summary() {
        return summary;
    }

    String body() {
        return body;
    }

    /** Pairs of characters of title, keywords, topic and summary. */
    Set<String> namePairs() {
        return namePairs;
    }

    /** Those, and the body's. */
    Set<String> allPairs() {
        return allPairs;
    }

    private static String words(List<Block> blocks) {
        StringBuilder words = new StringBuilder();
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> words.append(Span.words(heading.words()));
                case Block.Paragraph paragraph -> words.append(Span.words(paragraph.words()));
                case Block.Items list -> list.items().forEach(item -> words.append(words(item)));
                case Block.Table table -> {
                    table.head().forEach(cell -> words.append(Span.words(cell)));
                    table.rows().forEach(row -> row.forEach(cell -> words.append(Span.words(cell))));
                }
            }
            words.append('\n');
        }
        return words.toString();
    }
}
