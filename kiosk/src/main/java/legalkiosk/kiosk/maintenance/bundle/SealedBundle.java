package legalkiosk.kiosk.maintenance.bundle;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.XECPrivateKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals bytes so that only the holder of the service desk's private key can read them. Layout, all of it authenticated:
 *
 * <pre>
 *  0   8  "LKBUNDL1"
 *  8   8  first bytes of the SHA-256 of the desk's raw X25519 public key
 * 16  32  X25519 public key made for this bundle alone (RFC 7748, little endian)
 * 48   …  AES-256-GCM ciphertext and its tag of 16 bytes
 * </pre>
 *
 * Key and nonce (32 and 12 bytes) come from HKDF-SHA256 (RFC 5869) of the X25519 shared secret, with both raw public keys as salt and
 * {@code legal-kiosk bundle key 1} and {@code legal-kiosk bundle nonce 1} as info. The first 48 bytes are the additional data. Each
 * bundle has a key of its own, so the nonce may be derived.
 */
public final class SealedBundle {
    private static final byte[] MAGIC = "LKBUNDL1".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_ID = 8;
    private static final int PUBLIC = 32;
    private static final int HEADER = MAGIC.length + KEY_ID + PUBLIC;
    private static final int TAG = 16;
    private static final int NONCE = 12;
    private static final int KEY = 32;

    private SealedBundle() {}

    /** What came of opening. */
    public sealed interface Opening {
        record Opened(byte[] plain) implements Opening {}

        /** These bytes are no sealed bundle. */
        record NoBundle() implements Opening {}

        /** Sealed for another key. */
        record OtherKey() implements Opening {}

        /** Altered or cut since it was sealed. */
        record Altered() implements Opening {}
    }

    /** Seals for the holder of the private key to this public one. */
    public static byte[] seal(byte[] plain, XECPublicKey desk) {
        try {
            KeyPairGenerator maker = KeyPairGenerator.getInstance("X25519");
            KeyPair once = maker.generateKeyPair();
            byte[] mine = raw((XECPublicKey) once.getPublic());
            byte[] theirs = raw(desk);
            byte[] header = join(MAGIC, id(theirs), mine);
            byte[] secret = agree(once.getPrivate(), desk);
            return join(
                    header,
                    cipher(Cipher.ENCRYPT_MODE, secret, mine, theirs, header).doFinal(plain));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java lacks X25519, HKDF or AES-GCM", impossible);
        }
    }

    /**
     * Opens what was sealed. Any bytes may be given.
     *
     * @param own the public key to {@code key}
     */
    public static Opening open(byte[] sealed, XECPrivateKey key, XECPublicKey own) {
        if (sealed.length < HEADER + TAG || !Arrays.equals(sealed, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            return new Opening.NoBundle();
        }
        byte[] theirs = raw(own);
        byte[] header = Arrays.copyOf(sealed, HEADER);
        if (!Arrays.equals(header, MAGIC.length, MAGIC.length + KEY_ID, id(theirs), 0, KEY_ID)) {
            return new Opening.OtherKey();
        }
        byte[] mine = Arrays.copyOfRange(header, HEADER - PUBLIC, HEADER);
        try {
            byte[] secret = agree(key, publicKey(mine));
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, secret, mine, theirs, header);
            return new Opening.Opened(cipher.doFinal(sealed, HEADER, sealed.length - HEADER));
        } catch (AEADBadTagException | InvalidKeyException altered) {
            return new Opening.Altered();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java lacks X25519, HKDF or AES-GCM", impossible);
        }
    }

    /** The public key that 32 raw bytes stand for; the highest bit is ignored as RFC 7748 section 5 says. */
    static XECPublicKey publicKey(byte[] raw) throws GeneralSecurityException {
        byte[] bigEndian = new byte[PUBLIC];
        for (int i = 0; i < PUBLIC; i++) {
            bigEndian[i] = raw[PUBLIC - 1 - i];
        }
        bigEndian[0] &= 0x7F;
        return (XECPublicKey) KeyFactory.getInstance("X25519")
                .generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, new BigInteger(1, bigEndian)));
    }

    /** The 32 raw bytes of a public key. */
    static byte[] raw(XECPublicKey key) {
        byte[] bigEndian = key.getU().toByteArray();
        byte[] raw = new byte[PUBLIC];
        for (int i = 0; i < Math.min(PUBLIC, bigEndian.length); i++) {
            raw[i] = bigEndian[bigEndian.length - 1 - i];
        }
        return raw;
    }

    private static byte[] agree(PrivateKey own, XECPublicKey other) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(own);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }

    private static Cipher cipher(int mode, byte[] secret, byte[] mine, byte[] theirs, byte[] header)
            throws GeneralSecurityException {
        KDF kdf = KDF.getInstance("HKDF-SHA256");
        byte[] salt = join(mine, theirs);
        SecretKey key = kdf.deriveKey("AES", derived(secret, salt, "legal-kiosk bundle key 1", KEY));
        byte[] nonce = kdf.deriveData(derived(secret, salt, "legal-kiosk bundle nonce 1", NONCE));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(header);
        return cipher;
    }

    private static HKDFParameterSpec derived(byte[] secret, byte[] salt, String info, int length) {
        return HKDFParameterSpec.ofExtract()
                .addIKM(secret)
                .addSalt(salt)
                .thenExpand(info.getBytes(StandardCharsets.US_ASCII), length);
    }

    private static byte[] id(byte[] raw) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(raw), KEY_ID);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }
}
