package legalkiosk.kiosk.journey.notarisation;

import java.util.Locale;

/** A receipt's number and its check while they are typed: year, running number, then the last four characters of the card. */
public record CaseCode(String typed) {
    public static final CaseCode EMPTY = new CaseCode("");

    private static final int YEAR = 4;
    private static final int NUMBER = 10;
    private static final int WHOLE = 14;

    /** A number as it is scanned or printed: {@code 2026-000123}. */
    public static CaseCode of(String printed) {
        CaseCode code = EMPTY;
        for (char key : printed.toCharArray()) {
            code = Character.isDigit(key) && code.typed.length() < NUMBER ? code.add(key) : code;
        }
        return code;
    }

    /** Adds a digit; in the check also an X. Anything else, and what is too long, is left out. */
    public CaseCode add(char key) {
        char upper = String.valueOf(key).toUpperCase(Locale.ROOT).charAt(0);
        boolean digit = upper >= '0' && upper <= '9';
        boolean fits = typed.length() < WHOLE && (digit || atLastFour() && upper == 'X');
        return fits ? new CaseCode(typed + upper) : this;
    }

    public CaseCode erased() {
        return typed.isEmpty() ? this : new CaseCode(typed.substring(0, typed.length() - 1));
    }

    /** As far as typed, with its dash: {@code 2026-0001}. */
    public String number() {
        String number = typed.substring(0, Math.min(NUMBER, typed.length()));
        return number.length() <= YEAR ? number : number.substring(0, YEAR) + "-" + number.substring(YEAR);
    }

    /** As far as typed. */
    public String lastFour() {
        return typed.length() <= NUMBER ? "" : typed.substring(NUMBER);
    }

    /** True while the next key belongs to the last four characters. */
    public boolean atLastFour() {
        return typed.length() >= NUMBER;
    }

    public boolean complete() {
        return typed.length() == WHOLE;
    }

    @Override
    public String toString() {
        return "***";
    }
}
