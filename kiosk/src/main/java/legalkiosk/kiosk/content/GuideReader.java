package legalkiosk.kiosk.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads guides/*.md: fields between two lines of ---, then the body. */
final class GuideReader {
    private static final Pattern FRONT =
            Pattern.compile("\\A---[ \\t]*\\n(.*?\\n)---[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);

    private final ContentFiles files;
    private final YamlFiles yaml;
    private final CitationReader citations;
    private final Problems problems;

    GuideReader(ContentFiles files, YamlFiles yaml, CitationReader citations, Problems problems) {
        this.files = files;
        this.yaml = yaml;
        this.citations = citations;
        this.problems = problems;
    }

    Optional<Guide> read(String file) {
        String text = files.text(file).orElse("").replace("\r\n", "\n");
        Matcher front = FRONT.matcher(text);
        if (!front.find()) {
            problems.add(file, 1, "开头要有两行 ---，中间写 id、title 等");
            return Optional.empty();
        }
        String body = text.substring(front.end());
        int linesBefore = (int) front.group().chars().filter(c -> c == '\n').count();
        List<Block> blocks = new GuideBodyReader(file, linesBefore, citations, problems).read(body);
        if (blocks.isEmpty()) {
            problems.add(file, linesBefore, "正文是空的");
        }
        return yaml.parse(file, 1, front.group(1)).map(fields -> guide(fields, blocks));
    }

    private Guide guide(YamlFields fields, List<Block> blocks) {
        Guide guide = new Guide(
                fields.text("id"),
                fields.text("title"),
                fields.text("topic"),
                fields.text("summary"),
                fields.optionalTexts("keywords"),
                fields.date("updated"),
                fields.optionalTexts("helpers"),
                fields.optionalTexts("bring"),
                SituationReader.sentence(fields.fields("cost"), citations, false),
                citations.need(fields, "cites"),
                fields.optionalTexts("related"),
                blocks);
        fields.finish();
        return guide;
    }
}
