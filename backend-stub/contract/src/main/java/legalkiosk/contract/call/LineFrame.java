package legalkiosk.contract.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import legalkiosk.contract.ContractJson;

/**
 * One text frame of the line: {@code {"v":1,"seq":7,"ack":3,"type":"claim","call":"…"}}.
 *
 * <p>Each side numbers what must not be lost ({@link LineMessage#lasting()}) from 1; the rest has 0. {@code ack} is the highest number
 * received; the other side keeps what is not acknowledged for {@value #KEPT_SECONDS} s and repeats it to a participant that resumes.
 * A number at or below the highest received is a repeat and is thrown away.
 */
public record LineFrame(int v, long seq, long ack, LineMessage message) {
    public static final int VERSION = 1;

    /** Longest frame in characters; an offer with its candidates has about 8,000. */
    public static final int MOST_CHARACTERS = 64 * 1024;

    public static final int KEPT_SECONDS = 60;
    public static final int HEARTBEAT_SECONDS = 5;
    public static final int DEAD_SECONDS = 15;

    private static final ObjectMapper JSON = ContractJson.mapper();
    private static final ObjectWriter SAYS = JSON.writerFor(LineMessage.class);

    public LineFrame(long seq, long ack, LineMessage message) {
        this(VERSION, seq, ack, message);
    }

    /** The frame's text. */
    public String text() {
        try {
            // A message is an object that begins with its type: its fields follow the frame's.
            String said = SAYS.writeValueAsString(message);
            return "{\"v\":" + v + ",\"seq\":" + seq + ",\"ack\":" + ack + "," + said.substring(1);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws JsonProcessingException if it is not a frame of this version */
    public static LineFrame read(String text) throws JsonProcessingException {
        JsonNode tree = JSON.readTree(text);
        int version = number(tree, "v").intValue();
        if (version != VERSION) {
            throw wrong("version " + version + " is not spoken here");
        }
        long seq = number(tree, "seq").longValue();
        long ack = number(tree, "ack").longValue();
        LineMessage message = JSON.treeToValue(tree, LineMessage.class);
        if (message == null || seq < 0 || ack < 0) {
            throw wrong("not a frame");
        }
        return new LineFrame(version, seq, ack, message);
    }

    private static JsonNode number(JsonNode tree, String field) throws JsonProcessingException {
        JsonNode value = tree == null ? null : tree.get(field);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(field + " must be a whole number");
        }
        return value;
    }

    private static JsonProcessingException wrong(String why) {
        return MismatchedInputException.from(null, LineFrame.class, why);
    }
}
