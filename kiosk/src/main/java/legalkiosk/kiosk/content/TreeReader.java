package legalkiosk.kiosk.content;

import java.util.ArrayList;
import java.util.List;

/** Reads situations/tree.yaml. */
final class TreeReader {
    /** Deeper than any tree the check allows; stops a file that nests without end. */
    private static final int DEEPEST = 12;

    TriageNode.Question read(YamlFields fields) {
        TriageNode.Question root = question(fields, 0);
        fields.finish();
        return root;
    }

    private TriageNode.Question question(YamlFields fields, int depth) {
        String words = fields.text("question");
        List<TriageNode.Option> options = new ArrayList<>();
        for (YamlFields option : fields.list("options")) {
            options.add(option(option, depth));
        }
        if (fields.has("options") && options.isEmpty()) {
            fields.problemAt("options", "这个问题下面没有选项");
        }
        return new TriageNode.Question(words, options);
    }

    private TriageNode.Option option(YamlFields fields, int depth) {
        boolean leaf = fields.has("situation");
        if (leaf == (fields.has("question") || fields.has("options"))) {
            fields.problem("一个选项要么写 situation，要么写 question 和 options");
        }
        if (depth > DEEPEST) {
            fields.problem("问题嵌套得太深");
        }
        TriageNode leadsTo = leaf || depth > DEEPEST
                ? new TriageNode.Leaf(fields.optionalText("situation").orElse(""))
                : question(fields, depth + 1);
        TriageNode.Option option = new TriageNode.Option(
                fields.text("label"), fields.optionalText("hint"), fields.optionalText("icon"), leadsTo);
        fields.finish();
        return option;
    }
}
