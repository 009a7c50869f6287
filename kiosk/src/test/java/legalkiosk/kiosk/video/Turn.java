package legalkiosk.kiosk.video;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import legalkiosk.contract.call.Ice;
import legalkiosk.contract.call.IceServer;
import legalkiosk.foundation.Sensitive;

/** coturn on the loopback, as a process of its own, with the credentials of a shared secret. */
public final class Turn implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/turnserver");
    /** The words that the backend must know as well. */
    public static final String SECRET = "of-this-test";

    private final Process process;
    private final int port;

    private Turn(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Skips the test where this program or the browser is missing. */
    public static void assumeThereWithBrowser() {
        assumeTrue(Files.isExecutable(FarSide.PROGRAM), "needs Chromium (Debian: chromium)");
        assumeTrue(Files.isExecutable(PROGRAM), "needs coturn (Debian: coturn)");
    }

    public static Turn start(Path folder) throws Exception {
        int port = freePort();
        Process process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-n",
                        "--listening-ip=127.0.0.1",
                        "--relay-ip=127.0.0.1",
                        "--listening-port=" + port,
                        "--use-auth-secret",
                        "--static-auth-secret=" + SECRET,
                        "--realm=legal-kiosk",
                        "--fingerprint",
                        "--no-cli",
                        "--no-tls",
                        "--no-dtls",
                        "--log-file=stdout",
                        "--simple-log",
                        "--pidfile=" + folder.resolve("turn.pid"),
                        "--userdb=" + folder.resolve("turn.db"),
                        "--allow-loopback-peers")
                .redirectErrorStream(true)
                .redirectOutput(
                        Files.createDirectories(folder).resolve("turn.log").toFile())
                .start();
        Turn turn = new Turn(process, port);
        turn.awaitReady();
        return turn;
    }

    public int port() {
        return port;
    }

    /** Relay only, with credentials of an hour. */
    Ice ice() throws GeneralSecurityException {
        return ice(port);
    }

    /** @param through the port of something that passes on to this server */
    Ice ice(int through) throws GeneralSecurityException {
        String username = Instant.now().plusSeconds(3600).getEpochSecond() + ":HS-01";
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        String password = Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        return new Ice(
                List.of(new IceServer(
                        List.of("turn:127.0.0.1:" + through + "?transport=udp"), username, Sensitive.of(password))),
                true);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private void awaitReady() throws Exception {
        for (int tries = 0; tries < 100; tries++) {
            try (Socket ready = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new IOException("turnserver ended with " + process.exitValue(), notYet);
                }
            }
        }
        throw new IOException("turnserver does not listen on " + port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
