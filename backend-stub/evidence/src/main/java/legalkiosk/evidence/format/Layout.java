package legalkiosk.evidence.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The container: a ZIP file (APPNOTE 6.3.10) in which every byte outside the contents has exactly one permitted value. Entries are stored,
 * dated 1980-01-01 00:00, named in ASCII with the UTF-8 flag, without extra fields, comments or data descriptors; nothing lies between,
 * before or after.
 */
public final class Layout {
    /** Bytes of a local header without its name. */
    public static final int LOCAL = 30;

    /** Bytes of a directory record without its name. */
    public static final int DIRECTORY = 46;

    /** Bytes of the end record. */
    public static final int END = 22;

    /** Where in a local header the CRC-32 stands. */
    public static final int LOCAL_CRC = 14;

    static final int LOCAL_SIGNATURE = 0x04034b50;
    static final int DIRECTORY_SIGNATURE = 0x02014b50;
    static final int END_SIGNATURE = 0x06054b50;
    private static final short VERSION = 20;
    private static final short UTF8 = 0x0800;
    private static final short STORED = 0;
    private static final short MIDNIGHT = 0;
    private static final short FIRST_DAY = 0x0021;

    /**
     * One file in the container.
     *
     * @param offset where its local header begins
     */
    public record Entry(String name, long size, int crc, long offset) {
        /** Where its content begins. */
        public long content() {
            return offset + LOCAL + name.length();
        }

        /** Where the next thing begins. */
        public long end() {
            return content() + size;
        }
    }

    private Layout() {}

    /** The local header that must stand before the content. */
    public static byte[] local(String name, long size, int crc) {
        ByteBuffer out = buffer(LOCAL + name.length());
        out.putInt(LOCAL_SIGNATURE);
        common(out, name, size, crc);
        out.put(name.getBytes(US_ASCII));
        return out.array();
    }

    /** The directory record of one file. */
    public static byte[] directory(Entry entry) {
        ByteBuffer out = buffer(DIRECTORY + entry.name().length());
        out.putInt(DIRECTORY_SIGNATURE).putShort(VERSION);
        common(out, entry.name(), entry.size(), entry.crc());
        // comment length, disk, internal attributes, external attributes: none, so nothing can be a link
        out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
        out.putInt((int) entry.offset());
        out.put(entry.name().getBytes(US_ASCII));
        return out.array();
    }

    /** The record that ends the container. */
    public static byte[] end(List<Entry> entries, long directoryOffset, long directorySize) {
        ByteBuffer out = buffer(END);
        out.putInt(END_SIGNATURE).putShort((short) 0).putShort((short) 0);
        out.putShort((short) entries.size()).putShort((short) entries.size());
        out.putInt((int) directorySize).putInt((int) directoryOffset).putShort((short) 0);
        return out.array();
    }

    private static void common(ByteBuffer out, String name, long size, int crc) {
        out.putShort(VERSION).putShort(UTF8).putShort(STORED).putShort(MIDNIGHT).putShort(FIRST_DAY);
        out.putInt(crc).putInt((int) size).putInt((int) size);
        out.putShort((short) name.length()).putShort((short) 0);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
