package legalkiosk.server.booking;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Short codes such as {@code K7M-402}: letter, digit, letter, dash, three digits; without characters that look alike. */
final class SlipCodes {
    private static final String LETTERS = "ACDEFHJKMNPQRTUVWXY";
    private static final String DIGITS = "23456789";
    private static final String ALL_DIGITS = "0123456789";
    private static final Pattern FORM = Pattern.compile("[A-Z][0-9][A-Z]-[0-9]{3}");

    private final RandomGenerator random;

    SlipCodes() {
        this(new SecureRandom());
    }

    SlipCodes(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        return "" + pick(LETTERS) + pick(DIGITS) + pick(LETTERS) + '-' + pick(ALL_DIGITS) + pick(ALL_DIGITS)
                + pick(ALL_DIGITS);
    }

    /** As stored, whatever case and dash it was typed with; a text of another form stays as it is and is not found. */
    static String normal(String typed) {
        String plain = typed.strip().toUpperCase(Locale.ROOT).replace("-", "");
        String dashed = plain.length() == 6 ? plain.substring(0, 3) + "-" + plain.substring(3) : plain;
        return FORM.matcher(dashed).matches() ? dashed : plain;
    }

    private char pick(String alphabet) {
        return alphabet.charAt(random.nextInt(alphabet.length()));
    }
}
