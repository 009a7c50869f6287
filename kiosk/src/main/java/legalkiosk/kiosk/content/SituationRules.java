package legalkiosk.kiosk.content;

/** Situations: fields that fit the screen, legal costs with a source. */
final class SituationRules {
    private final Content content;
    private final Editor editor;

    SituationRules(Content content, Editor editor) {
        this.content = content;
        this.editor = editor;
    }

    void check() {
        content.situations().values().forEach(this::situation);
    }

    private void situation(Situation situation) {
        String file = "situations/" + situation.id() + ".yaml";
        editor.field(file, "title", situation.title(), 18);
        editor.field(file, "said", situation.said(), 14);
        editor.count(file, "deadlines", situation.deadlines().size(), 0, 2);
        editor.count(file, "law", situation.law().size(), 1, 4);
        editor.count(file, "helpers", situation.helpers().size(), 2, 3);
        editor.count(file, "bring", situation.bring().size(), 2, 6);
        editor.count(file, "guides", situation.guides().size(), 1, 3);
        situation.deadlines().forEach(rule -> deadline(file, rule));
        situation.law().forEach(sentence -> editor.text(file, sentence.text()));
        for (Step step : situation.steps()) {
            editor.field(file, "steps.title", step.title(), 10);
            editor.field(file, "steps.text", step.text(), 28);
        }
        situation.helperNotes().values().forEach(note -> editor.field(file, "helperNotes", note.text(), 18));
        situation.bring().forEach(thing -> editor.field(file, "bring", thing, 14));
        cost(file, situation.cost(), editor);
    }

    private void deadline(String file, DeadlineRule rule) {
        editor.field(file, "ask", rule.ask(), 24);
        editor.field(file, "event", rule.event(), 12);
        editor.field(file, "label", rule.label(), 14);
        rule.unless().ifPresent(text -> editor.field(file, "unless", text, 14));
        rule.unlessNote().ifPresent(text -> editor.text(file, text));
        rule.note().ifPresent(text -> editor.field(file, "note", text, 30));
        editor.text(file, rule.past());
    }

    /** What it costs: by an article, or as the window says. */
    static void cost(String file, LegalSentence cost, Editor editor) {
        editor.text(file, cost.text());
        if (cost.cites().isEmpty() && !cost.text().isEmpty() && !cost.text().contains("以窗口公布为准")) {
            editor.problem(file, cost.text(), "cost 没有来源：写上 cite，或者写明“以窗口公布为准”");
        }
    }
}
