package legalkiosk.server.keys;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import legalkiosk.evidence.development.DevAuthority;
import legalkiosk.evidence.seal.CertificateIssuer;
import legalkiosk.evidence.seal.Certificates;
import legalkiosk.evidence.seal.Refused;
import legalkiosk.evidence.seal.SigningKey;
import legalkiosk.evidence.seal.TimeStamps;
import legalkiosk.server.storage.PrivateFiles;

/**
 * What the office signs and stamps with. Without settings all of it is made on first run and kept in the state folder: good for
 * development, where its times prove order and integrity but not independent time.
 *
 * @param issuer of certificates for terminals and for each signature of a person
 * @param between certificates that a path may need, such as the authority's own authority
 * @param timeAuthority what the time-stamp authority's certificate leads to, when that is not the office's authority
 * @param development true if any of it was made here
 */
public record OfficeKeys(
        CertificateIssuer issuer,
        SigningKey seal,
        TimeStamps timeStamps,
        List<X509Certificate> between,
        Optional<X509Certificate> timeAuthority,
        boolean development) {
    private static final Duration VALID = Duration.ofDays(3650);

    /**
     * Where real ones are.
     *
     * @param authority PEM with the office's certificate authority
     * @param seal PEM with the office's seal, issued by that authority
     */
    public record Settings(Optional<Path> authority, Optional<Path> seal, Optional<TimeStamping> timeStamp) {}

    /**
     * A time-stamp authority (RFC 3161).
     *
     * @param certificate PEM of the certificate it signs with; another one is refused
     * @param authority PEM of what that leads to
     */
    public record TimeStamping(URI address, Path certificate, Path authority) {}

    /** Opens what the settings name and makes the rest once. */
    public static OfficeKeys open(Path state, Settings settings, Clock clock) throws IOException {
        SecureRandom random = new SecureRandom();
        Path folder = state.resolve("office");
        PrivateFiles.folder(folder);
        PemKey.Read authority = settings.authority().isPresent()
                ? PemKey.read(settings.authority().get())
                : kept(
                        folder.resolve("authority.pem"),
                        () -> CertificateIssuer.root("公证处证书颁发者（示例）", VALID, clock, random));
        CertificateIssuer issuer = new CertificateIssuer(authority.key(), clock, random);
        PemKey.Read seal = settings.seal().isPresent()
                ? PemKey.read(settings.seal().get())
                : kept(folder.resolve("seal.pem"), () -> issuer.issue("公证处电子印章（示例）", VALID));
        List<X509Certificate> between = new ArrayList<>(authority.between());
        between.addAll(seal.between());
        check(seal.key().certificate(), between, issuer.authority(), clock);
        boolean development = settings.authority().isEmpty()
                || settings.seal().isEmpty()
                || settings.timeStamp().isEmpty();
        if (settings.timeStamp().isPresent()) {
            TimeStamping real = settings.timeStamp().get();
            return new OfficeKeys(
                    issuer,
                    seal.key(),
                    new HttpTimeStamps(real.address(), PemKey.certificate(real.certificate()), random),
                    between,
                    Optional.of(PemKey.certificate(real.authority())),
                    development);
        }
        SigningKey stamping = kept(
                        folder.resolve("time-stamp.pem"), () -> issuer.issueTimeStamping("开发用时间戳（示例）", VALID))
                .key();
        TimeStamps inside = new DevAuthority(authority.key(), stamping, clock, random);
        return new OfficeKeys(issuer, seal.key(), inside, between, Optional.empty(), development);
    }

    private static void check(
            X509Certificate seal, List<X509Certificate> between, X509Certificate authority, Clock clock)
            throws IOException {
        try {
            Certificates.maySign(seal);
            Certificates.path(seal, between, authority, clock.instant());
        } catch (Refused refused) {
            throw new IOException(
                    "the seal's certificate must lead to the office's authority and be valid: " + refused.getMessage(),
                    refused);
        }
    }

    private static PemKey.Read kept(Path file, Supplier<SigningKey> make) throws IOException {
        if (!Files.exists(file)) {
            PemKey.write(file, make.get());
        }
        return PemKey.read(file);
    }
}
