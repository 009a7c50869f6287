package legalkiosk.evidence.format;

/** How large a package and its parts may be. They keep a hostile file from costing more than its own size in time and a fixed sum in memory. */
public final class Limits {
    /** A container has no ZIP64 records: below 4 GiB (nine hours at 1 Mbit/s) there is exactly one way to write it. */
    public static final long PACKAGE = 0xFFFF_FFFEL;

    public static final int FILES = 65_000;
    public static final int MANIFEST = 16 << 20;
    public static final int SIGNATURE = 64 << 10;
    public static final int LINE = 64 << 10;
    public static final int CERTIFICATE = 16 << 10;
    public static final int PDF = 48 << 20;

    /** Lines of a recording's chain: more than two for every file there can be. */
    public static final int CHAIN_LINES = 150_000;

    /** Bytes a block; the smallest place an alteration can be narrowed down to. */
    public static final int BLOCK = 4096;

    private Limits() {}
}
