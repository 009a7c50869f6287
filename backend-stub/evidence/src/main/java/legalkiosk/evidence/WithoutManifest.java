package legalkiosk.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
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

/**
 * When the manifest's seal does not hold, the container's checksums and the block hashes still tell which other files were changed and
 * where. They prove nothing, they only help to look.
 */
final class WithoutManifest {
    private final Bytes file;
    private final Located located;
    private final Findings findings;

    WithoutManifest(Bytes file, Located located, Findings findings) {
        this.file = file;
        this.located = located;
        this.findings = findings;
    }

    /** Adds a finding for every file whose checksum fits neither in its header nor in the directory, or that the directory lacks. */
    void look() throws IOException {
        Map<String, Integer> directory = new HashMap<>();
        located.directory().entries().forEach(entry -> directory.put(entry.name(), entry.crc()));
        List<FileLine> lines = new ArrayList<>();
        List<Layout.Entry> altered = new ArrayList<>();
        List<byte[]> salts = located.contents(Names.SALTS, Limits.MANIFEST);
        String salted = salts.isEmpty() ? "" : new String(salts.getFirst(), US_ASCII);
        for (Layout.Entry entry : located.walk().entries()) {
            if (!directory.isEmpty() && !directory.containsKey(entry.name())) {
                findings.add(Finding.at(
                        Fault.CONTAINER,
                        "",
                        entry.offset(),
                        entry.content(),
                        "no such name in the directory: " + entry.name()));
            }
            CRC32 crc = new CRC32();
            MessageDigest digest = Hashes.sha256();
            file.digest(entry.content(), entry.size(), digest, crc);
            int found = (int) crc.getValue();
            if (found != entry.crc() && found != directory.getOrDefault(entry.name(), entry.crc())) {
                altered.add(entry);
            }
            if (Names.isContent(entry.name())) {
                boolean has = salted.contains("  " + entry.name() + "\n");
                lines.add(new FileLine(
                        entry.name(), entry.size(), has ? Protection.SALTED : Protection.OPEN, digest.digest()));
            }
        }
        name(altered, lines);
    }

    private void name(List<Layout.Entry> altered, List<FileLine> lines) throws IOException {
        Manifest assumed = new Manifest("unknown", Instant.EPOCH, Map.of(), Map.of(), lines, new byte[Hashes.SIZE]);
        Blocks blocks = new Blocks(file, located, assumed, true);
        for (Layout.Entry entry : altered) {
            if (!entry.name().equals(Names.BLOCKS) && Names.CLOSING.contains(entry.name())) {
                continue; // the seal's check has said what is to be said
            }
            Finding.Place place = place(blocks, assumed, entry);
            findings.add(Finding.at(
                    Fault.CONTENT, entry.name(), place.from(), place.to(), "CRC-32 fits neither header nor directory"));
        }
    }

    private static Finding.Place place(Blocks blocks, Manifest assumed, Layout.Entry entry) throws IOException {
        if (entry.name().equals(Names.BLOCKS)) {
            return blocks.firstAlteredOfBlocks(entry.content(), entry.size());
        }
        Optional<FileLine> line = assumed.file(entry.name());
        return line.isPresent()
                ? blocks.firstAltered(line.get(), entry.content())
                : new Finding.Place(0, Math.max(1, entry.size()));
    }
}
