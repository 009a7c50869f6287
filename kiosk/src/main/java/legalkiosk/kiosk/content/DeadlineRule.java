package legalkiosk.kiosk.content;

import java.util.List;
import java.util.Optional;

/**
 * A time limit (期限) that runs from a date only the citizen knows. {@link Deadlines} does the counting.
 *
 * @param ask the question for that date: 您是哪一天离开这家单位的？
 * @param event what happened then: 离职
 * @param unless a button for people to whom the date does not apply: 还在上班
 * @param unlessNote what those are told
 * @param label what must be done by then: 申请劳动仲裁
 * @param note one short sentence under the date
 * @param past what to say when the day has gone by; never that all is lost
 */
public record DeadlineRule(
        String id,
        String ask,
        String event,
        Optional<String> unless,
        Optional<String> unlessNote,
        LegalPeriod period,
        String label,
        Optional<String> note,
        String past,
        List<Citation> cites) {
    public DeadlineRule {
        cites = List.copyOf(cites);
    }
}
