package legalkiosk.evidence.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@link Names#WHERE}: a line {@code name offset sha256} for every block of the files that close a package before it. It proves nothing; it
 * tells where one of them was altered.
 */
public final class Where {
    private Where() {}

    /** The content for these files, given in their order. */
    public static byte[] write(Map<String, byte[]> files) {
        StringBuilder text = new StringBuilder();
        for (String name : Names.CLOSING) {
            byte[] content = files.getOrDefault(name, new byte[0]);
            for (int at = 0; at < content.length; at += Limits.BLOCK) {
                text.append(line(name, at, content)).append('\n');
            }
        }
        return text.toString().getBytes(US_ASCII);
    }

    private static String line(String name, int at, byte[] content) {
        byte[] block = Arrays.copyOfRange(content, at, Math.min(content.length, at + Limits.BLOCK));
        return name + " " + at + " " + Hashes.hex(Hashes.of(block));
    }

    /** Where the content first differs from what was written down about the file; empty when it does not. */
    public static Optional<Integer> firstDifference(byte[] written, String name, byte[] content) {
        Map<String, String> lines = new HashMap<>();
        for (String line : new String(written, US_ASCII).split("\n", -1)) {
            int last = line.lastIndexOf(' ');
            if (last > 0) {
                lines.put(line.substring(0, last), line);
            }
        }
        int at = 0;
        for (; at < content.length; at += Limits.BLOCK) {
            if (!line(name, at, content).equals(lines.get(name + " " + at))) {
                return Optional.of(at);
            }
        }
        return lines.containsKey(name + " " + at) ? Optional.of(content.length) : Optional.empty();
    }
}
