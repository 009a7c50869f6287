package legalkiosk.kiosk.maintenance.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A PIN as PBKDF2 with HMAC-SHA-256 (RFC 8018), written as {@code pbkdf2-sha256:iterations:salt:hash} with salt and hash in Base64.
 * Checking one takes some tenths of a second on purpose.
 */
final class PinHash {
    static final String PATTERN = "pbkdf2-sha256:[0-9]{4,8}:[A-Za-z0-9+/=]{20,}:[A-Za-z0-9+/=]{40,}";
    private static final String NAME = "pbkdf2-sha256";
    private static final int ITERATIONS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private PinHash() {}

    /** The written form of a PIN. */
    static String of(String pin) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder();
        return NAME + ":" + ITERATIONS + ":" + text.encodeToString(salt) + ":"
                + text.encodeToString(hash(pin, salt, ITERATIONS));
    }

    /** True if the PIN is the one that was written. */
    static boolean matches(String written, String pin) {
        String[] parts = written.split(":");
        Base64.Decoder text = Base64.getDecoder();
        byte[] asked = hash(pin, text.decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(asked, text.decode(parts[3]));
    }

    private static byte[] hash(String pin, byte[] salt, int iterations) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(pin.toCharArray(), salt, iterations, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
