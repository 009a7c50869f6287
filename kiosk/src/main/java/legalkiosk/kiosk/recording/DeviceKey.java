package legalkiosk.kiosk.recording;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import legalkiosk.evidence.seal.Certificates;
import legalkiosk.evidence.seal.Refused;
import legalkiosk.evidence.seal.SigningKey;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.RecordingDesk;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** The terminal's own key, made here once and never sent anywhere; the backend gives it a certificate. Any thread. */
final class DeviceKey {
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private final Path folder;
    private final Clock clock;
    private volatile Optional<SigningKey> key;

    private DeviceKey(Path folder, Clock clock, Optional<SigningKey> key) {
        this.folder = folder;
        this.clock = clock;
        this.key = key;
    }

    static DeviceKey open(Path folder, Clock clock) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path certificate = folder.resolve("device.pem");
        DeviceKey device = new DeviceKey(folder, clock, Optional.empty());
        if (Files.exists(certificate)) {
            device.take(Files.readString(certificate, US_ASCII));
        }
        return device;
    }

    /** The key with a certificate that is valid now. */
    Optional<SigningKey> signing() {
        return key.filter(there ->
                clock.instant().isBefore(there.certificate().getNotAfter().toInstant()));
    }

    /** Whether a certificate has to be fetched. */
    boolean wantsCertificate() {
        return key.filter(there -> clock.instant()
                        .plus(RENEWED_BEFORE)
                        .isBefore(there.certificate().getNotAfter().toInstant()))
                .isEmpty();
    }

    /** Fetches a certificate; blocks. False: the backend was not there or refused. */
    synchronized boolean fetch(RecordingDesk desk) throws IOException {
        if (!(desk.certify(request()) instanceof Answer.Ok<String>(String pem))) {
            return false;
        }
        Path half = folder.resolve("device.pem.tmp");
        Files.writeString(
                half,
                pem,
                US_ASCII,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(half, folder.resolve("device.pem"), StandardCopyOption.ATOMIC_MOVE);
        take(pem);
        return true;
    }

    private void take(String pem) throws IOException {
        try {
            X509Certificate certificate = Certificates.fromPem(pem.getBytes(US_ASCII));
            KeyPair pair = pair();
            if (!certificate.getPublicKey().equals(pair.getPublic())) {
                throw new IOException("the certificate is for another key; remove " + folder);
            }
            key = Optional.of(new SigningKey(pair.getPrivate(), certificate));
        } catch (Refused damaged) {
            throw new IOException("the device's certificate is damaged; remove " + folder, damaged);
        }
    }

    private String request() throws IOException {
        KeyPair pair = pair();
        try {
            byte[] der = new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=terminal"), pair.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
                    .getEncoded();
            return "-----BEGIN CERTIFICATE REQUEST-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                    + "\n-----END CERTIFICATE REQUEST-----\n";
        } catch (OperatorCreationException unusable) {
            throw new IOException("the device's key cannot sign", unusable);
        }
    }

    /** Two lines of base64: the private key (PKCS #8) and the public one. */
    private KeyPair pair() throws IOException {
        Path file = folder.resolve("device.key");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            String[] lines = Files.readString(file, US_ASCII).split("\n");
            if (lines.length < 2) {
                throw new IOException("the device's key is damaged; remove " + folder);
            }
            KeyFactory factory = KeyFactory.getInstance("EC");
            Base64.Decoder base64 = Base64.getDecoder();
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(base64.decode(lines[1]))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines[0]))));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            throw new IOException("the device's key is damaged; remove " + folder, damaged);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        String text = base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                + base64.encodeToString(pair.getPublic().getEncoded()) + "\n";
        Path half = file.resolveSibling("device.key.tmp");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, text, US_ASCII, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
