package legalkiosk.hardware.idcard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import legalkiosk.hardware.idcard.protocol.FrameScanner;
import legalkiosk.hardware.idcard.protocol.Reply;
import legalkiosk.hardware.idcard.protocol.ScanEvent;
import org.junit.jupiter.api.Named;

/** The published test vectors of the reader's protocol; nobody in them is real. */
public final class Vectors {
    private static final String FILE = "/legalkiosk/hardware/idcard/id-card.json";

    private Vectors() {}

    /** The vectors of one group, each named for the report. */
    public static Stream<Named<JsonNode>> of(String group) {
        try (InputStream in = Vectors.class.getResourceAsStream(FILE)) {
            JsonNode vectors = new ObjectMapper().readTree(in).required(group);
            return StreamSupport.stream(vectors.spliterator(), false).map(vector -> Named.of(name(vector), vector));
        } catch (IOException error) {
            throw new IllegalStateException(error);
        }
    }

    public static byte[] hex(JsonNode text) {
        return HexFormat.of().parseHex(text.asText());
    }

    /** The one reply in a whole frame. */
    public static Reply reply(JsonNode hex) {
        List<ScanEvent> events = scan(hex(hex));
        return Reply.of(((ScanEvent.Frame) events.getFirst()).payload());
    }

    /** What a fresh scanner finds in the pieces. */
    public static List<ScanEvent> scan(byte[]... pieces) {
        List<ScanEvent> events = new ArrayList<>();
        FrameScanner scanner = new FrameScanner();
        for (byte[] piece : pieces) {
            scanner.feed(piece, events::add);
        }
        return events;
    }

    /** Events as the vectors write them: the payload in hex, or the word for the refusal. */
    public static String text(List<ScanEvent> events) {
        List<String> words = new ArrayList<>();
        for (ScanEvent event : events) {
            switch (event) {
                case ScanEvent.Frame(byte[] payload) ->
                    words.add("frame " + HexFormat.of().formatHex(payload));
                case ScanEvent.Refused(ScanEvent.Why why) ->
                    words.add("error " + why.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        return String.join("\n", words);
    }

    /** The same text for a vector's list of events. */
    public static String text(JsonNode events) {
        List<String> words = new ArrayList<>();
        events.forEach(event -> words.add(
                event.has("frame")
                        ? "frame " + event.get("frame").asText()
                        : "error " + event.get("error").asText()));
        return String.join("\n", words);
    }

    private static String name(JsonNode vector) {
        for (String field : List.of("name", "meaning", "text", "why", "number", "reply")) {
            if (vector.has(field)) {
                String text = vector.get(field).asText();
                return text.substring(0, Math.min(60, text.length()));
            }
        }
        return vector.toString();
    }
}
