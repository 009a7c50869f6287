package legalkiosk.kiosk.journey.bookings;

import java.util.Locale;

/** The slip's code and its check while they are typed: three characters, three digits, then four. */
public record SlipCode(String typed) {
    public static final SlipCode EMPTY = new SlipCode("");

    /** Characters of the code itself, without its dash. */
    static final int CODE = 6;

    private static final int HEAD = 3;
    private static final int WHOLE = 10;

    /** A code as it is scanned or printed. */
    static SlipCode of(String printed) {
        SlipCode code = EMPTY;
        for (char key : printed.toCharArray()) {
            code = Character.isLetterOrDigit(key) && code.typed.length() < CODE ? code.add(key) : code;
        }
        return code;
    }

    SlipCode add(char key) {
        boolean fits = Character.isLetterOrDigit(key) && key < 128 && typed.length() < WHOLE;
        return fits ? new SlipCode(typed + String.valueOf(key).toUpperCase(Locale.ROOT)) : this;
    }

    SlipCode erased() {
        return typed.isEmpty() ? this : new SlipCode(typed.substring(0, typed.length() - 1));
    }

    /** As far as typed, with its dash: {@code K7M-40}. */
    public String code() {
        String code = typed.substring(0, Math.min(CODE, typed.length()));
        return code.length() <= HEAD ? code : code.substring(0, HEAD) + "-" + code.substring(HEAD);
    }

    /** As far as typed. */
    public String lastFour() {
        return typed.length() <= CODE ? "" : typed.substring(CODE);
    }

    /** True while the next key belongs to the last four characters. */
    public boolean atLastFour() {
        return typed.length() >= CODE;
    }

    public boolean complete() {
        return typed.length() == WHOLE;
    }

    @Override
    public String toString() {
        return "***";
    }
}
