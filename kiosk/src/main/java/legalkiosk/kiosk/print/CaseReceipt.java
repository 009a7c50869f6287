package legalkiosk.kiosk.print;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person takes home of a case of notarisation (申请回执): its number, what comes next, how to come back.
 *
 * @param number such as 鹤公网2026-000123; empty for one that was not handed in
 * @param applicant masked
 * @param item what it is about
 * @param place where it is used
 * @param state how it stood when this was printed, in words
 * @param due last day of the term, once the office has accepted it
 * @param hall where it was printed
 * @param office who has it, and how that is reached
 */
public record CaseReceipt(
        String number,
        String applicant,
        String item,
        String place,
        String state,
        Optional<LocalDate> due,
        String hall,
        String office,
        String contact) {
    private static final Pattern DIGITS = Pattern.compile("([0-9]{4}-[0-9]{6})$");

    /** The number without its letters, as it is typed at a terminal and stands in the code. */
    public Optional<String> digits() {
        Matcher matcher = DIGITS.matcher(number);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
