package legalkiosk.server.recording;

import java.util.ArrayList;
import java.util.List;
import legalkiosk.contract.ErrorKind;
import legalkiosk.evidence.chain.RecordingFollower;
import legalkiosk.evidence.chain.RecordingFollower.Entry;
import legalkiosk.evidence.format.Fields;
import legalkiosk.server.storage.Refusal;

/** Lines of a recording's chain as they come from a terminal: their number, and whether they follow. */
final class ChainLines {
    private ChainLines() {}

    /** The number a line gives itself. */
    static long seq(String line) {
        int at = line.indexOf("\"seq\":");
        int end = at + 6;
        while (at >= 0 && end < line.length() && end < at + 20 && Character.isDigit(line.charAt(end))) {
            end++;
        }
        if (at < 0 || end == at + 6) {
            throw wrong("A line has no number");
        }
        return Long.parseLong(line, at + 6, end, 10);
    }

    /** @throws Refusal at the first line that does not follow */
    static List<Entry> follow(RecordingFollower follower, List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        try {
            for (String line : lines) {
                entries.add(follower.follow(line));
            }
            return entries;
        } catch (Fields.Wrong wrong) {
            throw wrong("The chain does not hold: " + wrong.getMessage());
        }
    }

    /** What came does not fit what is kept. */
    static Refusal wrong(String detail) {
        return new Refusal(ErrorKind.BAD_REQUEST, "录像数据对不上", detail);
    }
}
