package legalkiosk.kiosk.content;

import java.util.Collection;
import java.util.Set;

/** Holds every id named in the content against what is there. */
final class References {
    private final Content content;
    private final ContentFiles files;
    private final Problems problems;

    References(Content content, ContentFiles files, Problems problems) {
        this.content = content;
        this.files = files;
        this.problems = problems;
    }

    void check() {
        content.helpers().values().forEach(this::helper);
        option(content.tree());
        content.situations().values().forEach(this::situation);
        content.guides().values().forEach(this::guide);
    }

    private void helper(Helper helper) {
        if (helper.action() instanceof HelperAction.OpenGuide(String guide)) {
            known("helpers.yaml", "指南", content.guides().keySet(), guide);
        }
    }

    private void option(TriageNode node) {
        switch (node) {
            case TriageNode.Question question -> question.options().forEach(option -> option(option.leadsTo()));
            case TriageNode.Leaf(String situation) ->
                known("situations/tree.yaml", "情形", content.situations().keySet(), situation);
        }
    }

    private void situation(Situation situation) {
        String file = "situations/" + situation.id() + ".yaml";
        topic(file, situation.topic());
        helpers(file, situation.helpers());
        helpers(file, situation.helperNotes().keySet());
        guides(file, situation.guides());
        for (String helper : situation.helperNotes().keySet()) {
            if (!situation.helpers().contains(helper)) {
                problems.add(file, files.lineOf(file, helper + ":"), "helperNotes 里的“" + helper + "”不在 helpers 里");
            }
        }
    }

    private void guide(Guide guide) {
        String file = "guides/" + guide.id() + ".md";
        topic(file, guide.topic());
        helpers(file, guide.helpers());
        guides(file, guide.related());
    }

    private void topic(String file, String id) {
        if (content.topic(id).isEmpty()) {
            missing(file, "主题", id);
        }
    }

    private void helpers(String file, Collection<String> ids) {
        ids.forEach(id -> known(file, "帮手", content.helpers().keySet(), id));
    }

    private void guides(String file, Collection<String> ids) {
        ids.forEach(id -> known(file, "指南", content.guides().keySet(), id));
    }

    private void known(String file, String kind, Set<String> ids, String id) {
        if (!ids.contains(id)) {
            missing(file, kind, id);
        }
    }

    private void missing(String file, String kind, String id) {
        if (!id.isEmpty()) {
            problems.add(file, files.lineOf(file, id), "没有这个" + kind + "：“" + id + "”");
        }
    }
}
