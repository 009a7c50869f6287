package legalkiosk.hardware.signature.binding;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash (FIPS 180-4). Equal when all 32 bytes are. */
public final class Sha256 {
    static final int BYTES = 32;
    private static final int SHORT = 4;
    private final byte[] hash;

    private Sha256(byte[] hash) {
        this.hash = hash;
    }

    /** The hash of these bytes. */
    public static Sha256 of(byte[] content) {
        try {
            return new Sha256(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** A hash that was computed before, 32 bytes. */
    public static Sha256 known(byte[] hash) {
        if (hash.length != BYTES) {
            throw new IllegalArgumentException("a SHA-256 hash has 32 bytes, not " + hash.length);
        }
        return new Sha256(hash.clone());
    }

    public byte[] bytes() {
        return hash.clone();
    }

    /** All of it, 64 small hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(hash);
    }

    /** What people compare: the first eight digits in two groups, such as {@code 3F9A 07C2}. */
    public String shortCode() {
        String digits = HexFormat.of().withUpperCase().formatHex(hash, 0, SHORT);
        return digits.substring(0, SHORT) + " " + digits.substring(SHORT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sha256 that && MessageDigest.isEqual(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return hex();
    }
}
