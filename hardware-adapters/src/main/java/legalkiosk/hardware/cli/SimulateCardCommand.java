package legalkiosk.hardware.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import legalkiosk.hardware.simulator.card.CardReaderSimulator;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.hardware.simulator.card.SimulatorEvent;
import legalkiosk.hardware.simulator.card.SimulatorOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code simulate card}: an identity-card reader on a pseudo terminal. */
@Command(
        name = "card",
        description = {
            "Play an identity-card reader on a pseudo terminal. 模拟身份证阅读器。",
            "The first line of output is PTY and the path to give to 'card --port'. While it runs it reads commands"
                    + " from standard input, one a line: in [CARD] | out | fault SPEC | unplug | replug | quit."
        },
        footer = {
            "",
            "A fault SPEC is COMMAND:KIND[*COUNT]; COUNT defaults to 1, 0 means for ever.",
            "COMMAND: find select read readfp addr status samid reset baud maxrf any",
            "KIND: silent, sw=HH, checksum, truncate=N, noise=N, nearmiss, dup, badlen, stall=N,MS, late=MS, echo,"
                    + " remove=N, hangup"
        },
        mixinStandardHelpOptions = true)
final class SimulateCardCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--card",
            defaultValue = "resident",
            description =
                    "none, a sample (resident, elder, private-use, supplementary, hmt, foreign2017, foreign2023) or a"
                            + " JSON file with kind and the field names that card prints.")
    private String card = "resident";

    @Option(
            names = "--timeline",
            defaultValue = "",
            description = "SECONDS:in[=CARD]|out|unplug|replug, comma separated.")
    private String timeline = "";

    @Option(
            names = "--baud",
            defaultValue = "115200",
            description = "Pace bytes like this line speed; 0 is as fast as possible.")
    private int baud = 115_200;

    @Option(
            names = "--delay",
            defaultValue = "",
            paramLabel = "CMD=MS,..",
            description =
                    "Thinking time before an answer; all=0 removes it (default: find and select 30, read 400 ms).")
    private String delay = "";

    @Option(names = "--fault", paramLabel = "SPEC", description = "A fault from the start; may be repeated. See below.")
    private List<String> faults = new ArrayList<>();

    @Option(names = "--sticky", description = "After one read, find says 'no card' until the card was lifted.")
    private boolean sticky;

    @Option(names = "--echo", description = "Every command comes back before its answer.")
    private boolean echo;

    @Option(names = "--fingerprint", defaultValue = "1024", description = "0, 512 or 1024 bytes.")
    private int fingerprint = 1024;

    @Option(names = "--seed", defaultValue = "1", description = "Of the random bytes.")
    private long seed = 1;

    @Option(names = "--link", paramLabel = "PATH", description = "A stable symlink to the pty, removed at the end.")
    private @Nullable Path link;

    @Option(names = "--lifetime", defaultValue = "600", description = "Seconds until it stops by itself (default 600).")
    private double lifetime = 600;

    @Option(names = "--no-stdin", description = "Do not read commands.")
    private boolean noStdin;

    @Option(names = "--quiet", description = "Do not log what happens on standard error.")
    private boolean quiet;

    private final CountDownLatch done = new CountDownLatch(1);

    @Override
    public Integer call() throws InterruptedException {
        try (CardReaderSimulator simulator = CardReaderSimulator.start(options(), this::log)) {
            Thread stop = new Thread(simulator::close, "stop-simulator");
            Runtime.getRuntime().addShutdownHook(stop);
            say(spec.commandLine().getOut(), "PTY " + simulator.ptyPath());
            if (!noStdin) {
                Thread console = new Thread(() -> listen(simulator), "simulator-console");
                console.setDaemon(true);
                console.start();
            }
            boolean asked = done.await((long) (lifetime * 1000), TimeUnit.MILLISECONDS);
            Runtime.getRuntime().removeShutdownHook(stop);
            if (!asked && !quiet) {
                say(spec.commandLine().getErr(), "lifetime of " + lifetime + " s is over");
            }
            return 0;
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private SimulatorOptions options() {
        Optional<SampleCard> lying = card.equals("none") ? Optional.empty() : Optional.of(SampleCards.named(card));
        return new SimulatorOptions(
                lying, baud, delays(), sticky, echo, fingerprint, seed, Optional.ofNullable(link), faults, timeline);
    }

    private Map<String, Double> delays() {
        Map<String, Double> table = new HashMap<>(SimulatorOptions.lifelike().delays());
        for (String item : delay.split(",")) {
            String[] parts = item.strip().split("=", 2);
            if (parts.length == 2) {
                double millis = Double.parseDouble(parts[1]);
                if (parts[0].equals("all")) {
                    table.replaceAll((command, before) -> millis);
                } else {
                    table.put(parts[0], millis);
                }
            } else if (!item.isBlank()) {
                throw new IllegalArgumentException(
                        "'" + item + "' is no delay; say for example --delay read=400,find=30");
            }
        }
        return table;
    }

    private void listen(CardReaderSimulator simulator) {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                obey(line.strip(), simulator);
            }
        } catch (IOException error) {
            throw new UncheckedIOException("reading commands", error);
        }
    }

    private void obey(String line, CardReaderSimulator simulator) {
        String[] words = line.split(" ", 2);
        String rest = words.length == 2 ? words[1].strip() : "";
        try {
            switch (words[0]) {
                case "in" ->
                    simulator.place(
                            rest.isEmpty()
                                    ? SampleCards.named(card.equals("none") ? "resident" : card)
                                    : SampleCards.named(rest));
                case "out" -> simulator.remove();
                case "fault" -> simulator.fault(rest);
                case "unplug" -> simulator.unplug();
                case "replug" -> simulator.replug();
                case "quit" -> done.countDown();
                case "" -> {
                    // an empty line asks for nothing
                }
                default ->
                    throw new IllegalArgumentException(
                            "'" + words[0] + "' is no command; say in [CARD], out, fault SPEC, unplug, replug or quit");
            }
        } catch (IllegalArgumentException wrong) {
            say(spec.commandLine().getErr(), String.valueOf(wrong.getMessage()));
        }
    }

    private void log(SimulatorEvent event) {
        if (quiet) {
            return;
        }
        CardJson json = new CardJson(false);
        say(
                spec.commandLine().getErr(),
                json.line(
                        switch (event) {
                            case SimulatorEvent.Placed(String id) ->
                                json.object().put("event", "in").put("card", id);
                            case SimulatorEvent.Removed() -> json.object().put("event", "out");
                            case SimulatorEvent.Unplugged() -> json.object().put("event", "unplug");
                            case SimulatorEvent.Plugged(String pty) ->
                                json.object().put("event", "replug").put("pty", pty);
                            case SimulatorEvent.Exchange(
                                    String command,
                                    String request,
                                    int bytes,
                                    String sw3,
                                    String fault) ->
                                json.object()
                                        .put("cmd", command)
                                        .put("request", request)
                                        .put("reply_bytes", bytes)
                                        .put("sw3", sw3)
                                        .put("fault", fault);
                        }));
    }

    private static void say(PrintWriter to, String line) {
        synchronized (to) {
            to.println(line);
            to.flush();
        }
    }
}
