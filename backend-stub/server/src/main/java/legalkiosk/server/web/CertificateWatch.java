package legalkiosk.server.web;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a renewed certificate into use when its file changes, so that an ACME client can renew it without a restart. A file that can't
 * be read is reported, and the certificate before it stays. For one thread.
 */
public final class CertificateWatch implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);

    private final Path pem;
    private final WebServer web;
    private long seen;

    /** @param pem the file the server began with */
    public CertificateWatch(Path pem, WebServer web) {
        this.pem = pem;
        this.web = web;
        this.seen = pem.toFile().lastModified();
    }

    @Override
    public void run() {
        try {
            long now = pem.toFile().lastModified();
            if (now != seen) {
                seen = now;
                web.renew(Certificate.read(pem));
                LOG.atInfo().addKeyValue("event", "certificate.renewed").log("the certificate's file has changed");
            }
        } catch (IOException | RuntimeException failed) {
            LOG.atError()
                    .setCause(failed)
                    .addKeyValue("event", "certificate.unreadable")
                    .log("the certificate's file can't be used; the one before it stays");
        }
    }
}
