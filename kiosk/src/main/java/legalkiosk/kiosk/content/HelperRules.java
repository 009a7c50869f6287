package legalkiosk.kiosk.content;

import java.util.HashSet;
import java.util.Set;

/** Helpers: each with a source or marked as a sample, each of use somewhere. */
final class HelperRules {
    private static final String FILE = "helpers.yaml";

    private final Content content;
    private final Editor editor;

    HelperRules(Content content, Editor editor) {
        this.content = content;
        this.editor = editor;
    }

    void check() {
        Set<String> used = new HashSet<>();
        content.situations().values().forEach(situation -> used.addAll(situation.helpers()));
        content.guides().values().forEach(guide -> used.addAll(guide.helpers()));
        for (Helper helper : content.helpers().values()) {
            editor.field(FILE, "name", helper.name(), 14);
            editor.field(FILE, "what", helper.what(), 24);
            if (helper.source().isEmpty() && !helper.sample()) {
                editor.problem(FILE, helper.id(), "“" + helper.name() + "”没有来源：写上 source，或者标明 sample: true");
            }
            if (!used.contains(helper.id())) {
                editor.problem(FILE, helper.id(), "没有情形或指南用到“" + helper.id() + "”");
            }
        }
    }
}
