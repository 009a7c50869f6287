package legalkiosk.hardware.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import legalkiosk.hardware.printer.ipp.PrinterSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code printers}: which printers there are to choose from. */
@Command(
        name = "printers",
        description = {
            "List the print service's queues and the printers that announce themselves in the network. 列出打印机。",
            "One JSON line for each; 'address' is what 'print --printer' and the terminal's settings take."
        },
        mixinStandardHelpOptions = true)
final class PrintersCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--seconds", defaultValue = "4", description = "How long to listen (default 4).")
    private double seconds = 4;

    @Override
    public Integer call() {
        PrinterSearch.Result result = PrinterSearch.find(Duration.ofMillis((long) (seconds * 1000)));
        PrintWriter out = spec.commandLine().getOut();
        for (PrinterSearch.Found printer : result.printers()) {
            ObjectNode line = new ObjectMapper().createObjectNode();
            line.put("device", "printer")
                    .put("address", printer.address())
                    .put("name", printer.name())
                    .put("facts", printer.facts());
            out.println(line);
        }
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        result.remarks().forEach(err::println);
        if (result.printers().isEmpty()) {
            err.println("No printer was found.");
        }
        err.flush();
        return 0;
    }
}
