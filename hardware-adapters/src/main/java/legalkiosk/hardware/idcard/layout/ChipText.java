package legalkiosk.hardware.idcard.layout;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text as the chip stores it: UTF-16LE, filled up with spaces. */
final class ChipText {
    private static final char REPLACEMENT = '\uFFFD';

    private ChipText() {}

    /**
     * The text without the filling at its end (space, NUL or ideographic space). Decoded unit by unit, because the platform's
     * decoder lets a lone surrogate swallow the character after it; here only the lone half becomes U+FFFD.
     */
    static String read(byte[] block, int at, int size) {
        char[] units = new char[size / 2];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) (block[at + 2 * i] & 0xFF | (block[at + 2 * i + 1] & 0xFF) << 8);
        }
        for (int i = 0; i < units.length; i++) {
            if (Character.isHighSurrogate(units[i]) && i + 1 < units.length && Character.isLowSurrogate(units[i + 1])) {
                i++;
            } else if (Character.isSurrogate(units[i])) {
                units[i] = REPLACEMENT;
            }
        }
        int end = units.length;
        while (end > 0 && isFilling(units[end - 1])) {
            end--;
        }
        return new String(units, 0, end);
    }

    /** Writes the text and fills up with spaces; {@link IllegalArgumentException} when it does not fit. */
    static void write(String text, byte[] block, int at, int size) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        if (bytes.length > size) {
            throw new IllegalArgumentException("text of " + bytes.length + " bytes for a field of " + size);
        }
        System.arraycopy(bytes, 0, block, at, bytes.length);
        fill(block, at + bytes.length, at + size);
    }

    /** Fills a range of even size with spaces. */
    static void fill(byte[] block, int from, int to) {
        for (int i = from; i < to; i += 2) {
            Arrays.fill(block, i, i + 2, (byte) 0);
            block[i] = ' ';
        }
    }

    private static boolean isFilling(char unit) {
        return unit == ' ' || unit == 0 || unit == '\u3000';
    }
}
