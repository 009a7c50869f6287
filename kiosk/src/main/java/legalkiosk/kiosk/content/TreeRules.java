package legalkiosk.kiosk.content;

import java.util.HashSet;
import java.util.Set;
import org.kordamp.ikonli.feather.Feather;

/** The triage tree: few taps, few options, nothing out of reach, icons that exist. */
final class TreeRules {
    static final String FILE = "situations/tree.yaml";

    private static final int MOST_TAPS = 4;
    private static final int MOST_OPTIONS = 8;

    private final Content content;
    private final Editor editor;
    private final Set<String> reached = new HashSet<>();

    TreeRules(Content content, Editor editor) {
        this.content = content;
        this.editor = editor;
    }

    void check() {
        question(content.tree(), 1);
        for (String situation : content.situations().keySet()) {
            if (!reached.contains(situation)) {
                editor.problem("situations/" + situation + ".yaml", "", "走不到：tree.yaml 里没有选项通向“" + situation + "”");
            }
        }
        content.topics().forEach(topic -> icon("topics.yaml", topic.icon(), editor));
    }

    private void question(TriageNode.Question question, int tap) {
        editor.text(FILE, question.words());
        if (question.options().size() > MOST_OPTIONS) {
            editor.problem(
                    FILE,
                    question.words(),
                    "“" + question.words() + "”下面有 " + question.options().size() + " 个选项，最多 8 个");
        }
        for (TriageNode.Option option : question.options()) {
            editor.field(FILE, "label", option.label(), 10);
            option.hint().ifPresent(hint -> editor.field(FILE, "hint", hint, 16));
            option.icon().ifPresent(icon -> icon(FILE, icon, editor));
            if (tap > MOST_TAPS) {
                editor.problem(FILE, option.label(), "要点 " + tap + " 下才到“" + option.label() + "”，最多 4 下");
            }
            switch (option.leadsTo()) {
                case TriageNode.Question next -> question(next, tap + 1);
                case TriageNode.Leaf(String situation) -> reached.add(situation);
            }
        }
    }

    private static void icon(String file, String name, Editor editor) {
        try {
            Feather.findByDescription("fth-" + name);
        } catch (IllegalArgumentException unknown) {
            editor.problem(file, name, "没有叫“" + name + "”的图标，请到 feathericons.com 上选");
        }
    }
}
