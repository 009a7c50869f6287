package legalkiosk.server.notarisation.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What somebody might change in a page before it is signed: one line of it, never more. */
enum Alteration {
    /** One digit becomes one that looks much like it. */
    LIKE_DIGIT,
    /** One character becomes another. */
    CHARACTER,
    /** One name becomes another. */
    NAME,
    /** A line is gone, the others move up. */
    LINE_GONE,
    /** A line is added below the text. */
    LINE_MORE;

    private static final String[] DIGITS = {"38", "83", "56", "65", "17", "71", "86", "68", "08", "80"};
    private static final String[] CHARACTERS = {"不可", "男女", "女男", "万亿", "价租", "卖入", "存还", "本他"};

    List<String> of(List<String> lines, Random random) {
        List<String> other = new ArrayList<>(lines);
        switch (this) {
            case LIKE_DIGIT -> swapOne(other, DIGITS, random);
            case CHARACTER -> swapOne(other, CHARACTERS, random);
            case NAME -> other.set(1, other.get(1).replaceFirst("示例..，", "示例章冲，"));
            case LINE_GONE -> other.remove(3 + random.nextInt(6));
            case LINE_MORE -> other.add("受托人可以代收房款。");
        }
        return other;
    }

    /** One character of one line, a rare one as well as a frequent one. */
    private static void swapOne(List<String> lines, String[] pairs, Random random) {
        while (true) {
            String pair = pairs[random.nextInt(pairs.length)];
            int line = random.nextInt(lines.size());
            String text = lines.get(line);
            int at = text.indexOf(pair.charAt(0), random.nextInt(text.length()));
            if (at >= 0) {
                lines.set(line, text.substring(0, at) + pair.charAt(1) + text.substring(at + 1));
                return;
            }
        }
    }
}
