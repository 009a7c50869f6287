package legalkiosk.server.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import legalkiosk.contract.call.IceServer;
import legalkiosk.foundation.Sensitive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped configuration of coturn and our credentials, against coturn itself. */
@Tag("e2e")
class TurnServerTest {
    private static final String SECRET = "0123456789abcdef";

    @TempDir
    private Path folder;

    private Process server;
    private int port;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/turnserver")),
                "skipped: turnserver (Debian package coturn) is not installed");
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path config = Path.of(System.getProperty("repository.root")).resolve("config/deploy/coturn/turnserver.conf");
        server = run(
                "turnserver.log",
                "turnserver",
                "-c",
                config.toString(),
                "--listening-ip=127.0.0.1",
                "--relay-ip=127.0.0.1",
                "--allow-loopback-peers",
                "--no-tls",
                "--no-dtls",
                "--static-auth-secret=" + SECRET,
                "--listening-port=" + port,
                "--pidfile=" + folder.resolve("pid"),
                "--log-file=stdout");
        Duration patience = Duration.ofSeconds(20);
        long end = System.nanoTime() + patience.toNanos();
        while (!relays(SECRET, Clock.systemUTC())) {
            assertThat(server.isAlive() && System.nanoTime() < end)
                    .as("coturn is up: " + Files.readString(folder.resolve("turnserver.log")))
                    .isTrue();
            LockSupport.parkNanos(200_000_000);
        }
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.destroyForcibly();
        }
    }

    @Test
    void ourCredentialRelaysAndAnExpiredOrForeignOneDoesNot() throws Exception {
        assertThat(relays(SECRET, Clock.systemUTC())).isTrue();
        assertThat(relays("another secret", Clock.systemUTC())).isFalse();
        assertThat(relays(SECRET, Clock.offset(Clock.systemUTC(), Duration.ofHours(-2))))
                .as("made two hours ago for one hour")
                .isFalse();
    }

    /** True if two clients of coturn's own tester reach each other over relays with a credential of ours. */
    private boolean relays(String secret, Clock clock) throws Exception {
        IceServer ice = new Turn(
                        Optional.of(new Turn.Server(
                                List.of("turn:127.0.0.1:" + port), Sensitive.of(secret), true, Duration.ofHours(1))),
                        clock)
                .ice("HS-01")
                .servers()
                .get(0);
        Process client = run(
                "client.log",
                "turnutils_uclient",
                "-y",
                "-c",
                "-n",
                "2",
                "-m",
                "1",
                "-e",
                "127.0.0.1",
                "-u",
                String.valueOf(ice.username()),
                "-w",
                ice.credential().reveal(),
                "-p",
                String.valueOf(port),
                "127.0.0.1");
        boolean ended = client.waitFor(15, TimeUnit.SECONDS);
        client.destroyForcibly().waitFor();
        return ended && Files.readString(folder.resolve("client.log")).contains("Total lost packets 0 ");
    }

    private Process run(String log, String... command) throws IOException {
        return new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile())
                .start();
    }
}
