package legalkiosk.kiosk.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Prepares what people type and what is searched in the same way. */
final class SearchText {
    private static final Pattern NOISE = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\p{C}]+");

    /** Words of a question that say nothing about the matter. */
    private static final Pattern FILLER =
            Pattern.compile("怎么办理|怎么办|怎么样|怎么|怎样|如何|什么|可不可以|能不能|可以|我们|请问|想要|我想|我要|一下|了吗|吗|呢|吧|的|了|我");

    private SearchText() {}

    /** One form for all widths and cases, without punctuation. */
    static String plain(String text) {
        return NOISE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    /** The words of a search: parted by blanks, except pinyin, whose syllables are one word. */
    static List<String> words(String typed) {
        String clean = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        if (isLatin(plain(clean))) {
            String joined = plain(clean);
            return joined.isEmpty() ? List.of() : List.of(joined);
        }
        List<String> words = new ArrayList<>();
        for (String word : NOISE.split(clean)) {
            String telling = FILLER.matcher(word).replaceAll("");
            String kept = telling.isEmpty() ? word : telling;
            if (!kept.isEmpty()) {
                words.add(kept);
            }
        }
        return words;
    }

    /** True for letters and digits only. */
    static boolean isLatin(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }

    /** Each pair of neighbouring characters. */
    static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
