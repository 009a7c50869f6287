package legalkiosk.kiosk.content;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Characters by how they are read, for people who type pinyin at a terminal without a Chinese keyboard: the 6,763 of GB 2312, the most
 * usual first. How usual one is, the statutes and texts of the content tell. Immutable.
 */
public final class PinyinKeys {
    private static final int MOST = 200;
    private static final int FIRST_ROW = 0xB0;
    private static final int LAST_ROW = 0xF7;

    private final TreeMap<String, List<String>> byReading = new TreeMap<>();

    private PinyinKeys(Map<String, List<String>> found) {
        byReading.putAll(found);
    }

    /** Counts and sorts; takes a few hundred milliseconds. */
    public static PinyinKeys of(Content content) {
        Map<String, Integer> usual = new HashMap<>();
        content.statutes()
                .values()
                .forEach(statute -> statute.articles().values().forEach(article -> count(article, usual)));
        content.guides().values().forEach(guide -> count(guide.title(), usual));
        content.situations().values().forEach(situation -> count(situation.said(), usual));
        Map<String, List<String>> found = new HashMap<>();
        for (String character : characters()) {
            readings(character)
                    .forEach(reading -> found.computeIfAbsent(reading, any -> new ArrayList<>())
                            .add(character));
        }
        Comparator<String> usualFirst =
                Comparator.comparingInt((String character) -> -usual.getOrDefault(character, 0));
        found.values().forEach(list -> list.sort(usualFirst));
        return new PinyinKeys(found);
    }

    /** Characters whose reading begins with these letters: those that are read just so first, each once, at most 200. */
    public List<String> read(String pinyin) {
        if (pinyin.isEmpty()) {
            return List.of();
        }
        Set<String> all = new LinkedHashSet<>(byReading.getOrDefault(pinyin, List.of()));
        for (var entry : byReading.tailMap(pinyin, false).entrySet()) {
            if (!entry.getKey().startsWith(pinyin) || all.size() >= MOST) {
                break;
            }
            all.addAll(entry.getValue());
        }
        return all.stream().limit(MOST).toList();
    }

    private static Set<String> readings(String character) {
        List<Set<String>> units = Pinyin.readings(character);
        return units.isEmpty() ? Set.of() : units.getFirst();
    }

    private static void count(String text, Map<String, Integer> usual) {
        text.codePoints().forEach(point -> usual.merge(Character.toString(point), 1, Integer::sum));
    }

    private static List<String> characters() {
        Charset gb2312 = Charset.forName("GB2312");
        List<String> all = new ArrayList<>();
        for (int row = FIRST_ROW; row <= LAST_ROW; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                String character = new String(new byte[] {(byte) row, (byte) cell}, gb2312);
                if (character.length() == 1 && Character.isIdeographic(character.charAt(0))) {
                    all.add(character);
                }
            }
        }
        return all;
    }
}
