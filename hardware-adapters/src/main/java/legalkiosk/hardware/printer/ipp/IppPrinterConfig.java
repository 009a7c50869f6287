package legalkiosk.hardware.printer.ipp;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the printer is and where to note what was sent to it.
 *
 * @param uri {@code ipp://host[:631]/ipp/print}, or {@code ipps://} for TLS
 * @param journal folder for one small file a job; must survive a crash of this process, holds no personal data
 * @param certificate for {@code ipps}: PEM file with the printer's own certificate, which alone is then trusted; empty for the
 *     system's authorities
 */
public record IppPrinterConfig(URI uri, Path journal, Optional<Path> certificate, PrinterTimings timings) {
    public IppPrinterConfig {
        if (!"ipp".equals(uri.getScheme()) && !"ipps".equals(uri.getScheme())) {
            throw new IllegalArgumentException("a printer's address begins with ipp:// or ipps://, not " + uri);
        }
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("no host in the printer's address " + uri);
        }
    }

    /** A printer at this address with times fit for service. */
    public static IppPrinterConfig at(URI uri, Path journal) {
        return new IppPrinterConfig(uri, journal, Optional.empty(), PrinterTimings.inService());
    }

    public IppPrinterConfig withTimings(PrinterTimings other) {
        return new IppPrinterConfig(uri, journal, certificate, other);
    }

    /** Trusts this certificate and no other. */
    public IppPrinterConfig withCertificate(Path pem) {
        return new IppPrinterConfig(uri, journal, Optional.of(pem), timings);
    }
}
