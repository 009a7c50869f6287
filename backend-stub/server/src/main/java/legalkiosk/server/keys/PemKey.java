package legalkiosk.server.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import legalkiosk.evidence.seal.Certificates;
import legalkiosk.evidence.seal.Refused;
import legalkiosk.evidence.seal.SigningKey;
import legalkiosk.server.storage.PrivateFiles;

/** A key with its certificate in one PEM file: PKCS #8 and X.509, in any order; further certificates are what lies between. */
final class PemKey {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    private PemKey() {}

    /** @param between other certificates of the file, such as the authority's own authority */
    record Read(SigningKey key, List<X509Certificate> between) {}

    static Read read(Path file) throws IOException {
        List<X509Certificate> certificates = new ArrayList<>();
        List<byte[]> keys = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(file, US_ASCII));
        try {
            while (block.find()) {
                byte[] der = Base64.getMimeDecoder().decode(block.group(2));
                switch (block.group(1)) {
                    case "CERTIFICATE" -> certificates.add(Certificates.fromDer(der));
                    case "PRIVATE KEY" -> keys.add(der);
                    default -> throw new IOException(file + " holds a " + block.group(1) + "; the key must be PKCS #8");
                }
            }
            if (certificates.isEmpty() || keys.size() != 1) {
                throw new IOException(file + " must hold one private key (PKCS #8) and its certificate, in PEM");
            }
            PrivateKey key = key(certificates.getFirst(), keys.getFirst());
            SigningKey both = new SigningKey(key, certificates.getFirst());
            byte[] trial = {1, 2, 3};
            if (!SigningKey.verifies(both.certificate(), trial, both.sign(trial))) {
                throw new IOException(file + ": the key does not belong to the first certificate");
            }
            return new Read(both, List.copyOf(certificates.subList(1, certificates.size())));
        } catch (GeneralSecurityException | Refused | IllegalArgumentException | IllegalStateException unusable) {
            throw new IOException(file + " can't be used: " + unusable.getMessage(), unusable);
        }
    }

    static X509Certificate certificate(Path file) throws IOException {
        try {
            return Certificates.fromPem(Files.readAllBytes(file));
        } catch (Refused refused) {
            throw new IOException(file + " can't be used: " + refused.getMessage(), refused);
        }
    }

    static void write(Path file, SigningKey key) throws IOException {
        String pem = new String(Certificates.toPem(key.certificate()), US_ASCII)
                + "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key.key().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        PrivateFiles.create(file, pem.getBytes(US_ASCII));
    }

    private static PrivateKey key(X509Certificate certificate, byte[] pkcs8) throws GeneralSecurityException {
        return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }
}
