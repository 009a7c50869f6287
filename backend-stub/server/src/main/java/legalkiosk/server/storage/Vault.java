package legalkiosk.server.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import legalkiosk.foundation.Sensitive;

/**
 * Keeps personal data unreadable in the database: AES-256-GCM (NIST SP 800-38D, fresh 96-bit nonce) to store, HMAC-SHA-256 to find.
 * Both keys come from one file outside the database, made on first run; whoever has only the database has neither. Any thread.
 */
public final class Vault {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec sealing;
    private final SecretKeySpec finding;
    private final SecureRandom random = new SecureRandom();

    private Vault(byte[] keys) {
        this.sealing = new SecretKeySpec(keys, 0, KEY_BYTES, "AES");
        this.finding = new SecretKeySpec(keys, KEY_BYTES, KEY_BYTES, "HmacSHA256");
    }

    /** Opens the key file, or makes one that only this user can read. Losing it loses the stored personal data. */
    public static Vault withKey(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] fresh = new byte[2 * KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            PrivateFiles.create(file, fresh);
        }
        byte[] keys = Files.readAllBytes(file);
        if (keys.length != 2 * KEY_BYTES) {
            throw new IOException(file + " is not a key file of " + 2 * KEY_BYTES + " bytes");
        }
        return new Vault(keys);
    }

    /** Base64 of nonce and ciphertext. */
    public String seal(Sensitive<String> plain) {
        return seal(plain.reveal().getBytes(StandardCharsets.UTF_8));
    }

    /** Base64 of nonce and ciphertext, for what is no text. */
    public String seal(byte[] plain) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(plain);
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalArgumentException if it was changed or sealed with another key */
    public Sensitive<String> open(String sealed) {
        return Sensitive.of(new String(openBytes(sealed), StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException if it was changed or sealed with another key */
    public byte[] openBytes(String sealed) {
        try {
            byte[] whole = Base64.getDecoder().decode(sealed);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, whole, 0, NONCE_BYTES));
            return cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IndexOutOfBoundsException bad) {
            throw new IllegalArgumentException("not sealed with this key", bad);
        }
    }

    /** A keyed hash to find a value by; {@code kind} keeps equal values of different kinds apart. */
    public String fingerprint(String kind, Sensitive<String> value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(finding);
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(value.reveal().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
