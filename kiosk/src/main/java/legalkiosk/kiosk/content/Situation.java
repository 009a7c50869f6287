package legalkiosk.kiosk.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The answer at the end of a triage branch.
 *
 * @param said the citizen's own words; goes on the slip as 事由
 * @param topic id of the lawyers' speciality to look for
 * @param sensitive others must not see it: the screen offers quick-hide
 * @param deadlines none to two, each computed from a date the citizen enters
 * @param law what the law says, in plain words
 * @param steps the first three things to do
 * @param helpers ids, in the order to show
 * @param helperNotes what to say about a helper in this situation, by helper's id
 * @param bring what to bring
 * @param guides ids of guides that go on from here
 */
public record Situation(
        String id,
        String title,
        String said,
        String topic,
        boolean sensitive,
        LocalDate updated,
        List<DeadlineRule> deadlines,
        List<LegalSentence> law,
        List<Step> steps,
        List<String> helpers,
        Map<String, LegalSentence> helperNotes,
        List<String> bring,
        LegalSentence cost,
        List<String> guides) {

    public Situation {
        deadlines = List.copyOf(deadlines);
        law = List.copyOf(law);
        steps = List.copyOf(steps);
        helpers = List.copyOf(helpers);
        helperNotes = Ordered.copy(helperNotes);
        bring = List.copyOf(bring);
        guides = List.copyOf(guides);
    }
}
