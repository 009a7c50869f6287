package legalkiosk.hardware.printer.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Printers that announce themselves are found, with the address that a setting takes. */
class PrinterSearchTest {
    @Test
    @Tag("e2e")
    void aPrinterInTheNetworkIsFoundWithItsAddress() throws IOException {
        InetAddress here = InetAddress.getLocalHost();
        try (JmDNS printer = JmDNS.create(here, "printer-of-the-test");
                JmDNS terminal = JmDNS.create(here, "terminal-of-the-test")) {
            printer.registerService(
                    ServiceInfo.create("_ipp._tcp.local.", "Hall", 6310, 0, 0, Map.of("rp", "ipp/print")));
            List<PrinterSearch.Found> found = PrinterSearch.announced(terminal, Duration.ofSeconds(4));
            assumeTrue(!found.isEmpty(), "this machine's network carries no multicast");
            assertThat(found).anySatisfy(it -> assertThat(it.address()).matches("ipp://.+:6310/ipp/print"));
        }
    }
}
