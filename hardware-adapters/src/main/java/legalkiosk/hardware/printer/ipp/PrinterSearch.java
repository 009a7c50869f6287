package legalkiosk.hardware.printer.ipp;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;

/**
 * Finds printers to choose from: the queues of this machine's print service, and the printers of the network that announce themselves
 * by DNS-SD (RFC 6763) as {@code _ipp._tcp} or {@code _ipps._tcp} (Bonjour Printing Specification 1.2).
 */
public final class PrinterSearch {
    private static final List<String> SERVICES = List.of("_ipps._tcp.local.", "_ipp._tcp.local.");

    private PrinterSearch() {}

    /**
     * A printer that was found.
     *
     * @param address what a setting names it by
     * @param name what it calls itself
     * @param facts where it was found and whether it takes jobs
     */
    public record Found(String address, String name, String facts) {}

    /**
     * What was found.
     *
     * @param remarks what could not be searched, and why; English
     */
    public record Result(List<Found> printers, List<String> remarks) {
        public Result {
            printers = List.copyOf(printers);
            remarks = List.copyOf(remarks);
        }
    }

    /** Asks the print service and listens in the network. Blocks about the limit; interrupting it ends it with what is known. */
    public static Result find(Duration limit) {
        List<Found> found = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        try {
            CupsPrinter.queues(limit)
                    .forEach(queue -> found.add(new Found(
                            "cups:" + queue.name(),
                            queue.info(),
                            queue.accepting() ? "queue" : "queue, takes no jobs now")));
        } catch (IOException away) {
            remarks.add(String.valueOf(away.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Result(found, List.of("stopped"));
        }
        try (JmDNS network = JmDNS.create(InetAddress.getLocalHost())) {
            found.addAll(announced(network, limit));
        } catch (IOException noNetwork) {
            remarks.add("no search in the network: " + noNetwork.getMessage());
        }
        return new Result(found, remarks);
    }

    /** Printers that answer within the limit; one that offers TLS is named by it. */
    static List<Found> announced(JmDNS network, Duration limit) {
        Map<String, Found> byName = new LinkedHashMap<>();
        for (String service : SERVICES) {
            Duration share = limit.dividedBy(SERVICES.size());
            for (ServiceInfo info : network.list(service, share.toMillis())) {
                address(info)
                        .ifPresent(address -> byName.putIfAbsent(
                                info.getName(), new Found(address, info.getName(), "network, " + info.getServer())));
            }
        }
        return List.copyOf(byName.values());
    }

    private static Optional<String> address(ServiceInfo info) {
        String path = Objects.requireNonNullElse(info.getPropertyString("rp"), "ipp/print");
        String scheme = info.getType().startsWith("_ipps") ? "ipps" : "ipp";
        return Stream.of(info.getHostAddresses())
                .filter(host -> !host.isBlank())
                .findFirst()
                .map(host -> scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + info.getPort()
                        + "/" + path.replaceFirst("^/", ""));
    }
}
