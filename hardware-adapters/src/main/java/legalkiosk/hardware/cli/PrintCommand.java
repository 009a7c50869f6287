package legalkiosk.hardware.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import legalkiosk.hardware.DeviceWords;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrintRequest;
import legalkiosk.hardware.printer.Printer;
import legalkiosk.hardware.printer.PrinterReason;
import legalkiosk.hardware.printer.ipp.Printers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code print}: sends a PDF through the driver that serves in the halls. */
@Command(
        name = "print",
        description = {
            "Print a PDF and stay with it until the last page is out. 打印一份 PDF。",
            "Progress goes to standard error; the last line of output is one JSON object with the outcome.",
            "The same --job is printed at most once, also after a crash. Ctrl-C cancels it at the printer.",
            "Exit code 0 when printed, 1 with a sentence when not, 2 for wrong usage."
        },
        mixinStandardHelpOptions = true)
final class PrintCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--printer",
            paramLabel = "URI",
            required = true,
            description = "ipp://HOST/ipp/print, ipps://..., or cups:QUEUE for a queue of the system's print service.")
    private String printer = "";

    @Parameters(paramLabel = "FILE", description = "The PDF.")
    private Path file = Path.of("");

    @Option(names = "--copies", paramLabel = "N", defaultValue = "1", description = "1 to 99 (default 1).")
    private int copies = 1;

    @Option(names = "--duplex", description = "Both sides, turned over the long edge.")
    private boolean duplex;

    @Option(
            names = "--timeout-s",
            paramLabel = "S",
            defaultValue = "300",
            description = "Seconds for the whole job, waiting for paper included (default 300).")
    private double timeoutSeconds = 300;

    @Option(names = "--job", paramLabel = "UUID", description = "Name of the job (default: a new one).")
    private @Nullable UUID job;

    @Option(
            names = "--journal",
            paramLabel = "DIR",
            description = "Where what was sent is noted (default: ~/.local/state/legal-kiosk/print).")
    private @Nullable Path journal;

    @Option(
            names = "--certificate",
            paramLabel = "PEM",
            description = "For ipps: the printer's own certificate, which alone is trusted.")
    private @Nullable Path certificate;

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            throw new ParameterException(spec.commandLine(), "There is no readable file " + file + ".");
        }
        try (Printer device = open()) {
            PrintRequest request = request();
            Thread stop = new Thread(device::close, "cancel-print");
            Runtime.getRuntime().addShutdownHook(stop);
            PrintOutcome outcome = device.print(request, this::tell);
            if (!(outcome instanceof PrintOutcome.Cancelled)) {
                Runtime.getRuntime().removeShutdownHook(stop);
            }
            return report(request, outcome);
        }
    }

    private Printer open() {
        Path notes = journal == null
                ? Path.of(System.getProperty("user.home"), ".local", "state", "legal-kiosk", "print")
                : journal;
        try {
            return Printers.at(printer, notes, Optional.ofNullable(certificate), Clock.systemUTC());
        } catch (IllegalArgumentException | UncheckedIOException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private PrintRequest request() {
        try {
            return new PrintRequest(
                    job == null ? UUID.randomUUID() : job, file, copies, duplex, Duration.ofMillis((long)
                            (timeoutSeconds * 1000)));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private void tell(PrintProgress progress) {
        DeviceWords words = DeviceWords.load();
        say(
                spec.commandLine().getErr(),
                words.words(progress.wordsKey())
                        + switch (progress) {
                            case PrintProgress.Sending(int pages) -> " (" + pages + ")";
                            case PrintProgress.AtSecondPrinter second -> "";
                            case PrintProgress.Printing(int done, int pages) -> " " + done + "/" + pages;
                            case PrintProgress.Paused(List<PrinterReason> reasons) -> "：" + words(words, reasons);
                        });
    }

    private static String words(DeviceWords words, List<PrinterReason> reasons) {
        return reasons.stream().map(it -> words.words(it.wordsKey())).collect(Collectors.joining("、"));
    }

    private int report(PrintRequest request, PrintOutcome outcome) {
        ObjectNode line = new ObjectMapper().createObjectNode();
        line.put("outcome", outcome.getClass().getSimpleName());
        line.put("job", request.job().toString());
        line.put("words", DeviceWords.load().words(outcome.wordsKey()));
        line.put("facts", outcome.facts());
        if (outcome instanceof PrintOutcome.Printed printed) {
            line.put("pages", printed.pages());
        }
        if (outcome instanceof PrintOutcome.NeedsAttention attention) {
            attention.reasons().forEach(it -> line.withArray("reasons").add(it.name()));
        }
        say(spec.commandLine().getOut(), line.toString());
        return outcome instanceof PrintOutcome.Printed ? 0 : 1;
    }

    private static void say(PrintWriter to, String line) {
        to.println(line);
        to.flush();
    }
}
