package legalkiosk.kiosk.print;

import java.util.List;
import java.util.Optional;
import legalkiosk.kiosk.content.Deadline;
import legalkiosk.kiosk.content.DeadlineRule;
import legalkiosk.kiosk.content.Situation;

/**
 * What stands on a checklist: the answer at the end of triage.
 *
 * @param path the labels the citizen chose, from the first question on
 * @param deadlines those the citizen answered
 */
public record SituationAnswer(Situation situation, List<String> path, List<Answered> deadlines) {
    public SituationAnswer {
        path = List.copyOf(path);
        deadlines = List.copyOf(deadlines);
    }

    /**
     * A deadline the citizen was asked about.
     *
     * @param deadline what the date gives; empty for the button {@code unless} (还在上班)
     */
    public record Answered(DeadlineRule rule, Optional<Deadline> deadline) {}
}
