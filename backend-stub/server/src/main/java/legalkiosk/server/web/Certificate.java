package legalkiosk.server.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import legalkiosk.server.storage.PrivateFiles;
import okhttp3.tls.HeldCertificate;

/** The server's TLS key and certificate with its chain. */
public final class Certificate {
    private static final char[] IN_MEMORY = "memory".toCharArray();
    private static final int DEVELOPMENT_DAYS = 825;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private Certificate(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = chain;
    }

    /** From a PEM file with the certificate, whatever of its chain browsers need, and the private key (PKCS #8), in any order. */
    public static Certificate read(Path pem) throws IOException {
        List<X509Certificate> chain = new ArrayList<>();
        List<PrivateKey> keys = new ArrayList<>();
        try {
            Matcher block = BLOCK.matcher(Files.readString(pem, StandardCharsets.US_ASCII));
            while (block.find()) {
                byte[] content = Base64.getMimeDecoder().decode(block.group(2));
                switch (block.group(1)) {
                    case "CERTIFICATE" ->
                        chain.add((X509Certificate) CertificateFactory.getInstance("X.509")
                                .generateCertificate(new ByteArrayInputStream(content)));
                    case "PRIVATE KEY" -> keys.add(key(content));
                    default -> throw new IOException(pem + " holds a " + block.group(1) + "; the key must be PKCS #8");
                }
            }
        } catch (GeneralSecurityException | IllegalArgumentException bad) {
            throw new IOException(pem + " can't be read as PEM: " + bad.getMessage(), bad);
        }
        if (chain.isEmpty() || keys.size() != 1) {
            throw new IOException(pem + " must hold the certificate with its chain and one private key, in PEM");
        }
        return new Certificate(keys.getFirst(), chain);
    }

    private static PrivateKey key(byte[] content) throws GeneralSecurityException {
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(content);
        try {
            return KeyFactory.getInstance("EC").generatePrivate(spec);
        } catch (InvalidKeySpecException notEllipticCurve) {
            return KeyFactory.getInstance("RSA").generatePrivate(spec);
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
            store.setKeyEntry("server", key, IN_MEMORY, chain.toArray(X509Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String keyStorePassword() {
        return new String(IN_MEMORY);
    }
}
