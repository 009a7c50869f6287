package legalkiosk.kiosk.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads citations and holds each against the statutes at hand. */
final class CitationReader {
    /** Inside 〔…〕: a statute's name, a blank, an article. */
    static final Pattern INLINE = Pattern.compile("〔([^〔〕]*)〕");

    private static final Pattern WRITTEN = Pattern.compile("\\s*(\\S+)\\s+(\\d{1,4})\\s*");

    private final Map<String, Statute> statutes;
    private final Problems problems;

    CitationReader(Map<String, Statute> statutes, Problems problems) {
        this.statutes = statutes;
        this.problems = problems;
    }

    /** The citations under a key, one or a list; none if the key is not there. */
    List<Citation> read(YamlFields fields, String key) {
        List<Citation> citations = new ArrayList<>();
        for (YamlFields each : fields.oneOrMore(key)) {
            Citation citation = new Citation(each.text("law"), each.number("article"));
            each.finish();
            String wrong = wrong(citation);
            if (!wrong.isEmpty()) {
                each.problem(wrong);
            }
            citations.add(citation);
        }
        return citations;
    }

    /** As {@link #read}, but there must be at least one. */
    List<Citation> need(YamlFields fields, String key) {
        List<Citation> citations = read(fields, key);
        if (citations.isEmpty()) {
            fields.problem("没有写法律依据“" + key + "”，每句法律都要有条文");
        }
        return citations;
    }

    /** The citation written inside 〔…〕, several parted by ；. */
    List<Span> inline(String written, String file, int line) {
        List<Span> spans = new ArrayList<>();
        for (String one : written.split("[；;]")) {
            Matcher matcher = WRITTEN.matcher(one);
            if (!matcher.matches()) {
                problems.add(file, line, "“〔" + written + "〕”要写成〔民法典 1067〕这样：法名、空格、条号");
                continue;
            }
            Citation citation = new Citation(matcher.group(1), Integer.parseInt(matcher.group(2)));
            String wrong = wrong(citation);
            if (!wrong.isEmpty()) {
                problems.add(file, line, wrong);
            }
            spans.add(new Span.Cited(citation));
        }
        return spans;
    }

    private String wrong(Citation citation) {
        Statute statute = statutes.get(citation.law());
        if (citation.law().isEmpty()) {
            return "";
        }
        if (statute == null) {
            return "没有收录“" + citation.law() + "”，只能引用 laws 里有的法律";
        }
        if (!statute.articles().containsKey(citation.article())) {
            return citation.words() + "：" + statute.version() + " 的版本里没有这一条";
        }
        return "";
    }
}
