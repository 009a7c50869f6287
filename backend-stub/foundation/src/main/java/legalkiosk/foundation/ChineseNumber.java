package legalkiosk.foundation;

/** Numbers as statutes write them: 27 is 二十七, 1060 is 一千零六十. */
public final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] UNITS = {"", "十", "百", "千"};

    private ChineseNumber() {}

    /**
     * The number in Chinese.
     *
     * @param number from 0 to 9999
     * @throws IllegalArgumentException outside that range
     */
    public static String of(int number) {
        if (number < 0 || number > 9999) {
            throw new IllegalArgumentException("0..9999, not " + number);
        }
        if (number == 0) {
            return "零";
        }
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int power = 3, unit = 1000; power >= 0; power--, unit /= 10) {
            int digit = number / unit % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (gap) {
                words.append('零');
                gap = false;
            }
            // 十五, not 一十五, at the front only: 一百一十五.
            if (!(digit == 1 && power == 1 && words.isEmpty())) {
                words.append(DIGITS.charAt(digit));
            }
            words.append(UNITS[power]);
        }
        return words.toString();
    }
}
