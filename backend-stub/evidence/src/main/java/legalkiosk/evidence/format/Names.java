package legalkiosk.evidence.format;

import java.util.List;
import java.util.regex.Pattern;

/** Which names a file of a package may have, and the names that mean something. */
public final class Names {
    /** The first file of every package: what this is and how it is checked, in fixed words. */
    public static final String README = "00-readme.txt";

    public static final String TIMELINE = "timeline.jsonl";
    public static final String AUDIT = "audit.jsonl";
    public static final String RECORDING_CHAIN = "recording/chain.jsonl";
    public static final String RECORDING_RECEIPTS = "recording/receipts.jsonl";
    public static final String CA_CERTIFICATE = "certificates/ca.pem";
    public static final String DEVICE_CERTIFICATE = "certificates/device.pem";
    public static final String SEAL_CERTIFICATE = "certificates/seal.pem";
    public static final String TSA_CERTIFICATE = "certificates/tsa.pem";
    /** One random salt a salted file; see {@link Protection#SALTED}. */
    public static final String SALTS = "salts.txt";

    /** Block hashes of all files in the manifest's order. */
    public static final String BLOCKS = "manifest.blocks";

    public static final String MANIFEST = "manifest.json";
    public static final String SIGNATURE = "manifest.p7s";
    public static final String TIME = "manifest.tsr";
    /** Block hashes of the four files before it: they only say where one of them was altered. */
    public static final String WHERE = "manifest.where";

    /** The files that close a package, in their order; everything before them is sorted by name. */
    public static final List<String> CLOSING = List.of(BLOCKS, MANIFEST, SIGNATURE, TIME, WHERE);

    /** What every package must hold besides {@link #README} and {@link #CLOSING}. */
    public static final List<String> REQUIRED = List.of(
            TIMELINE,
            RECORDING_CHAIN,
            RECORDING_RECEIPTS,
            CA_CERTIFICATE,
            DEVICE_CERTIFICATE,
            SEAL_CERTIFICATE,
            TSA_CERTIFICATE);

    private static final int LONGEST = 100;
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9._-]*+(/[a-z0-9][a-z0-9._-]*+){0,3}+");
    private static final Pattern PACKAGE_ID = Pattern.compile("[a-z0-9][a-z0-9-]{7,63}");
    private static final Pattern CHUNK = Pattern.compile("recording/[0-9]{6}\\.mkv");

    private Names() {}

    /** Whether a container may hold a file of this name: no escapes, no hidden files, no capitals, at most 100 ASCII characters. */
    public static boolean isAllowed(String name) {
        return name.length() <= LONGEST && ALLOWED.matcher(name).matches();
    }

    /** Whether a caller or a manifest may name a file so: allowed, and not one of those that open and close the package. */
    public static boolean isContent(String name) {
        return isAllowed(name) && !name.equals(README) && !name.startsWith("manifest.");
    }

    /** Whether a package may be called so. */
    public static boolean isPackageId(String id) {
        return PACKAGE_ID.matcher(id).matches();
    }

    /** The file of a recording's chunk, counted from 1. */
    public static String chunk(long number) {
        return String.format("recording/%06d.mkv", number);
    }

    /** Whether the name is that of a chunk. */
    public static boolean isChunk(String name) {
        return CHUNK.matcher(name).matches();
    }
}
