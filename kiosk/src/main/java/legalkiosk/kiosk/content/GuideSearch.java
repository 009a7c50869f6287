package legalkiosk.kiosk.content;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds guides by whatever a person types: words, a whole question, a keyword, a topic's name, pinyin in full, pinyin initials, with
 * small slips. Best first. Immutable; safe from any thread; a search of a few dozen guides takes about a millisecond.
 */
public final class GuideSearch {
    /**
     * A guide found.
     *
     * @param score from just above 0 to 100; only good for comparing hits of one search
     */
    public record Hit(Guide guide, double score) {}

    private static final double LEAST = 8;

    private final List<SearchEntry> entries;
    private final Map<String, Integer> guidesWithPair = new HashMap<>();

    /** Prepares all guides of a content. */
    public GuideSearch(Content content) {
        this.entries = content.guides().values().stream()
                .map(guide -> new SearchEntry(
                        guide, content.topic(guide.topic()).map(Topic::name).orElse("")))
                .toList();
        for (SearchEntry entry : entries) {
            entry.allPairs().forEach(pair -> guidesWithPair.merge(pair, 1, Integer::sum));
        }
    }

    /** At most so many guides, best first; none for a search that says nothing. */
    public List<Hit> find(String typed, int most) {
        List<String> words = SearchText.words(typed);
        return entries.stream()
                .map(entry -> new Hit(entry.guide(), score(entry, words)))
                .filter(hit -> hit.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(most)
                .toList();
    }

    private double score(SearchEntry entry, List<String> words) {
        double sum = 0;
        int missed = 0;
        for (String word : words) {
            double score = SearchText.isLatin(word) ? letters(entry, word) : characters(entry, word);
            sum += score;
            missed += score < LEAST ? 1 : 0;
        }
        return words.isEmpty() ? 0 : sum / words.size() * Math.pow(0.5, missed);
    }

    private static double letters(SearchEntry entry, String typed) {
        double best =
                entry.summary().contains(typed) ? 30 : entry.body().contains(typed) && typed.length() > 1 ? 20 : 0;
        for (SearchEntry.Phrase phrase : entry.phrases()) {
            double quality = PinyinMatch.quality(phrase.readings(), typed);
            if (quality == 0) {
                quality = nearly(phrase, typed);
            }
            best = Math.max(best, 90 * quality * phrase.weight());
        }
        return best;
    }

    /** With an accent, or with slips of the finger. */
    private static double nearly(SearchEntry.Phrase phrase, String typed) {
        if (typed.length() >= 4 && phrase.folded().contains(Pinyin.folded(typed))) {
            return 0.55;
        }
        int slips = Typos.allowed(typed.length());
        boolean near = slips > 0 && phrase.pinyin().length() >= typed.length() - slips;
        return near && Typos.within(typed, phrase.pinyin()) <= slips ? 0.45 : 0;
    }

    private double characters(SearchEntry entry, String word) {
        double best = 0;
        for (SearchEntry.Phrase phrase : entry.phrases()) {
            best = Math.max(best, named(phrase, word) * phrase.weight());
        }
        if (entry.summary().contains(word)) {
            best = Math.max(best, 45);
        } else if (entry.body().contains(word)) {
            best = Math.max(best, word.length() > 1 ? 32 : 10);
        }
        // A whole question rarely stands anywhere as it was asked; its telling pairs of characters do.
        return Math.max(best, alike(entry, word));
    }

    private static double named(SearchEntry.Phrase phrase, String word) {
        String text = phrase.text();
        if (text.equals(word)) {
            return 100;
        }
        if (text.contains(word)) {
            return 70 + 25.0 * word.length() / text.length() - (word.length() == 1 ? 40 : 0);
        }
        if (text.length() > 1 && word.contains(text)) {
            return 55 + 30.0 * text.length() / word.length();
        }
        // 公政 for 公证: another character of the same sound, or one the keyboard offered first.
        String sound = Pinyin.usual(word);
        boolean sounds =
                word.length() > 1 && sound.length() >= 4 && phrase.pinyin().contains(sound);
        return sounds ? 60 : 0;
    }

    private double alike(SearchEntry entry, String word) {
        double told = 0;
        double found = 0;
        for (String pair : Set.copyOf(SearchText.pairs(word))) {
            // A pair that stands in few guides says more; one that stands in none may be a slip and says little.
            int guides = guidesWithPair.getOrDefault(pair, 0);
            double weight = guides == 0 ? 0.5 : Math.log(1 + (double) entries.size() / guides);
            told += weight;
            if (entry.namePairs().contains(pair)) {
                found += weight;
            } else if (entry.allPairs().contains(pair)) {
                found += weight * 0.4;
            }
        }
        return told == 0 ? 0 : 60 * found / told;
    }
}
