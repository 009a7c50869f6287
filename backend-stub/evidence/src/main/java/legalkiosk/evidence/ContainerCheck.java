package legalkiosk.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import legalkiosk.evidence.format.Bytes;
import legalkiosk.evidence.format.FileLine;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.format.Layout;
import legalkiosk.evidence.format.Limits;
import legalkiosk.evidence.format.Manifest;
import legalkiosk.evidence.format.Names;
import legalkiosk.evidence.format.Protection;
import legalkiosk.evidence.format.Readme;
import legalkiosk.evidence.format.Where;

/**
 * Goes through the container once, front to back, and compares every byte with the one the manifest permits. Where bytes were put in or
 * taken out, it goes on at the place the rest has moved to.
 */
final class ContainerCheck {
    private final Bytes file;
    private final Manifest manifest;
    private final Findings findings;
    private final Readme readme;
    private final Blocks blocks;
    /** Checksums by the directory. */
    private final Map<String, Integer> listed = new HashMap<>();

    private final Map<String, Located.Stretch> good = new HashMap<>();
    private final List<Layout.Entry> entries = new ArrayList<>();
    private long at;
    private long moved;
    private long movedIfAny;
    private boolean before;

    ContainerCheck(Bytes file, Located located, Manifest manifest, Findings findings) throws IOException {
        this.file = file;
        this.manifest = manifest;
        this.findings = findings;
        this.readme = isLongAsAnExcerpt(located) ? Readme.EXCERPT : Readme.PACKAGE;
        this.blocks = new Blocks(file, located, manifest, withheld().isEmpty());
        located.directory().entries().forEach(entry -> listed.put(entry.name(), entry.crc()));
    }

    private static boolean isLongAsAnExcerpt(Located located) {
        return located.candidates(Names.README).stream()
                .anyMatch(readme -> readme.size() == Readme.EXCERPT.bytes().length);
    }

    /** What an excerpt leaves out: all files about persons. */
    List<String> withheld() {
        return readme == Readme.PACKAGE
                ? List.of()
                : manifest.files().stream()
                        .filter(line -> line.protection().isPersonal())
                        .map(FileLine::name)
                        .toList();
    }

    /** Where the unchanged content of a file lies; empty for one that is altered, missing or withheld. */
    Optional<Located.Stretch> good(String name) {
        return Optional.ofNullable(good.get(name));
    }

    /** Compares everything; {@code closing} are manifest, seal and time as they were checked already. */
    void check(Map<String, byte[]> closing) throws IOException {
        Map<String, Long> sizes = new HashMap<>();
        sizes.put(
                Names.BLOCKS,
                manifest.files().stream().mapToLong(FileLine::blocks).sum() * Hashes.SIZE);
        List<String> checked = List.of(Names.MANIFEST, Names.SIGNATURE, Names.TIME);
        checked.forEach(name -> sizes.put(name, (long) closing.getOrDefault(name, new byte[0]).length));
        Map<String, byte[]> covered = new HashMap<>(closing);
        blocks.content().ifPresent(content -> covered.put(Names.BLOCKS, content));
        covered.remove(Names.WHERE);
        byte[] where = Where.write(covered);
        boolean whereKnown = blocks.content().isPresent();
        sizes.put(Names.WHERE, (long) where.length);
        movedIfAny = file.size() - expectedSize(sizes);

        constant(Names.README, readme.bytes());
        for (FileLine line : manifest.files()) {
            if (findings.full()) {
                return;
            }
            if (readme == Readme.PACKAGE || !line.protection().isPersonal()) {
                content(line);
            }
        }
        content(new FileLine(Names.BLOCKS, sizes.get(Names.BLOCKS), Protection.OPEN, manifest.blocks()));
        for (String name : checked) {
            byte[] content = covered.getOrDefault(name, new byte[0]);
            outvoted(name, content, closing.getOrDefault(Names.WHERE, new byte[0]));
            constant(name, content);
        }
        where(where, whereKnown);
        end();
    }

    /** A signature can be spelt in a second way that also verifies; checksum and block hash together tell that it was. */
    private void outvoted(String name, byte[] content, byte[] where) throws IOException {
        Optional<Integer> from = Where.firstDifference(where, name, content);
        CRC32 crc = new CRC32();
        crc.update(content);
        if (from.isPresent() && crcAt(at + moved) != (int) crc.getValue()) {
            int to = Math.max(from.get() + 1, Math.min(content.length, from.get() + Limits.BLOCK));
            findings.add(Finding.at(
                    Fault.CONTENT, name, from.get(), to, "neither CRC-32 nor the hash in " + Names.WHERE + " fits"));
        }
    }

    private int crcAt(long header) throws IOException {
        byte[] there = file.read(header + Layout.LOCAL_CRC, 4);
        return there.length < 4
                ? 0
                : ByteBuffer.wrap(there).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    private long expectedSize(Map<String, Long> closing) {
        long size = Layout.END;
        size += entrySize(Names.README, readme.bytes().length);
        for (FileLine line : manifest.files()) {
            size += readme == Readme.EXCERPT && line.protection().isPersonal()
                    ? 0
                    : entrySize(line.name(), line.size());
        }
        for (String name : Names.CLOSING) {
            size += entrySize(name, closing.getOrDefault(name, 0L));
        }
        return size;
    }

    private static long entrySize(String name, long size) {
        return Layout.LOCAL + Layout.DIRECTORY + 2L * name.length() + size;
    }

    private void constant(String name, byte[] must) throws IOException {
        header(name, must.length);
        long begin = at + moved;
        CRC32 crc = new CRC32();
        crc.update(must);
        boolean same = Arrays.equals(file.read(begin, must.length), must);
        if (!same) {
            int from = firstDifference(file.read(begin, must.length), must);
            findings.add(Finding.at(
                    Fault.CONTENT,
                    name,
                    from,
                    Math.max(from + 1, lastDifference(file.read(begin, must.length), must)),
                    "not the bytes that must stand here"));
        }
        entry(name, must.length, crc, same, begin);
    }

    private void where(byte[] must, boolean known) throws IOException {
        if (known) {
            constant(Names.WHERE, must);
        } else {
            // The block hashes are damaged themselves; what is written about them stands in for them.
            header(Names.WHERE, must.length);
            CRC32 crc = new CRC32();
            crc.update(file.read(at + moved, must.length));
            entry(Names.WHERE, must.length, crc, true, at + moved);
        }
    }

    private void content(FileLine line) throws IOException {
        header(line.name(), line.size());
        long begin = at + moved;
        MessageDigest digest = Hashes.sha256();
        CRC32 crc = new CRC32();
        boolean checkable = true;
        if (line.protection() == Protection.SALTED) {
            Optional<byte[]> salt = blocks.salt(line.name());
            checkable = salt.isPresent();
            salt.ifPresent(digest::update);
        }
        long read = file.digest(begin, line.size(), digest, crc);
        boolean same = read == line.size() && (!checkable || Arrays.equals(digest.digest(), line.hash()));
        if (same && checkable) {
            good.put(line.name(), new Located.Stretch(begin, line.size()));
        }
        if (!same) {
            Finding.Place place = line.name().equals(Names.BLOCKS)
                    ? blocks.firstAlteredOfBlocks(begin, line.size())
                    : blocks.firstAltered(line, begin);
            findings.add(new Finding(
                    Fault.CONTENT,
                    line.name(),
                    Optional.of(place),
                    read < line.size()
                            ? "the file ends " + (line.size() - read) + " bytes too early"
                            : "SHA-256 is not the sealed one: " + Hashes.hex(line.hash())));
        }
        entry(line.name(), line.size(), crc, same && checkable, begin);
    }

    private void entry(String name, long size, CRC32 crc, boolean same, long begin) throws IOException {
        long header = begin - name.length() - Layout.LOCAL;
        int said = crcAt(header);
        if (same && said != (int) crc.getValue()) {
            container(header + Layout.LOCAL_CRC, header + Layout.LOCAL_CRC + 4, "CRC-32 in the header of " + name);
        } else if (!same && listed.getOrDefault(name, said) != said) {
            // Of an altered file's two checksums nobody can tell which is the altered one.
            container(
                    header + Layout.LOCAL_CRC,
                    header + Layout.LOCAL_CRC + 4,
                    "CRC-32 in the header of " + name + " is not the directory's");
        }
        entries.add(
                new Layout.Entry(name, size, same ? (int) crc.getValue() : said, at - name.length() - Layout.LOCAL));
        before = same;
        at += size;
    }

    private void header(String name, long size) throws IOException {
        byte[] must = Layout.local(name, size, 0);
        byte[] there = headerAt(at + moved, must.length);
        if (!Arrays.equals(there, must)) {
            if (moved == 0 && movedIfAny != 0 && Arrays.equals(headerAt(at + movedIfAny, must.length), must)) {
                if (before) {
                    container(
                            at,
                            at + Math.max(1, movedIfAny),
                            "before " + name + ": "
                                    + (movedIfAny > 0
                                            ? movedIfAny + " bytes too many"
                                            : -movedIfAny + " bytes missing"));
                }
                moved = movedIfAny;
            } else {
                int from = firstDifference(there, must);
                container(
                        at + moved + from,
                        at + moved + Math.max(from + 1, lastDifference(there, must)),
                        "header of " + name);
            }
        }
        at += must.length;
    }

    private byte[] headerAt(long place, int length) throws IOException {
        byte[] there = place < 0 ? new byte[0] : file.read(place, length);
        for (int i = Layout.LOCAL_CRC; i < Layout.LOCAL_CRC + 4 && i < there.length; i++) {
            there[i] = 0;
        }
        return there;
    }

    private void end() throws IOException {
        long offset = at;
        long size = 0;
        for (Layout.Entry entry : entries) {
            byte[] must = Layout.directory(entry);
            tail(must, "directory record of " + entry.name());
            size += must.length;
        }
        tail(Layout.end(entries, offset, size), "end record");
        if (at + moved < file.size()) {
            container(at + moved, file.size(), "bytes behind the end");
        }
    }

    private void tail(byte[] must, String what) throws IOException {
        byte[] there = file.read(at + moved, must.length);
        if (!Arrays.equals(there, must) && !findings.full()) {
            int from = firstDifference(there, must);
            long begin = at + moved;
            container(begin + from, begin + Math.max(from + 1, lastDifference(there, must)), what);
        }
        at += must.length;
    }

    private void container(long from, long to, String facts) {
        findings.add(Finding.at(Fault.CONTAINER, "", from, to, facts));
    }

    private static int firstDifference(byte[] one, byte[] other) {
        int at = Arrays.mismatch(one, other);
        return Math.max(at, 0);
    }

    private static int lastDifference(byte[] there, byte[] must) {
        for (int i = must.length; i > 0; i--) {
            if (i > there.length || there[i - 1] != must[i - 1]) {
                return i;
            }
        }
        return 0;
    }

    /** A file's unchanged content. */
    InputStream open(String name) {
        Located.Stretch stretch = good.get(name);
        return stretch == null ? InputStream.nullInputStream() : file.stream(stretch.at(), stretch.size());
    }

    /** A file's unchanged content as a whole, at most {@code limit} bytes. */
    Optional<byte[]> bytes(String name, int limit) throws IOException {
        Located.Stretch stretch = good.get(name);
        return stretch == null || stretch.size() > limit
                ? Optional.empty()
                : Optional.of(file.read(stretch.at(), (int) stretch.size()));
    }
}
