package legalkiosk.kiosk.content;

import java.util.List;
import java.util.Set;

/**
 * Finds typed letters in a phrase: full syllables (gongzi), initials (gz) or a mixture (gongz), anywhere in the phrase, with every
 * reading a character has.
 */
final class PinyinMatch {
    private static final int NONE = -1;

    private final List<Set<String>> units;
    private final String typed;

    private PinyinMatch(List<Set<String>> units, String typed) {
        this.units = units;
        this.typed = typed;
    }

    /** From 0 (not found) to 1 (the whole phrase, typed in full). */
    static double quality(List<Set<String>> phrase, String typed) {
        if (typed.isEmpty() || phrase.isEmpty()) {
            return 0;
        }
        PinyinMatch match = new PinyinMatch(phrase, typed);
        double best = 0;
        for (int start = 0; start < phrase.size(); start++) {
            int loose = match.from(start, 0);
            if (loose == NONE || (typed.length() < 2 && start > 0)) {
                continue;
            }
            // Few letters for many syllables (initials) say less than syllables typed out.
            int syllables = match.end - start;
            double typedOut = 1.0 - 0.4 * loose / syllables;
            double covered = (double) syllables / phrase.size();
            best = Math.max(best, typedOut * (0.6 + 0.25 * covered + (start == 0 ? 0.15 : 0)));
        }
        return best;
    }

    private int end;

    /** How many syllables were not typed out when everything from here matches, or NONE; leaves the end of the match behind. */
    private int from(int unit, int at) {
        if (at == typed.length()) {
            end = unit;
            return 0;
        }
        if (unit == units.size()) {
            return NONE;
        }
        int best = NONE;
        int bestEnd = unit;
        for (String reading : units.get(unit)) {
            for (int taken = reading.length(); taken > 0; taken--) {
                boolean whole = taken == reading.length();
                boolean last = at + taken == typed.length();
                boolean initial = taken == 1 || (taken == 2 && reading.charAt(1) == 'h');
                if (!(whole || last || initial) || !typed.startsWith(reading.substring(0, taken), at)) {
                    continue;
                }
                int rest = from(unit + 1, at + taken);
                int loose = rest == NONE ? NONE : rest + (whole ? 0 : 1);
                if (loose != NONE && (best == NONE || loose < best)) {
                    best = loose;
                    bestEnd = end;
                }
            }
        }
        end = bestEnd;
        return best;
    }
}
