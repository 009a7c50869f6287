package legalkiosk.server.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.concurrent.TimeUnit;
import legalkiosk.server.storage.PrivateFiles;
import okhttp3.tls.HeldCertificate;

/** The server's TLS key and certificate. */
public final class Certificate {
    private static final char[] IN_MEMORY = "memory".toCharArray();
    private static final int DEVELOPMENT_DAYS = 825;

    private final HeldCertificate held;

    private Certificate(HeldCertificate held) {
        this.held = held;
    }

    /** From a PEM file with the certificate and its private key (PKCS #8). */
    public static Certificate read(Path pem) throws IOException {
        try {
            return new Certificate(HeldCertificate.decode(Files.readString(pem)));
        } catch (IllegalArgumentException bad) {
            throw new IOException(
                    pem + " does not hold one certificate and one private key in PEM: " + bad.getMessage(), bad);
        }
    }

    /**
     * One signed by itself for localhost, for development: made on first run into {@code server.pem} (key, mode 600), with
     * {@code backend.pem} beside it for terminals to trust.
     */
    public static Certificate selfSigned(Path folder) throws IOException {
        Path secret = folder.resolve("server.pem");
        if (!Files.exists(secret)) {
            HeldCertificate fresh = new HeldCertificate.Builder()
                    .commonName("legal-kiosk-backend (development)")
                    .addSubjectAlternativeName("localhost")
                    .addSubjectAlternativeName("127.0.0.1")
                    .duration(DEVELOPMENT_DAYS, TimeUnit.DAYS)
                    .ecdsa256()
                    .build();
            Files.writeString(folder.resolve("backend.pem"), fresh.certificatePem());
            String both = fresh.certificatePem() + fresh.privateKeyPkcs8Pem();
            PrivateFiles.create(secret, both.getBytes(StandardCharsets.US_ASCII));
        }
        return read(secret);
    }

    KeyStore keyStore() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, IN_MEMORY);
            store.setKeyEntry(
                    "server", held.keyPair().getPrivate(), IN_MEMORY, new X509Certificate[] {held.certificate()});
            return store;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String keyStorePassword() {
        return new String(IN_MEMORY);
    }
}
