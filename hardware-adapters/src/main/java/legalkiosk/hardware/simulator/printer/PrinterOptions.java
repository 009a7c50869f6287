package legalkiosk.hardware.simulator.printer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * What kind of printer to play.
 *
 * @param spool folder that keeps the PDFs, one file a job
 * @param port on the loopback; 0 for a free one
 * @param pace time a page takes
 * @param tls speak {@code ipps} with this key; empty for {@code ipp}
 */
public record PrinterOptions(Path spool, int port, Duration pace, Optional<SSLContext> tls) {
    /** A free port, 20 ms a page, no TLS. */
    public static PrinterOptions in(Path spool) {
        return new PrinterOptions(spool, 0, Duration.ofMillis(20), Optional.empty());
    }

    public PrinterOptions withPort(int other) {
        return new PrinterOptions(spool, other, pace, tls);
    }

    public PrinterOptions withPace(Duration other) {
        return new PrinterOptions(spool, port, other, tls);
    }

    public PrinterOptions withTls(SSLContext context) {
        return new PrinterOptions(spool, port, pace, Optional.of(context));
    }
}
