package legalkiosk.kiosk.journey.notarisation;

import java.util.List;
import legalkiosk.foundation.Sensitive;

/**
 * Words while they are typed: letters of pinyin become a character, one after the other. What is plugged in as a keyboard types Chinese
 * at once.
 *
 * @param words so far
 * @param pinyin letters that are no character yet
 * @param candidates characters they may become, the most usual first
 * @param from the first of them that is shown
 * @param digits true while digits are offered instead of letters
 */
public record Typing(Sensitive<String> words, String pinyin, List<String> candidates, int from, boolean digits) {
    /** So many characters are offered at once. */
    public static final int SHOWN = 11;

    private static final int LONGEST_PINYIN = 6;

    static Typing of(Sensitive<String> words, boolean digits) {
        return new Typing(words, "", List.of(), 0, digits);
    }

    /** Those on the screen now. */
    public List<String> offered() {
        return candidates.subList(from, Math.min(from + SHOWN, candidates.size()));
    }

    Typing key(char key, int longest, Characters characters) {
        char small = Character.toLowerCase(key);
        if (!digits && small >= 'a' && small <= 'z') {
            String more = pinyin.length() < LONGEST_PINYIN ? pinyin + small : pinyin;
            return new Typing(words, more, characters.read(more), 0, false);
        }
        return add(String.valueOf(key), longest);
    }

    Typing add(String more, int longest) {
        String all = words.reveal() + more;
        return all.length() > longest ? this : new Typing(Sensitive.of(all), "", List.of(), 0, digits);
    }

    Typing erased(Characters characters) {
        if (!pinyin.isEmpty()) {
            String less = pinyin.substring(0, pinyin.length() - 1);
            return new Typing(words, less, less.isEmpty() ? List.of() : characters.read(less), 0, digits);
        }
        String all = words.reveal();
        return all.isEmpty()
                ? this
                : new Typing(
                        Sensitive.of(all.substring(0, all.offsetByCodePoints(all.length(), -1))),
                        "",
                        List.of(),
                        0,
                        digits);
    }

    Typing others() {
        return new Typing(words, pinyin, candidates, from + SHOWN < candidates.size() ? from + SHOWN : 0, digits);
    }

    Typing switched() {
        return new Typing(words, "", List.of(), 0, !digits);
    }

    /** Characters by how they are read. */
    @FunctionalInterface
    public interface Characters {
        /** Those whose reading begins with these letters, the most usual first; never waits. */
        List<String> read(String pinyin);
    }
}
