package legalkiosk.evidence.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * A file read at any place. Its size is taken once; a file that shrinks meanwhile reads as if it ended there. Of one thread.
 */
public final class Bytes {
    private final FileChannel channel;
    private final long size;
    private final ByteBuffer buffer = ByteBuffer.allocate(256 << 10);

    public Bytes(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    /** How long the file is. */
    public long size() {
        return size;
    }

    /** The bytes from there on, fewer when the file ends before. */
    public byte[] read(long at, int length) throws IOException {
        int there = (int) Math.max(0, Math.min(length, size - at));
        ByteBuffer into = ByteBuffer.allocate(there);
        while (into.hasRemaining()) {
            if (channel.read(into, at + into.position()) < 0) {
                break;
            }
        }
        return into.position() == there ? into.array() : Arrays.copyOf(into.array(), into.position());
    }

    /** Puts the bytes through digest and checksum; returns how many there were. */
    public long digest(long at, long length, MessageDigest digest, CRC32 crc) throws IOException {
        long done = 0;
        while (done < length) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), length - done));
            if (channel.read(buffer, at + done) <= 0) {
                break;
            }
            buffer.flip();
            done += buffer.remaining();
            crc.update(buffer.array(), 0, buffer.limit());
            digest.update(buffer.array(), 0, buffer.limit());
        }
        return done;
    }

    /** The bytes as a stream; closing it does nothing. */
    public InputStream stream(long at, long length) {
        return new BufferedInputStream(new Range(at, at + length), 32 << 10);
    }

    private final class Range extends InputStream {
        private long at;
        private final long end;

        private Range(long at, long end) {
            this.at = at;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (at >= end) {
                return length == 0 ? 0 : -1;
            }
            int read = channel.read(ByteBuffer.wrap(into, offset, (int) Math.min(length, end - at)), at);
            at += Math.max(read, 0);
            return read;
        }
    }
}
