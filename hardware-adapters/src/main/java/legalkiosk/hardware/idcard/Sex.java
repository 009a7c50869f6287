package legalkiosk.hardware.idcard;

/** Sex as coded on the chip (GB/T 2261.1). */
public enum Sex {
    UNKNOWN("0", "未知"),
    MALE("1", "男"),
    FEMALE("2", "女"),
    NOT_STATED("9", "未说明");

    private final String code;
    private final String words;

    Sex(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The sex for a code; any other text is {@link #UNKNOWN}. */
    public static Sex ofCode(String code) {
        for (Sex sex : values()) {
            if (sex.code.equals(code)) {
                return sex;
            }
        }
        return UNKNOWN;
    }

    /** The Chinese word. */
    public String words() {
        return words;
    }
}
