package legalkiosk.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.evidence.format.Bytes;
import legalkiosk.evidence.format.FileLine;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.format.Limits;
import legalkiosk.evidence.format.Manifest;
import legalkiosk.evidence.format.Names;
import legalkiosk.evidence.format.Protection;
import legalkiosk.evidence.format.Where;

/** The block hashes and the salts, and with them the first altered bytes of a file. */
final class Blocks {
    private static final int LARGEST = 40 << 20;

    private final Bytes file;
    private final Manifest manifest;
    private final Optional<byte[]> blocks;
    private final byte[] damagedBlocks;
    private final byte[] where;
    private final Map<String, byte[]> salts;

    Blocks(Bytes file, Located located, Manifest manifest, boolean withSalts) throws IOException {
        this.file = file;
        this.manifest = manifest;
        this.blocks = located.content(Names.BLOCKS, LARGEST, manifest.blocks());
        List<byte[]> any = blocks.isPresent() ? List.of() : located.contents(Names.BLOCKS, LARGEST);
        this.damagedBlocks = any.isEmpty() ? new byte[0] : any.getFirst();
        List<byte[]> wheres = located.contents(Names.WHERE, Limits.MANIFEST);
        this.where = wheres.isEmpty() ? new byte[0] : wheres.getFirst();
        Optional<FileLine> line = withSalts ? manifest.file(Names.SALTS) : Optional.empty();
        Optional<byte[]> text = line.isEmpty()
                ? Optional.empty()
                : located.content(Names.SALTS, LARGEST, line.get().hash());
        this.salts = text.map(Blocks::salts).orElse(Map.of());
    }

    private static Map<String, byte[]> salts(byte[] text) {
        Map<String, byte[]> salts = new HashMap<>();
        for (String line : new String(text, US_ASCII).split("\n", -1)) {
            if (line.matches("[0-9a-f]{64}  .+")) {
                salts.put(line.substring(66), HexFormat.of().parseHex(line, 0, 64));
            }
        }
        return salts;
    }

    /** The block hashes when they are unchanged. */
    Optional<byte[]> content() {
        return blocks;
    }

    Optional<byte[]> salt(String name) {
        return Optional.ofNullable(salts.get(name));
    }

    /** The first block of the file at {@code begin} that is not the sealed one; the whole file when its blocks are all right. */
    Finding.Place firstAltered(FileLine line, long begin) throws IOException {
        byte[] hashes = blocks.orElse(damagedBlocks);
        byte[] salt =
                line.protection() == Protection.SALTED ? salts.getOrDefault(line.name(), new byte[0]) : new byte[0];
        long index = 0;
        for (FileLine before : manifest.files()) {
            if (before.name().equals(line.name())) {
                break;
            }
            index += before.blocks();
        }
        for (long from = 0; from < line.size(); from += Limits.BLOCK, index++) {
            long to = Math.min(line.size(), from + Limits.BLOCK);
            byte[] there = Hashes.of(salt, file.read(begin + from, (int) (to - from)));
            long at = index * Hashes.SIZE;
            boolean known = at + Hashes.SIZE <= hashes.length;
            if (!known || !Arrays.equals(there, 0, Hashes.SIZE, hashes, (int) at, (int) at + Hashes.SIZE)) {
                return new Finding.Place(from, to);
            }
        }
        return new Finding.Place(0, Math.max(1, line.size()));
    }

    /** The same for the block hashes themselves. */
    Finding.Place firstAlteredOfBlocks(long begin, long size) throws IOException {
        byte[] there = file.read(begin, (int) Math.min(size, LARGEST));
        long from = Where.firstDifference(where, Names.BLOCKS, there).orElse(0);
        return new Finding.Place(from, Math.max(from + 1, Math.min(there.length, from + Limits.BLOCK)));
    }
}
