package legalkiosk.evidence.seal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;

/**
 * A key and the certificate that names it. The private key may live in a device: it is only handed to {@link Signature}.
 *
 * @param key P-256 or Ed25519
 */
public record SigningKey(PrivateKey key, X509Certificate certificate) {
    /** The signature over the message: DER of ECDSA with SHA-256, or Ed25519's 64 bytes. */
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(algorithm(certificate.getPublicKey()));
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key cannot sign", unusable);
        }
    }

    /** Whether the certificate's key made this signature over the message. */
    public static boolean verifies(X509Certificate certificate, byte[] message, byte[] made) {
        try {
            Signature signature = Signature.getInstance(algorithm(certificate.getPublicKey()));
            signature.initVerify(certificate.getPublicKey());
            signature.update(message);
            return signature.verify(made);
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    static String algorithm(PublicKey key) throws GeneralSecurityException {
        return algorithm(key.getAlgorithm());
    }

    static String algorithmOfPrivate(PrivateKey key) throws GeneralSecurityException {
        return algorithm(key.getAlgorithm());
    }

    private static String algorithm(String kind) throws GeneralSecurityException {
        return switch (kind) {
            case "EC" -> "SHA256withECDSA";
            case "EdDSA", "Ed25519" -> "Ed25519";
            case "RSA" -> "SHA256withRSA";
            case String other ->
                throw new GeneralSecurityException("keys of kind " + other + " are not part of format 1");
        };
    }
}
