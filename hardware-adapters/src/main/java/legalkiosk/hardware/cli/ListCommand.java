package legalkiosk.hardware.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import legalkiosk.hardware.idcard.serial.CardReaderConfig;
import legalkiosk.hardware.idcard.serial.ReaderProbe;
import legalkiosk.hardware.idcard.serial.ReaderTimings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code list}: which ports there are and where a card reader answers. */
@Command(
        name = "list",
        description = {
            "Ask at every serial port whether a card reader is there, one JSON line for each port. 列出串口和读卡器。",
            "Ptys of a simulator are not listed by the system: name them with --port."
        },
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "P", description = "A further path or glob to ask at; may be repeated.")
    private List<String> more = new ArrayList<>();

    @Override
    public Integer call() {
        List<String> ports = new ArrayList<>(more);
        ports.add(CardReaderConfig.AUTO);
        List<ReaderProbe.Answer> answers =
                ReaderProbe.ask(new CardReaderConfig(ports, 115_200, false, ReaderTimings.inService()));
        CardJson json = new CardJson(false);
        PrintWriter out = spec.commandLine().getOut();
        for (ReaderProbe.Answer answer : answers) {
            out.println(json.line(json.object()
                    .put("device", "card-reader")
                    .put("port", answer.port())
                    .put("answers", answer.reader())
                    .put("facts", answer.facts())));
        }
        out.flush();
        if (answers.isEmpty()) {
            spec.commandLine().getErr().println("This machine lists no serial port.");
        }
        return 0;
    }
}
