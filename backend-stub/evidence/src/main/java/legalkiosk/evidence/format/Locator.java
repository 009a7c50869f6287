package legalkiosk.evidence.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the files of a container in two ways that do not need each other: by walking from header to header, and by the directory at the
 * end. A damaged container usually leaves one of them standing. What they find is only a lead; {@link Layout} says what must be where.
 */
public final class Locator {
    private final Bytes file;

    public Locator(Bytes file) {
        this.file = file;
    }

    /**
     * What one way found.
     *
     * @param entries in the order found
     * @param end where the way stopped: for the walk the byte after the last entry
     * @param refusal why the way cannot be gone on
     * @param forbidden the name of the first entry that no package ever has, such as one that leaves the folder
     */
    public record Found(List<Layout.Entry> entries, long end, Optional<String> refusal, Optional<String> forbidden) {
        private static Found whole(List<Layout.Entry> entries, long end) {
            return new Found(entries, end, Optional.empty(), Optional.empty());
        }

        private static Found broken(List<Layout.Entry> entries, long end, String why) {
            return new Found(entries, end, Optional.of(why), Optional.empty());
        }

        private static Found forbidden(List<Layout.Entry> entries, long end, String why, String name) {
            return new Found(entries, end, Optional.of(why), Optional.of(name));
        }

        /** How far bytes were moved between the files and the directory, going by the directory. */
        public long moved() {
            return entries.isEmpty() ? 0 : end - entries.getLast().end();
        }
    }

    /** From the first byte, header by header. */
    public Found walk() throws IOException {
        List<Layout.Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        long at = 0;
        while (at + Layout.LOCAL <= file.size()) {
            ByteBuffer head = header(at, Layout.LOCAL);
            int signature = head.getInt(0);
            if (signature == Layout.DIRECTORY_SIGNATURE) {
                return Found.whole(entries, at);
            }
            if (signature != Layout.LOCAL_SIGNATURE) {
                return Found.broken(entries, at, "no header at byte " + at);
            }
            Optional<String> wrong = stored(head, 6, 8, 18, 22, 26, 28);
            int length = Short.toUnsignedInt(head.getShort(26));
            String name = name(at + Layout.LOCAL, length);
            long size = Integer.toUnsignedLong(head.getInt(22));
            Layout.Entry entry = new Layout.Entry(name, size, head.getInt(Layout.LOCAL_CRC), at);
            if (wrong.isEmpty()) {
                wrong = acceptable(name, names);
            }
            if (wrong.isPresent()) {
                return Found.forbidden(entries, at, wrong.get(), name);
            }
            if (entry.end() > file.size()) {
                return Found.broken(entries, at, "the file ends inside " + name);
            }
            entries.add(entry);
            at = entry.end();
        }
        return Found.broken(entries, at, "the file ends at byte " + file.size() + " without a directory");
    }

    /**
     * By the directory that the end record names, taken from the end so that bytes put in or taken out before it do not matter. What
     * stands behind a record that no package has is found all the same.
     */
    public Found directory() throws IOException {
        List<Layout.Entry> entries = new ArrayList<>();
        long endAt = file.size() - Layout.END;
        if (endAt < 0) {
            return Found.broken(entries, 0, "too short for a container");
        }
        ByteBuffer end = header(endAt, Layout.END);
        if (end.getInt(0) != Layout.END_SIGNATURE) {
            return Found.broken(entries, endAt, "no end record in the last 22 bytes");
        }
        int count = Short.toUnsignedInt(end.getShort(10));
        long at = endAt - Integer.toUnsignedLong(end.getInt(12));
        long start = at;
        Set<String> names = new HashSet<>();
        Optional<Found> forbidden = Optional.empty();
        for (int i = 0; i < count; i++) {
            if (at < 0 || at + Layout.DIRECTORY > endAt) {
                return Found.broken(entries, start, "the directory does not fit");
            }
            ByteBuffer head = header(at, Layout.DIRECTORY);
            int length = Short.toUnsignedInt(head.getShort(28));
            if (head.getInt(0) != Layout.DIRECTORY_SIGNATURE) {
                return Found.broken(entries, start, "no directory record at byte " + at);
            }
            Optional<String> wrong = stored(head, 8, 10, 20, 24, 28, 30);
            if (wrong.isEmpty() && head.getInt(38) != 0) {
                wrong = Optional.of("attributes, as links and folders have them");
            }
            String name = name(at + Layout.DIRECTORY, length);
            if (wrong.isEmpty()) {
                wrong = acceptable(name, names);
            }
            if (wrong.isEmpty()) {
                entries.add(new Layout.Entry(
                        name,
                        Integer.toUnsignedLong(head.getInt(24)),
                        head.getInt(16),
                        Integer.toUnsignedLong(head.getInt(42))));
            } else if (forbidden.isEmpty()) {
                forbidden = Optional.of(Found.forbidden(entries, start, wrong.get(), name));
            }
            at += Layout.DIRECTORY + length;
        }
        return forbidden.orElse(Found.whole(entries, start));
    }

    private static Optional<String> stored(
            ByteBuffer head, int flags, int method, int packed, int size, int nameLength, int extraLength) {
        if (head.getShort(method) != 0 || head.getInt(packed) != head.getInt(size)) {
            return Optional.of("a compressed entry");
        }
        if ((head.getShort(flags) & ~0x0800) != 0) {
            return Optional.of("an encrypted entry or one with its size behind it");
        }
        if (head.getShort(extraLength) != 0 || head.getShort(nameLength) <= 0) {
            return Optional.of("an entry with extra fields or without a name");
        }
        return Optional.empty();
    }

    private static Optional<String> acceptable(String name, Set<String> names) {
        if (!Names.isAllowed(name)) {
            return Optional.of("a name that is not allowed");
        }
        if (!names.add(name)) {
            return Optional.of("two entries named " + name);
        }
        return names.size() > Limits.FILES + Names.CLOSING.size() + 1
                ? Optional.of("too many entries")
                : Optional.empty();
    }

    private String name(long at, int length) throws IOException {
        return new String(file.read(at, Math.min(length, 256)), ISO_8859_1);
    }

    private ByteBuffer header(long at, int length) throws IOException {
        return ByteBuffer.wrap(file.read(at, length)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
