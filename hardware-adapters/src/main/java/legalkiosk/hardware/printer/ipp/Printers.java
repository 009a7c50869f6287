package legalkiosk.hardware.printer.ipp;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import legalkiosk.hardware.printer.Printer;

/** Opens the printer that a setting names. */
public final class Printers {
    private static final String CUPS = "cups:";

    private Printers() {}

    /**
     * {@code ipp://host/path}, {@code ipps://host/path} or {@code cups:QUEUE}.
     *
     * @param journal folder for the notes on what was sent, see {@link IppPrinterConfig#journal()}
     * @param certificate see {@link IppPrinterConfig#certificate()}
     * @throws IllegalArgumentException with a sentence when the address is none of these
     * @throws UncheckedIOException when the folder or the certificate cannot be used
     */
    public static Printer at(String address, Path journal, Optional<Path> certificate, Clock clock) {
        if (address.startsWith(CUPS)) {
            return CupsPrinter.open(address.substring(CUPS.length()), journal, clock);
        }
        IppPrinterConfig config =
                new IppPrinterConfig(URI.create(address), journal, certificate, PrinterTimings.inService());
        return new IppPrinter(config, clock);
    }
}
