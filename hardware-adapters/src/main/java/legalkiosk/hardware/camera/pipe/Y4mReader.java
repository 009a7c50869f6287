package legalkiosk.hardware.camera.pipe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a YUV4MPEG2 stream picture by picture. Whatever comes, it neither throws (but for what the stream itself throws) nor takes more
 * memory than one picture of {@code mostPixels}. One thread.
 */
final class Y4mReader {
    /** 16 megapixels: twice the finest document camera. */
    static final int MOST_PIXELS = 16 << 20;

    private static final int LONGEST_LINE = 256;

    private final InputStream in;
    private final int mostPixels;
    private final Runnable begins;
    private Optional<Y4mHeader> header = Optional.empty();
    private byte[] planes = {};

    /** What came next. */
    sealed interface Item {
        /** A picture, upright. */
        record Picture(int width, int height, int[] argb) implements Item {}

        /** The stream is over. */
        record End() implements Item {}

        /** Not what the format says; nothing sensible can follow. */
        record Nonsense(String facts) implements Item {}
    }

    /** @param begins called when the first byte of a picture has come */
    Y4mReader(InputStream in, int mostPixels, Runnable begins) {
        this.in = in;
        this.mostPixels = mostPixels;
        this.begins = begins;
    }

    /** Waits for the next picture. */
    Item next() throws IOException {
        if (header.isEmpty()) {
            Optional<String> line = line();
            if (line.isEmpty()) {
                return new Item.End();
            }
            header = line.flatMap(text -> Y4mHeader.of(text, mostPixels));
        }
        return header.isPresent()
                ? picture(header.get())
                : new Item.Nonsense("the stream begins with no header we know");
    }

    private Item picture(Y4mHeader known) throws IOException {
        Optional<String> line = line();
        if (line.isEmpty()) {
            return new Item.End();
        }
        if (!line.get().equals("FRAME") && !line.get().startsWith("FRAME ")) {
            return new Item.Nonsense("a picture does not begin with FRAME");
        }
        begins.run();
        if (planes.length == 0) {
            planes = new byte[known.frameBytes()];
        }
        if (in.readNBytes(planes, 0, planes.length) < planes.length) {
            return new Item.End();
        }
        return new Item.Picture(known.width(), known.height(), Yuv.toArgb(known, planes));
    }

    /** Up to the newline; empty at the end of the stream. A line without end is cut off, which no header survives. */
    private Optional<String> line() throws IOException {
        byte[] line = new byte[LONGEST_LINE];
        for (int length = 0; length < LONGEST_LINE; length++) {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            if (next == '\n') {
                return Optional.of(new String(line, 0, length, StandardCharsets.ISO_8859_1));
            }
            line[length] = (byte) next;
        }
        return Optional.of("");
    }
}
