package legalkiosk.kiosk.recording;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Cuts the encoder's stream behind each cluster, which is about a second: the pieces one after the other are the stream, byte for byte. A
 * cluster that was not finished when the encoder died is dropped, since nobody could play it. One thread.
 */
final class MatroskaPieces {
    private static final long SEGMENT = 0x18538067L;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long TIME = 0xE7L;
    private static final long BLOCK = 0xA3L;
    private static final long GROUP = 0xA0L;
    private static final long INNER_BLOCK = 0xA1L;
    private static final int LARGEST = 3 << 20;
    private static final int PICTURES = 1;

    private final InputStream in;

    MatroskaPieces(InputStream in) {
        this.in = in;
    }

    /**
     * A piece.
     *
     * @param lastPictureMs when its last picture begins, since the stream's beginning; -1 if it has none
     */
    record Piece(byte[] content, long lastPictureMs) {}

    /** The next piece; empty at the stream's end. Blocks. */
    Optional<Piece> next() throws IOException {
        Copy piece = new Copy();
        try {
            while (true) {
                long id = piece.number(true);
                long size = piece.number(false);
                if (id == SEGMENT) {
                    continue;
                }
                if (size < 0 || size > LARGEST) {
                    throw new IOException("the encoder's stream is none: an element of " + size);
                }
                byte[] content = piece.bytes((int) size);
                if (id == CLUSTER) {
                    return Optional.of(new Piece(piece.all.toByteArray(), new Inside(content).lastPicture()));
                }
            }
        } catch (EOFException end) {
            return Optional.empty();
        }
    }

    /** Reads and keeps what was read. */
    private final class Copy {
        private final ByteArrayOutputStream all = new ByteArrayOutputStream(64 << 10);

        private int one() throws IOException {
            int read = in.read();
            if (read < 0) {
                throw new EOFException();
            }
            all.write(read);
            return read;
        }

        private long number(boolean withMarker) throws IOException {
            int first = one();
            int length = Integer.numberOfLeadingZeros(first << 24 | 0x800000) + 1;
            long value = withMarker ? first : first & (0xFF >> length);
            for (int i = 1; i < length; i++) {
                value = value << 8 | one();
            }
            return value;
        }

        private byte[] bytes(int count) throws IOException {
            byte[] read = in.readNBytes(count);
            if (read.length < count) {
                throw new EOFException();
            }
            all.writeBytes(read);
            return read;
        }
    }

    /** Looks into a cluster. */
    private static final class Inside {
        private final byte[] bytes;
        private int at;
        private long time;
        private long last = -1;

        Inside(byte[] bytes) {
            this.bytes = bytes;
        }

        long lastPicture() throws IOException {
            walk(bytes.length);
            return last;
        }

        private void walk(int end) throws IOException {
            while (at < end) {
                long id = number(true);
                int size = (int) number(false);
                if (size < 0 || size > end - at) {
                    throw new IOException("the encoder's stream is none: a part of " + size);
                }
                if (id == TIME) {
                    time = plain(size);
                } else if (id == BLOCK || id == INNER_BLOCK) {
                    block(size);
                } else if (id == GROUP) {
                    walk(at + size);
                } else {
                    at += size;
                }
            }
        }

        private void block(int size) throws IOException {
            int end = at + size;
            long track = number(false);
            if (track == PICTURES) {
                short offset = (short) (bytes[at] << 8 | bytes[at + 1] & 0xFF);
                last = Math.max(last, time + offset);
            }
            at = end;
        }

        private long plain(int size) {
            long value = 0;
            for (int i = 0; i < size; i++) {
                value = value << 8 | bytes[at++] & 0xFF;
            }
            return value;
        }

        private long number(boolean withMarker) throws IOException {
            if (at >= bytes.length) {
                throw new IOException("the encoder's stream is none: it ends in a number");
            }
            int first = bytes[at++] & 0xFF;
            int length = Integer.numberOfLeadingZeros(first << 24 | 0x800000) + 1;
            if (length > bytes.length - at + 1) {
                throw new IOException("the encoder's stream is none: it ends in a number");
            }
            long value = withMarker ? first : first & (0xFF >> length);
            for (int i = 1; i < length; i++) {
                value = value << 8 | bytes[at++] & 0xFF;
            }
            return value;
        }
    }
}
