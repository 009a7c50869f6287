package legalkiosk.kiosk.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads situations/&lt;id&gt;.yaml. */
final class SituationReader {
    private static final int FIRST_STEPS = 3;

    private final CitationReader citations;

    SituationReader(CitationReader citations) {
        this.citations = citations;
    }

    Situation read(YamlFields fields) {
        Situation situation = new Situation(
                fields.text("id"),
                fields.text("title"),
                fields.text("said"),
                fields.text("topic"),
                fields.flag("sensitive"),
                fields.date("updated"),
                fields.optionalList("deadlines").stream().map(this::deadline).toList(),
                law(fields),
                steps(fields),
                fields.texts("helpers"),
                helperNotes(fields),
                fields.texts("bring"),
                sentence(fields.fields("cost"), citations, false),
                fields.texts("guides"));
        fields.finish();
        return situation;
    }

    private List<LegalSentence> law(YamlFields fields) {
        List<LegalSentence> law = new ArrayList<>();
        for (YamlFields each : fields.list("law")) {
            law.add(sentence(Optional.of(each), citations, true));
        }
        return law;
    }

    /** A text with its citation; without one only where the text states no law. */
    static LegalSentence sentence(Optional<YamlFields> written, CitationReader citations, boolean mustCite) {
        if (written.isEmpty()) {
            return new LegalSentence("", List.of());
        }
        YamlFields fields = written.get();
        List<Citation> cites = mustCite ? citations.need(fields, "cite") : citations.read(fields, "cite");
        LegalSentence sentence = new LegalSentence(fields.text("text"), cites);
        fields.finish();
        return sentence;
    }

    private List<Step> steps(YamlFields fields) {
        List<Step> steps = new ArrayList<>();
        for (YamlFields each : fields.list("steps")) {
            steps.add(new Step(each.text("title"), each.text("text"), citations.read(each, "cite")));
            each.finish();
        }
        if (fields.has("steps") && steps.size() != FIRST_STEPS) {
            fields.problemAt("steps", "steps 要正好写 3 步，现在是 " + steps.size() + " 步");
        }
        return steps;
    }

    private Map<String, LegalSentence> helperNotes(YamlFields fields) {
        Map<String, LegalSentence> notes = new LinkedHashMap<>();
        fields.optionalFields("helperNotes").ifPresent(byHelper -> {
            for (String helper : byHelper.keys()) {
                notes.put(helper, sentence(byHelper.fields(helper), citations, false));
            }
        });
        return notes;
    }

    private DeadlineRule deadline(YamlFields fields) {
        DeadlineRule rule = new DeadlineRule(
                fields.text("id"),
                fields.text("ask"),
                fields.text("event"),
                fields.optionalText("unless"),
                fields.optionalText("unlessNote"),
                fields.fields("period").map(SituationReader::period).orElse(new LegalPeriod(1, LegalPeriod.Unit.DAYS)),
                fields.text("label"),
                fields.optionalText("note"),
                fields.text("past"),
                citations.need(fields, "cite"));
        if (rule.unless().isPresent() != rule.unlessNote().isPresent()) {
            fields.problem("unless 和 unlessNote 要么都写，要么都不写");
        }
        fields.finish();
        return rule;
    }

    private static LegalPeriod period(YamlFields fields) {
        int amount = fields.number("amount");
        String unit = fields.text("unit");
        fields.finish();
        if (fields.has("amount") && (amount < 1 || amount > 1000)) {
            fields.problemAt("amount", "amount 要在 1 到 1000 之间");
        }
        for (LegalPeriod.Unit each : LegalPeriod.Unit.values()) {
            if (each.name().toLowerCase(java.util.Locale.ROOT).equals(unit)) {
                return new LegalPeriod(Math.clamp(amount, 1, 1000), each);
            }
        }
        fields.problemAt("unit", "unit 只能写 days、workdays、months 或 years");
        return new LegalPeriod(1, LegalPeriod.Unit.DAYS);
    }
}
