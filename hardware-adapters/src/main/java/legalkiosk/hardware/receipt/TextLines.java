package legalkiosk.hardware.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Breaks words into lines: anywhere between Chinese letters, at spaces between others, never before a closing mark. */
final class TextLines {
    private static final String NEVER_FIRST = "，。！？；：、）》”’〕】,.!?;:)";

    private TextLines() {}

    /**
     * The lines.
     *
     * @param advance of a letter, in parts of the letters' height
     * @param room of a line, in the same unit
     */
    static List<String> of(String words, IntToDoubleFunction advance, double room) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : words.split("\\R", -1)) {
            int[] letters = paragraph
                    .codePoints()
                    .filter(it -> !Character.isISOControl(it))
                    .toArray();
            int from = 0;
            while (from < letters.length) {
                int to = end(letters, from, advance, room);
                lines.add(new String(letters, from, to - from).strip());
                from = to;
                while (from < letters.length && letters[from] == ' ') {
                    from++;
                }
            }
            if (letters.length == 0) {
                lines.add("");
            }
        }
        return lines;
    }

    private static int end(int[] letters, int from, IntToDoubleFunction advance, double room) {
        double used = 0;
        int to = from;
        while (to < letters.length && used + advance.applyAsDouble(letters[to]) <= room) {
            used += advance.applyAsDouble(letters[to]);
            to++;
        }
        if (to == letters.length) {
            return to;
        }
        for (int at = to; at > from; at--) {
            if (breakable(letters[at - 1], letters[at])) {
                return at;
            }
        }
        return Math.max(to, from + 1);
    }

    private static boolean breakable(int before, int after) {
        if (NEVER_FIRST.indexOf(after) >= 0) {
            return false;
        }
        return before == ' ' || wide(before) || wide(after);
    }

    private static boolean wide(int letter) {
        return letter >= 0x2E80;
    }
}
