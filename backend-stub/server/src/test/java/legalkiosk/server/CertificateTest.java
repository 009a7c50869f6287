package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import legalkiosk.foundation.config.ConfigReader;
import legalkiosk.server.console.ConsoleRoutes;
import legalkiosk.server.web.Certificate;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate from files: with its chain, and renewed while the backend runs. */
class CertificateTest {
    @TempDir
    private Path folder;

    private final HeldCertificate root = new HeldCertificate.Builder()
            .certificateAuthority(1)
            .commonName("test root")
            .build();
    private final HeldCertificate middle = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("test intermediate")
            .signedBy(root)
            .build();

    private HeldCertificate server(String name) {
        return new HeldCertificate.Builder()
                .commonName(name)
                .addSubjectAlternativeName("localhost")
                .rsa2048()
                .signedBy(middle)
                .build();
    }

    private void write(Path file, HeldCertificate server) throws IOException {
        Files.writeString(file, server.certificatePem() + middle.certificatePem() + server.privateKeyPkcs8Pem());
    }

    private String served(int port) throws IOException {
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(root.certificate())
                .build();
        SSLSocketFactory sockets = trust.sslContext().getSocketFactory();
        try (SSLSocket socket = (SSLSocket) sockets.createSocket("localhost", port)) {
            socket.startHandshake();
            SSLSession session = socket.getSession();
            return ((X509Certificate) session.getPeerCertificates()[0])
                    .getSubjectX500Principal()
                    .getName();
        }
    }

    @Test
    void aRenewedCertificateIsServedWithItsChainWithoutARestart() throws Exception {
        Path pem = folder.resolve("server.pem");
        write(pem, server("first"));
        ServerConfig shipped =
                ConfigReader.read(TestBackend.repository().resolve("config/backend.yaml"), ServerConfig.class);
        ServerConfig config =
                shipped.at(new ServerConfig.Listen("127.0.0.1", 0, Optional.of(pem)), folder.resolve("state"));
        try (BackendServer backend = BackendServer.start(config, Clock.systemUTC())) {
            assertThat(served(backend.port())).isEqualTo("CN=first");

            Files.writeString(pem, "half written");
            Files.setLastModifiedTime(pem, FileTime.from(Instant.now().plusSeconds(10)));
            assertThat(served(backend.port())).isEqualTo("CN=first");

            write(pem, server("second"));
            Files.setLastModifiedTime(pem, FileTime.from(Instant.now().plusSeconds(20)));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (!served(backend.port()).equals("CN=second") && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(served(backend.port())).isEqualTo("CN=second");
        }
    }

    @Test
    void awayFromLoopbackAHomeMadeCertificateIsSaidOnThePage() throws Exception {
        ServerConfig shipped =
                ConfigReader.read(TestBackend.repository().resolve("config/backend.yaml"), ServerConfig.class);
        for (String host : List.of("127.0.0.1", "0.0.0.0")) {
            Path state = folder.resolve(host);
            ServerConfig config = shipped.at(new ServerConfig.Listen(host, 0, Optional.empty()), state);
            try (BackendServer backend = BackendServer.start(config, Clock.systemUTC());
                    HttpClient client = PinnedClient.trusting(state.resolve("backend.pem"))) {
                URI page = URI.create("https://localhost:" + backend.port() + ConsoleRoutes.SIGN_IN_PAGE.path());
                String body = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                        .body();
                assertThat(body.contains("这是试用环境")).isEqualTo(host.equals("0.0.0.0"));
            }
        }
    }

    @Test
    void aFileThatIsNoCertificateIsRefusedInWords() throws Exception {
        Path pem = folder.resolve("wrong.pem");
        Files.writeString(pem, server("no key").certificatePem());
        assertThatThrownBy(() -> Certificate.read(pem)).hasMessageContaining("one private key");
        Files.writeString(pem, server("old").certificatePem() + server("old").privateKeyPkcs1Pem());
        assertThatThrownBy(() -> Certificate.read(pem)).hasMessageContaining("PKCS #8");
    }
}
