package legalkiosk.hardware.printer.ipp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/**
 * Whom to trust behind {@code ipps}. Printers sign their own certificates and rarely name their address in them, so a pinned
 * certificate is compared as a whole and stands for the name as well.
 */
final class PrinterTls {
    private PrinterTls() {}

    /** A client builder that trusts the PEM file's certificate only, or the system's authorities. */
    static OkHttpClient.Builder client(Optional<Path> certificate) throws IOException {
        OkHttpClient.Builder builder = new OkHttpClient.Builder();
        if (certificate.isEmpty()) {
            return builder;
        }
        try {
            Certificate pinned = read(certificate.get());
            X509TrustManager trust = trusting(pinned);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new X509TrustManager[] {trust}, null);
            return builder.sslSocketFactory(context.getSocketFactory(), trust).hostnameVerifier((host, session) -> {
                try {
                    return Arrays.asList(session.getPeerCertificates())
                            .getFirst()
                            .equals(pinned);
                } catch (SSLPeerUnverifiedException nobody) {
                    return false;
                }
            });
        } catch (GeneralSecurityException bad) {
            throw new IOException("cannot use the printer's certificate " + certificate.get(), bad);
        }
    }

    private static Certificate read(Path pem) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(pem)) {
            return CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private static X509TrustManager trusting(Certificate pinned) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("printer", pinned);
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }
}
