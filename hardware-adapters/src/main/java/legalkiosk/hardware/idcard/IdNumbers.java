package legalkiosk.hardware.idcard;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * 公民身份号码 (GB 11643): 17 digits and a check character. Checks form, date and check character; never the area code, because
 * elderly people of Heshan carry codes that were abolished decades ago (440725 and older).
 */
public final class IdNumbers {
    private static final int LENGTH = 18;
    private static final String CHECKS = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private IdNumbers() {}

    /** The number as it is stored (a small x becomes X), or nothing when it cannot be a number. */
    public static Optional<String> normal(String typed) {
        if (typed.length() != LENGTH || !onlyDigits(typed, LENGTH - 1)) {
            return Optional.empty();
        }
        String number = typed.toUpperCase(Locale.ROOT);
        boolean dayExists = new CardDate(number.substring(6, 14)).date().isPresent();
        return dayExists && number.charAt(LENGTH - 1) == checkCharacter(number)
                ? Optional.of(number)
                : Optional.empty();
    }

    /** True when {@link #normal} accepts it. */
    public static boolean isValid(String typed) {
        return normal(typed).isPresent();
    }

    /** Day of birth in a number that is valid. */
    public static Optional<LocalDate> birth(String typed) {
        return normal(typed).flatMap(number -> new CardDate(number.substring(6, 14)).date());
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    private static boolean onlyDigits(String text, int count) {
        for (int i = 0; i < count; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
