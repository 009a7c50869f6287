package legalkiosk.evidence.format;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Writes a container front to back; contents stream through. The caller gives the files in the order of the format. */
public final class ContainerWriter implements Closeable {
    private final FileChannel channel;
    private final List<Layout.Entry> entries = new ArrayList<>();
    private final byte[] buffer = new byte[Limits.BLOCK * 16];

    public ContainerWriter(Path target) throws IOException {
        channel = FileChannel.open(
                target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /**
     * What was written.
     *
     * @param hash SHA-256 of salt and content
     * @param blocks SHA-256 of salt and block, one after the other
     */
    public record Written(long size, byte[] hash, byte[] blocks) {}

    /** Streams one file in; the salt is empty for files that need none. */
    public Written add(String name, InputStream content, byte[] salt) throws IOException {
        long offset = channel.position();
        write(Layout.local(name, 0, 0));
        MessageDigest whole = Hashes.sha256();
        MessageDigest part = Hashes.sha256();
        whole.update(salt);
        CRC32 crc = new CRC32();
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        long size = 0;
        for (int read = fill(content); read > 0; read = fill(content)) {
            whole.update(buffer, 0, read);
            crc.update(buffer, 0, read);
            for (int at = 0; at < read; at += Limits.BLOCK) {
                part.update(salt);
                part.update(buffer, at, Math.min(Limits.BLOCK, read - at));
                blocks.writeBytes(part.digest());
            }
            channel.write(ByteBuffer.wrap(buffer, 0, read));
            size += read;
            if (channel.position() > Limits.PACKAGE) {
                throw new IOException("the package would be larger than the format allows");
            }
        }
        Layout.Entry entry = new Layout.Entry(name, size, (int) crc.getValue(), offset);
        ByteBuffer head = ByteBuffer.wrap(Layout.local(name, size, entry.crc()));
        while (head.hasRemaining()) {
            channel.write(head, offset + head.position());
        }
        entries.add(entry);
        return new Written(size, whole.digest(), blocks.toByteArray());
    }

    private int fill(InputStream content) throws IOException {
        return content.readNBytes(buffer, 0, buffer.length);
    }

    /** Writes directory and end. */
    public void finish() throws IOException {
        long offset = channel.position();
        for (Layout.Entry entry : entries) {
            write(Layout.directory(entry));
        }
        long size = channel.position() - offset;
        if (offset + size > Limits.PACKAGE) {
            throw new IOException("the package would be larger than the format allows");
        }
        write(Layout.end(entries, offset, size));
    }

    /** Returns when the disk has all of it. */
    public void force() throws IOException {
        channel.force(true);
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(bytes);
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
