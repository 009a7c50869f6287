package legalkiosk.kiosk.content;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules every text obeys, and the way to say where one does not. */
final class Editor {
    private static final int LONGEST_SENTENCE = 45;

    /** Words that promise an outcome; allowed only after a negation (不一定能). */
    private static final List<String> PROMISES = List.of(
            "包赢", "包胜", "包您", "稳赢", "必赢", "必胜", "一定能", "一定会赢", "一定可以赢", "肯定能", "肯定会赢", "绝对能", "绝对会", "保证能", "保证赢",
            "打包票", "百分之百", "100%");

    private static final Set<Character> NEGATIONS = Set.of('不', '未', '没');

    private static final Pattern SENTENCE_END = Pattern.compile("[。！？；：!?;\\n]");

    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d.])(1[3-9]\\d{9}|0\\d{2,3}[-— ]?\\d{7,8}|\\d{7,8}|12\\d{3}|9[56]\\d{3}|11[0-9]|120)"
                    + "(?![\\d.年月日元块条个万人天岁%])");

    private static final Pattern ADDRESS =
            Pattern.compile("[\\u4e00-\\u9fff]{1,8}(?:路|街|巷|大道|道)[\\u4e00-\\u9fff]{0,4}\\d+号");

    private final ContentFiles files;
    private final Problems problems;
    private final Set<String> knownPhones;

    Editor(ContentFiles files, Problems problems, Content content) {
        this.files = files;
        this.problems = problems;
        this.knownPhones = content.helpers().values().stream()
                .filter(helper -> helper.source().isPresent())
                .flatMap(helper -> helper.phone().stream())
                .collect(Collectors.toSet());
    }

    /** Notes a problem where these words stand. */
    void problem(String file, String words, String what) {
        String start = words.substring(0, Math.min(words.length(), 12));
        problems.add(file, start.isEmpty() ? 0 : files.lineOf(file, start), what);
    }

    /** A short field: how wide it may be in Chinese characters, where two Latin letters or digits count as one. */
    void field(String file, String name, String text, int widest) {
        int width = width(text);
        if (width > widest) {
            problem(file, text, name + "太长：" + width + " 个字，最多 " + widest + " 个：“" + text + "”");
        }
        text(file, text);
    }

    /** Any text: sentences, promises, numbers and addresses. */
    void text(String file, String text) {
        for (String sentence : SENTENCE_END.split(text)) {
            int width = width(sentence.strip());
            if (width > LONGEST_SENTENCE) {
                problem(file, sentence.strip(), "这句话太长：" + width + " 个字，最多 45 个：“" + sentence.strip() + "”");
            }
        }
        promises(file, text);
        facts(file, text);
    }

    private void promises(String file, String text) {
        for (String promise : PROMISES) {
            int at = text.indexOf(promise);
            if (at >= 0 && !(at > 0 && NEGATIONS.contains(text.charAt(at - 1)))) {
                problem(file, text, "不能向群众打包票，请去掉“" + promise + "”");
            }
        }
    }

    private void facts(String file, String text) {
        Matcher phone = PHONE.matcher(text);
        while (phone.find()) {
            if (!knownPhones.contains(phone.group(1))) {
                problem(file, text, "电话 " + phone.group(1) + " 没有来源：先在 helpers.yaml 里写上 phone 和 source");
            }
        }
        Matcher address = ADDRESS.matcher(text);
        if (address.find() && !text.contains("示例") && !text.contains("以窗口公布为准")) {
            problem(file, text, "地址“" + address.group() + "”没有来源：请写“示例”，或者改成“以窗口公布为准”");
        }
    }

    /** A list that may have so many entries. */
    void count(String file, String name, int count, int fewest, int most) {
        if (count < fewest || count > most) {
            problem(file, name + ":", name + " 要 " + fewest + " 到 " + most + " 项，现在是 " + count + " 项");
        }
    }

    static int width(String text) {
        int halves = text.codePoints().map(point -> point < 0x2E80 ? 1 : 2).sum();
        return (halves + 1) / 2;
    }
}
