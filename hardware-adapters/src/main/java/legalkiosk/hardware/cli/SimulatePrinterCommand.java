package legalkiosk.hardware.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import legalkiosk.hardware.simulator.printer.PrinterCommands;
import legalkiosk.hardware.simulator.printer.PrinterOptions;
import legalkiosk.hardware.simulator.printer.PrinterSimulator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code simulate printer}: an IPP printer on the loopback. */
@Command(
        name = "printer",
        description = {
            "Play an IPP printer on the loopback that keeps the PDFs. 模拟一台打印机。",
            "The first line of output is URI and the address to give to 'print --printer'. While it runs it reads"
                    + " commands from standard input, one a line:",
            "  status | quit",
            "  clear | cover-close | cover-open | jam | offline | online | paper-out | pause | power-cycle | refill |"
                    + " toner-in | toner-out | unpause",
            "  levels TONER-PERCENT SHEETS | tells pwg|markers|nothing",
            "  paper-out-after PAGES | slow MS | nonsense on|off",
            "  lose-answer Q | lose-question Q | cut-document | garble Q | late Q MS | http-error Q STATUS",
            "Q is the question that meets the fault, once: printer validate create send job jobs cancel."
        },
        mixinStandardHelpOptions = true)
final class SimulatePrinterCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", defaultValue = "0", description = "0 (default) for a free one.")
    private int port;

    @Option(names = "--spool", paramLabel = "DIR", description = "Where the PDFs are kept (default: a new folder).")
    private @Nullable Path spool;

    @Option(
            names = "--pace",
            paramLabel = "MS",
            defaultValue = "1000",
            description = "Time a page takes (default 1000).")
    private int pace = 1000;

    @Option(names = "--fault", paramLabel = "COMMAND", description = "A command from the start; may be repeated.")
    private List<String> faults = new ArrayList<>();

    @Option(names = "--lifetime", defaultValue = "600", description = "Seconds until it stops by itself (default 600).")
    private double lifetime = 600;

    @Option(names = "--no-stdin", description = "Do not read commands.")
    private boolean noStdin;

    private final CountDownLatch done = new CountDownLatch(1);

    @Override
    public Integer call() throws InterruptedException, IOException {
        Path folder = spool == null ? Files.createTempDirectory("printer-spool") : spool;
        PrinterOptions options =
                PrinterOptions.in(folder).withPort(port).withPace(Duration.ofMillis(Math.max(1, pace)));
        try (PrinterSimulator simulator = PrinterSimulator.start(options)) {
            faults.forEach(fault -> PrinterCommands.obey(simulator, fault));
            say(spec.commandLine().getOut(), "URI " + simulator.uri());
            say(spec.commandLine().getErr(), "spool " + folder);
            if (!noStdin) {
                Thread.ofPlatform().daemon().name("simulator-console").start(() -> listen(simulator));
            }
            var unused = done.await((long) (lifetime * 1000), TimeUnit.MILLISECONDS);
            return 0;
        } catch (IllegalArgumentException | UncheckedIOException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private void listen(PrinterSimulator simulator) {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        in.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> obey(simulator, line));
    }

    private void obey(PrinterSimulator simulator, String line) {
        try {
            switch (line) {
                case "quit" -> done.countDown();
                case "status" -> say(spec.commandLine().getOut(), simulator.status());
                default -> PrinterCommands.obey(simulator, line);
            }
        } catch (IllegalArgumentException wrong) {
            say(spec.commandLine().getErr(), String.valueOf(wrong.getMessage()));
        }
    }

    private static void say(PrintWriter to, String line) {
        synchronized (to) {
            to.println(line);
            to.flush();
        }
    }
}
