package legalkiosk.contract.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The body of a chunk's upload: the lines of the chain since the chunk before, the chunk's own last, each with a line feed; an empty
 * line; the chunk's bytes.
 *
 * @param lines without their line feeds
 */
public record ChunkBody(List<String> lines, byte[] content) {
    /** More is no chunk of about a second. */
    public static final int LARGEST = 4 << 20;

    private static final int MOST_LINES = 200;

    /** As it is sent. */
    public byte[] write() {
        ByteArrayOutputStream body = new ByteArrayOutputStream(content.length + 1024);
        lines.forEach(line -> body.writeBytes((line + "\n").getBytes(UTF_8)));
        body.write('\n');
        body.writeBytes(content);
        return body.toByteArray();
    }

    /** What was sent; empty if it is no such body. */
    public static Optional<ChunkBody> read(byte[] body) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        while (lines.size() < MOST_LINES) {
            int end = at;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            if (end == body.length) {
                return Optional.empty();
            }
            if (end == at) {
                return Optional.of(new ChunkBody(List.copyOf(lines), Arrays.copyOfRange(body, at + 1, body.length)));
            }
            lines.add(new String(body, at, end - at, UTF_8));
            at = end + 1;
        }
        return Optional.empty();
    }
}
