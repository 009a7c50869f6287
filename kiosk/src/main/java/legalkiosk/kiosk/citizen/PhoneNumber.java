package legalkiosk.kiosk.citizen;

/** A telephone number while it is typed, digit by digit. */
public record PhoneNumber(String digits) {
    public static final PhoneNumber EMPTY = new PhoneNumber("");
    private static final int MOBILE = 11;
    private static final int LONGEST = 12;

    /** Adds a digit; anything else, and digits beyond the longest number, are left out. */
    public PhoneNumber typed(char digit) {
        boolean takes = digit >= '0' && digit <= '9' && digits.length() < LONGEST;
        return takes ? new PhoneNumber(digits + digit) : this;
    }

    /** Takes the last digit away. */
    public PhoneNumber erased() {
        return digits.isEmpty() ? this : new PhoneNumber(digits.substring(0, digits.length() - 1));
    }

    /** A mobile number of 11 digits (1…), or a landline with its area code (0…, 11 or 12 digits). */
    public boolean complete() {
        return digits.startsWith("1") && digits.length() == MOBILE
                || digits.startsWith("0") && digits.length() >= MOBILE;
    }

    @Override
    public String toString() {
        return "***";
    }
}
