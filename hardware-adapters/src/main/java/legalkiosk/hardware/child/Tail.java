package legalkiosk.hardware.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last few lines that a program said, however much it says. Any thread. */
final class Tail {
    private static final int MOST_LINES = 8;
    private static final int LONGEST_LINE = 200;

    private final Deque<String> lines = new ArrayDeque<>();

    /** Reads to the end on the calling thread. */
    void readAll(InputStream in) throws IOException {
        byte[] line = new byte[LONGEST_LINE];
        int length = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n' || next == '\r') {
                add(line, length);
                length = 0;
            } else if (length < LONGEST_LINE) {
                line[length++] = (byte) next;
            }
        }
        add(line, length);
    }

    private synchronized void add(byte[] line, int length) {
        String text = new String(line, 0, length, StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            return;
        }
        if (lines.size() == MOST_LINES) {
            lines.removeFirst();
        }
        lines.addLast(text);
    }

    synchronized String text() {
        return String.join(" | ", lines);
    }
}
