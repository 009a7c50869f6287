package legalkiosk.hardware.printer.ipp;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Types;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrintRequest;
import legalkiosk.hardware.printer.Printer;
import legalkiosk.hardware.printer.PrinterLevels;
import legalkiosk.hardware.printer.WaitingJob;
import okhttp3.OkHttpClient;

/**
 * A printer that the system's print service drives (CUPS), for devices that speak no IPP themselves. CUPS speaks IPP towards its
 * clients, so this is the same driver at the service's address; “printed” means here that the service has handed over the last page.
 */
public final class CupsPrinter implements Printer {
    private static final URI SERVICE = URI.create("ipp://localhost:631/");

    private final IppPrinter behind;

    private CupsPrinter(IppPrinter behind) {
        this.behind = behind;
    }

    /** Begins to watch a queue of this machine's print service; for the exceptions see {@link IppPrinter}. */
    public static CupsPrinter open(String queue, Path journal, Clock clock) {
        return open(SERVICE, queue, IppPrinterConfig.at(queueUri(SERVICE, queue), journal), clock);
    }

    static CupsPrinter open(URI service, String queue, IppPrinterConfig config, Clock clock) {
        return new CupsPrinter(new IppPrinter(
                new IppPrinterConfig(
                        queueUri(service, queue), config.journal(), config.certificate(), config.timings()),
                clock));
    }

    private static URI queueUri(URI service, String queue) {
        if (queue.isBlank()) {
            throw new IllegalArgumentException("no queue named after cups:");
        }
        String name = URLEncoder.encode(queue, StandardCharsets.UTF_8).replace("+", "%20");
        return service.resolve("/printers/" + name);
    }

    /** The queues of this machine; {@link IOException} with the reason when no print service answers within the limit. */
    public static List<CupsQueue> queues(Duration limit) throws IOException, InterruptedException {
        return queues(SERVICE, limit);
    }

    static List<CupsQueue> queues(URI service, Duration limit) throws IOException, InterruptedException {
        IppOperations ops = new IppOperations(new IppTransport(service, new OkHttpClient.Builder(), limit), service);
        try {
            Reply<List<CupsQueue>> reply = ops.queues(limit);
            if (reply instanceof Reply.Ok<List<CupsQueue>>(List<CupsQueue> queues)) {
                return queues;
            }
            throw new IOException("no print service at " + service + ": " + reply.facts());
        } catch (Stopped stopped) {
            throw (InterruptedException) new InterruptedException(stopped.getMessage()).initCause(stopped);
        }
    }

    /** The queues that an answer names. */
    static List<CupsQueue> queues(IppPacket answer) {
        return answer.getAttributeGroups().stream()
                .filter(group -> group.getTag().equals(Tag.printerAttributes))
                .map(CupsPrinter::queue)
                .toList();
    }

    private static CupsQueue queue(AttributeGroup group) {
        Boolean accepting = group.getValue(Types.printerIsAcceptingJobs);
        return new CupsQueue(
                Objects.requireNonNullElse(group.getString(Types.printerName), ""),
                Objects.requireNonNullElse(group.getString(Types.printerInfo), ""),
                accepting == null || accepting);
    }

    @Override
    public PrintOutcome print(PrintRequest request, Consumer<PrintProgress> progress) {
        return behind.print(request, progress);
    }

    @Override
    public PrintOutcome resume(UUID job, Duration deadline, Consumer<PrintProgress> progress) {
        return behind.resume(job, deadline, progress);
    }

    @Override
    public List<UUID> unfinished() {
        return behind.unfinished();
    }

    @Override
    public PrinterLevels levels() {
        return behind.levels();
    }

    @Override
    public Optional<List<WaitingJob>> waiting(Duration limit) {
        return behind.waiting(limit);
    }

    @Override
    public boolean withdraw(WaitingJob job, Duration limit) {
        return behind.withdraw(job, limit);
    }

    @Override
    public DeviceHealth health() {
        return behind.health();
    }

    @Override
    public void addHealthListener(Consumer<DeviceHealth> listener) {
        behind.addHealthListener(listener);
    }

    @Override
    public void close() {
        behind.close();
    }
}
