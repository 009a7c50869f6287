package legalkiosk.evidence.seal;

/**
 * Whether bytes are one value in DER's outer form: definite and shortest lengths, nothing behind it, not nested deeper than 24. Checked
 * before any library sees bytes from outside, so that nesting cannot exhaust the stack and BER's other spellings leave no slack.
 */
final class Der {
    private static final int DEEPEST = 24;

    private Der() {}

    static boolean isOneValue(byte[] bytes) {
        return endOfValue(bytes, 0, bytes.length, 0) == bytes.length;
    }

    /** The length of the value at the start, or -1: signature fields in documents are padded with zeros behind it. */
    static int lengthOfValue(byte[] bytes) {
        return endOfValue(bytes, 0, bytes.length, 0);
    }

    private static int endOfValue(byte[] bytes, int start, int limit, int depth) {
        if (depth > DEEPEST || limit - start < 2 || (bytes[start] & 0x1f) == 0x1f) {
            return -1;
        }
        int at = start + 2;
        int first = bytes[start + 1] & 0xff;
        long length = first;
        if (first >= 0x80) {
            int octets = first & 0x7f;
            if (octets == 0 || octets > 4 || limit - at < octets) {
                return -1;
            }
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = length << 8 | bytes[at++] & 0xff;
            }
            if (length < 0x80 || octets > 1 && length >>> (8 * (octets - 1)) == 0) {
                return -1;
            }
        }
        if (length > limit - at) {
            return -1;
        }
        int end = at + (int) length;
        if ((bytes[start] & 0x20) != 0) {
            while (at < end) {
                at = endOfValue(bytes, at, end, depth + 1);
                if (at < 0) {
                    return -1;
                }
            }
        }
        return end;
    }
}
