package legalkiosk.kiosk.content;

/** A period (期间) as statutes give it: 60 days, 15 workdays, 6 months, 1 year. */
public record LegalPeriod(int amount, Unit unit) {
    /** What is counted. */
    public enum Unit {
        /** 日, calendar days. */
        DAYS("日"),
        /** 工作日, days that are neither weekend nor public holiday. */
        WORKDAYS("个工作日"),
        /** 个月, to the corresponding day. */
        MONTHS("个月"),
        /** 年, to the corresponding day. */
        YEARS("年");

        private final String words;

        Unit(String words) {
            this.words = words;
        }
    }

    public LegalPeriod {
        if (amount < 1 || amount > 1000) {
            throw new IllegalArgumentException("1..1000, not " + amount);
        }
    }

    /** As people say it: 60日, 15个工作日, 6个月, 1年. */
    public String words() {
        return amount + unit.words;
    }
}
