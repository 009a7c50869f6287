package legalkiosk.kiosk.journey.triage;

import java.time.LocalDate;
import java.util.List;
import legalkiosk.kiosk.content.DeadlineRule;
import legalkiosk.kiosk.content.Situation;
import legalkiosk.kiosk.content.TriageNode;
import legalkiosk.kiosk.print.SituationAnswer;

/** What the triage screens show. */
public sealed interface TriageState {
    /** @param path what was chosen so far */
    record Asking(TriageNode.Question question, List<String> path) implements TriageState {}

    /**
     * Asking for a date that a deadline runs from.
     *
     * @param inFuture true when the date picked lies after today, which can't be
     */
    record AskingDate(
            Situation situation,
            DeadlineRule rule,
            DateEntry entry,
            LocalDate today,
            List<String> path,
            boolean inFuture)
            implements TriageState {}

    /** The answer page. */
    record Answered(SituationAnswer answer) implements TriageState {}

    /** 先遮住: the answer of a sensitive matter is hidden; a touch brings it back. */
    record Hidden(SituationAnswer answer) implements TriageState {}
}
