package legalkiosk.evidence.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a package holds. Its canonical JSON is what the seal signs.
 *
 * @param packageId names the session's package; every chain and signature in it covers this id
 * @param created by the clock of the server that sealed it
 * @param software versions by program
 * @param facts of the session, by name, nothing about a person
 * @param files sorted by name
 * @param blocks SHA-256 of {@link Names#BLOCKS}
 */
public record Manifest(
        String packageId,
        Instant created,
        Map<String, String> software,
        Map<String, String> facts,
        List<FileLine> files,
        byte[] blocks) {
    /** The format's name and version. */
    public static final String FORMAT = "legal-kiosk-evidence/1";

    /** The algorithms of format 1, each with its object identifier. Other algorithms (SM2, SM3) would come with other entries here. */
    public static final Map<String, String> ALGORITHMS = Map.of(
            "hash", "SHA-256 2.16.840.1.101.3.4.2.1",
            "seal", "CMS SignedData 1.2.840.113549.1.7.2",
            "time", "RFC 3161 1.2.840.113549.1.9.16.1.4",
            "device", "ecdsa-with-SHA256 1.2.840.10045.4.3.2 / Ed25519 1.3.101.112");

    /** Copies what it is given. */
    public Manifest {
        software = Map.copyOf(software);
        facts = Map.copyOf(facts);
        files = List.copyOf(files);
    }

    /** The canonical bytes. */
    public byte[] toBytes() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("package", packageId);
        json.put("created", created.toString());
        json.put("algorithms", ALGORITHMS);
        json.put("software", software);
        json.put("facts", facts);
        json.put("blockSize", Limits.BLOCK);
        json.put("blocksSha256", Hashes.hex(blocks));
        json.put("files", files.stream().map(FileLine::toJson).toList());
        return CanonicalJson.write(json);
    }

    /** Reads a manifest that may come from anybody. */
    public static Manifest read(byte[] bytes) throws Fields.Wrong {
        Optional<Map<String, Object>> json = CanonicalJson.readObject(bytes);
        if (json.isEmpty()) {
            throw new Fields.Wrong("not canonical JSON (RFC 8785)");
        }
        Fields fields = new Fields(json.get());
        fields.only(
                "format",
                "package",
                "created",
                "algorithms",
                "software",
                "facts",
                "blockSize",
                "blocksSha256",
                "files");
        if (!fields.text("format").equals(FORMAT)) {
            throw new Fields.Wrong("another format: " + fields.text("format"));
        }
        if (!fields.texts("algorithms").equals(ALGORITHMS) || fields.count("blockSize") != Limits.BLOCK) {
            throw new Fields.Wrong("other algorithms than those of " + FORMAT);
        }
        String id = fields.text("package");
        if (!Names.isPackageId(id)) {
            throw new Fields.Wrong("the package's id has another form");
        }
        return new Manifest(
                id,
                fields.time("created"),
                fields.texts("software"),
                fields.texts("facts"),
                files(fields.list("files")),
                fields.hash("blocksSha256"));
    }

    private static List<FileLine> files(List<?> lines) throws Fields.Wrong {
        if (lines.size() > Limits.FILES) {
            throw new Fields.Wrong("too many files");
        }
        List<FileLine> files = new ArrayList<>(lines.size());
        Set<String> names = new HashSet<>();
        String before = "";
        for (Object line : lines) {
            FileLine file = FileLine.read(new Fields(asObject(line)));
            if (file.name().compareTo(before) <= 0 || liesInside(file.name(), names)) {
                throw new Fields.Wrong("files must be sorted, each once, none inside another: " + file.name());
            }
            files.add(file);
            names.add(file.name());
            before = file.name();
        }
        return files;
    }

    private static boolean liesInside(String name, Set<String> files) {
        for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
            if (files.contains(name.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked") // the reader makes maps with texts as keys only
    private static Map<String, Object> asObject(Object line) throws Fields.Wrong {
        if (line instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new Fields.Wrong("a file must be an object");
    }

    /** The line of this file. */
    public Optional<FileLine> file(String name) {
        int low = 0;
        int high = files.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = files.get(middle).name().compareTo(name);
            if (order == 0) {
                return Optional.of(files.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }
}
