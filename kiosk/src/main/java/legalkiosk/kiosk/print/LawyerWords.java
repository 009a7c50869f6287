package legalkiosk.kiosk.print;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What stands on the paper that a citizen takes home from a talk: the lawyer's own words.
 *
 * @param lawyer as the citizen read the name
 * @param began when the lawyer took the call
 * @param minutes how long it lasted
 * @param matter what it was about; may be blank
 * @param advice lines are paragraphs
 * @param steps in order; may be none
 */
public record LawyerWords(
        String lawyer, OffsetDateTime began, int minutes, String matter, String advice, List<String> steps) {
    public LawyerWords {
        steps = List.copyOf(steps);
    }

    @Override
    public String toString() {
        return "LawyerWords[***]";
    }
}
