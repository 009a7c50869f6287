package legalkiosk.hardware.idcard.protocol;

import java.util.Arrays;
import java.util.function.Consumer;
import legalkiosk.hardware.idcard.protocol.ScanEvent.Why;

/**
 * Finds frames in a stream that arrives in pieces of any size. The first whole preamble starts a frame and its length is then
 * trusted from 3 to 4096, so a preamble inside a portrait is data. After a wrong length or checksum it goes on one byte after the
 * start of the refused preamble. It keeps at most one frame's bytes. Not thread-safe.
 */
public final class FrameScanner {
    private static final int LEAST_LENGTH = 3;
    private static final int MOST_LENGTH = 4096;

    private byte[] kept = new byte[2048];
    private int start;
    private int end;

    /** Takes the bytes and tells, in order, what became whole. */
    public void feed(byte[] bytes, Consumer<ScanEvent> events) {
        append(bytes);
        while (true) {
            skipToPreamble();
            if (end - start < Frames.HEADER_BYTES) {
                return;
            }
            int length =
                    (kept[start + Frames.PREAMBLE_BYTES] & 0xFF) << 8 | kept[start + Frames.PREAMBLE_BYTES + 1] & 0xFF;
            if (length < LEAST_LENGTH || length > MOST_LENGTH) {
                start++;
                events.accept(new ScanEvent.Refused(Why.LENGTH));
                continue;
            }
            int whole = Frames.HEADER_BYTES + length;
            if (end - start < whole) {
                return;
            }
            if (Frames.xor(kept, start + Frames.PREAMBLE_BYTES, start + whole) != 0) {
                start++;
                events.accept(new ScanEvent.Refused(Why.CHECKSUM));
                continue;
            }
            byte[] payload = Arrays.copyOfRange(kept, start + Frames.HEADER_BYTES, start + whole - 1);
            start += whole;
            events.accept(new ScanEvent.Frame(payload));
        }
    }

    /** True while bytes are kept that may become a frame. */
    public boolean inFrame() {
        return end > start;
    }

    /** Forgets what began: call it when the line was silent too long, and before a command is sent. */
    public void reset() {
        Arrays.fill(kept, 0, end, (byte) 0);
        start = 0;
        end = 0;
    }

    private void append(byte[] bytes) {
        if (end + bytes.length > kept.length) {
            int size = end - start;
            byte[] room = size + bytes.length > kept.length ? new byte[2 * (size + bytes.length)] : kept;
            System.arraycopy(kept, start, room, 0, size);
            kept = room;
            start = 0;
            end = size;
        }
        System.arraycopy(bytes, 0, kept, end, bytes.length);
        end += bytes.length;
    }

    /** Moves on to the first place where the kept bytes could be, or begin, a preamble. */
    private void skipToPreamble() {
        while (start < end && !couldBePreamble()) {
            start++;
        }
        if (start == end) {
            start = 0;
            end = 0;
        }
    }

    private boolean couldBePreamble() {
        int seen = Math.min(Frames.PREAMBLE_BYTES, end - start);
        for (int i = 0; i < seen; i++) {
            if (!Frames.isPreambleByte(i, kept[start + i])) {
                return false;
            }
        }
        return true;
    }
}
