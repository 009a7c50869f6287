package legalkiosk.kiosk.backend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;

/** Makes the HTTP client that the backend is called with: short limits, no redirects, and only the named certificate if one is named. */
public final class BackendClient {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration WHOLE_CALL = Duration.ofSeconds(8);

    private BackendClient() {}

    /**
     * @param certificate PEM of the certificate to trust instead of the public authorities
     * @throws IOException if that file can't be read or holds no certificate
     */
    public static OkHttpClient create(Optional<Path> certificate) throws IOException {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .callTimeout(WHOLE_CALL)
                .retryOnConnectionFailure(true)
                .followRedirects(false);
        if (certificate.isPresent()) {
            HandshakeCertificates trust = new HandshakeCertificates.Builder()
                    .addTrustedCertificate(readPem(certificate.get()))
                    .build();
            builder.sslSocketFactory(trust.sslSocketFactory(), trust.trustManager());
        }
        return builder.build();
    }

    private static X509Certificate readPem(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (GeneralSecurityException bad) {
            throw new IOException(file + " holds no certificate", bad);
        }
    }
}
