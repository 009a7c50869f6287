package legalkiosk.server.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what a refused request still sends, so that its connection serves the next one. Without that the HTTP server gives the
 * connection up after the answer, not always saying so, and a client that is still sending may lose the answer. Where the rest is too
 * much or does not come, the answer says {@code Connection: close}.
 */
final class UnreadBody {
    /** More than any route takes. */
    private static final long MOST = 24 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofMillis(500);
    private static final int PIECE = 16 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(UnreadBody.class);

    private final LongSupplier nanos;

    /** @param nanos a clock that never jumps, such as {@link System#nanoTime} */
    UnreadBody(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Comes after all that a route does, before the answer is sent. */
    void settle(Context context) {
        boolean sent = context.req().getContentLengthLong() > 0 || context.header("Transfer-Encoding") != null;
        if (sent && !taken(context)) {
            context.header("Connection", "close");
        }
    }

    private boolean taken(Context context) {
        if (finished(context)) {
            return true;
        }
        // Who asks first whether to send the body has not sent it, and is told now that it need not.
        if (context.req().getContentLengthLong() > MOST || context.header("Expect") != null) {
            return false;
        }
        EndPoint connection = ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        long usual = connection.getIdleTimeout();
        connection.setIdleTimeout(SILENCE.toMillis());
        try {
            return rest(context.req().getInputStream());
        } catch (IOException | IllegalStateException broken) {
            LOG.atDebug()
                    .setCause(broken)
                    .addKeyValue("event", "backend.rest-lost")
                    .log("the rest of a refused request could not be read");
            return false;
        } finally {
            connection.setIdleTimeout(usual);
        }
    }

    private boolean rest(InputStream body) throws IOException {
        long began = nanos.getAsLong();
        byte[] piece = new byte[PIECE];
        long all = 0;
        int read = body.read(piece);
        while (read >= 0) {
            all += read;
            if (all > MOST || nanos.getAsLong() - began > PATIENCE.toNanos()) {
                return false;
            }
            read = body.read(piece);
        }
        return true;
    }

    private static boolean finished(Context context) {
        try {
            return context.req().getInputStream().isFinished();
        } catch (IOException | IllegalStateException broken) {
            return false;
        }
    }
}
