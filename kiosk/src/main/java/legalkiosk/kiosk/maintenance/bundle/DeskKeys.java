package legalkiosk.kiosk.maintenance.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.XECPrivateKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.EncodedKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.crypto.KeyAgreement;

/** The service desk's keys as PEM files, such as {@code openssl genpkey -algorithm X25519} makes them. */
public final class DeskKeys {
    private static final int BASE_POINT = 9;
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private DeskKeys() {}

    /** A public key ({@code BEGIN PUBLIC KEY}). */
    public static XECPublicKey readPublic(Path pem) throws IOException {
        EncodedKeySpec spec = new X509EncodedKeySpec(body(pem, "PUBLIC KEY"));
        try {
            return (XECPublicKey) KeyFactory.getInstance("X25519").generatePublic(spec);
        } catch (GeneralSecurityException wrong) {
            throw new IOException(pem + " holds no X25519 public key", wrong);
        }
    }

    /** A private key ({@code BEGIN PRIVATE KEY}, PKCS #8). */
    public static XECPrivateKey readPrivate(Path pem) throws IOException {
        EncodedKeySpec spec = new PKCS8EncodedKeySpec(body(pem, "PRIVATE KEY"));
        try {
            return (XECPrivateKey) KeyFactory.getInstance("X25519").generatePrivate(spec);
        } catch (GeneralSecurityException wrong) {
            throw new IOException(pem + " holds no X25519 private key", wrong);
        }
    }

    /** The public key to a private one: its product with the base point 9 (RFC 7748, section 6.1). */
    public static XECPublicKey publicOf(XECPrivateKey key) throws IOException {
        try {
            byte[] base = new byte[32];
            base[0] = BASE_POINT;
            KeyAgreement product = KeyAgreement.getInstance("X25519");
            product.init(key);
            product.doPhase(SealedBundle.publicKey(base), true);
            return SealedBundle.publicKey(product.generateSecret());
        } catch (GeneralSecurityException wrong) {
            throw new IOException("this private key can't be used", wrong);
        }
    }

    /** Makes a pair: {@code service-desk.key} for its owner alone, {@code service-desk.pub} for every terminal. */
    public static void make(Path folder) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            Path secret = Files.createFile(
                    folder.resolve("service-desk.key"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            Files.writeString(
                    folder.resolve("service-desk.pub"),
                    pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(String kind, byte[] body) {
        return "-----BEGIN " + kind + "-----\n" + LINES.encodeToString(body) + "\n-----END " + kind + "-----\n";
    }

    private static byte[] body(Path pem, String kind) throws IOException {
        String text = new String(Files.readAllBytes(pem), StandardCharsets.ISO_8859_1);
        int from = text.indexOf("-----BEGIN " + kind + "-----");
        int to = text.indexOf("-----END " + kind + "-----");
        if (from < 0 || to < from) {
            throw new IOException(pem + " has no " + kind + " in PEM");
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(from, to).replace("-----BEGIN " + kind + "-----", ""));
        } catch (IllegalArgumentException wrong) {
            throw new IOException(pem + " is not PEM", wrong);
        }
    }
}
