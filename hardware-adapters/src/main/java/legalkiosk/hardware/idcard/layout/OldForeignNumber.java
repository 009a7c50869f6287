package legalkiosk.hardware.idcard.layout;

import java.util.Optional;

/**
 * The number of a foreigner's card before 2023, from the new card's link: nationality, province (2 digits of the new number), two
 * characters of the link, YYMMDD, the link's third, and a check digit with weights 7-3-1. Seen in a vendor's demo (C#).
 */
final class OldForeignNumber {
    private static final int[] WEIGHTS = {7, 3, 1};

    private OldForeignNumber() {}

    /** The older number; empty without a link or when a part is missing. */
    static Optional<String> of(String nationality, String number, String link) {
        if (link.length() != 3 || number.length() < 14 || nationality.length() != 3) {
            return Optional.empty();
        }
        String stem = nationality
                + number.substring(1, 3)
                + link.substring(0, 2)
                + number.substring(8, 14)
                + link.substring(2);
        return checkDigit(stem).map(digit -> stem + digit);
    }

    private static Optional<Integer> checkDigit(String stem) {
        int sum = 0;
        for (int i = 0; i < stem.length(); i++) {
            char c = stem.charAt(i);
            boolean known = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '<';
            if (!known) {
                return Optional.empty();
            }
            int value = c == '<' ? 0 : Character.digit(c, 36);
            sum += value * WEIGHTS[i % WEIGHTS.length];
        }
        return Optional.of(sum % 10);
    }
}
