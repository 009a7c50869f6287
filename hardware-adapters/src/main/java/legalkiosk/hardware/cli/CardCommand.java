package legalkiosk.hardware.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import legalkiosk.hardware.DeviceWords;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.hardware.idcard.CardReading;
import legalkiosk.hardware.idcard.serial.CardReaderConfig;
import legalkiosk.hardware.idcard.serial.ReaderTimings;
import legalkiosk.hardware.idcard.serial.SerialCardReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code card}: reads cards, one JSON line each. */
@Command(
        name = "card",
        description = {
            "Read identity cards, one JSON line for each. 读身份证，每张一行 JSON。",
            "Name, numbers and address are masked unless --reveal. The same card counts again after 3 seconds.",
            "Exit code 0 when all cards came, 1 with a sentence when not, 2 for wrong usage."
        },
        mixinStandardHelpOptions = true)
final class CardCommand implements Callable<Integer> {
    private static final long PAUSE_MILLIS = 300;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = CardReaderConfig.AUTO,
            description = "Path or glob of the serial port, or auto (default) for every port the system lists.")
    private String port = CardReaderConfig.AUTO;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many cards to wait for (default 1).")
    private int count = 1;

    @Option(
            names = "--timeout-s",
            paramLabel = "S",
            defaultValue = "30",
            description = "Seconds to wait for each card (default 30).")
    private double timeoutSeconds = 30;

    @Option(names = "--baud", paramLabel = "B", defaultValue = "115200", description = "Line speed (default 115200).")
    private int baud = 115_200;

    @Option(names = "--reveal", description = "Show name, numbers and address in full.")
    private boolean reveal;

    @Option(names = "--additional-address", description = "Ask for the newer addresses on the chip as well.")
    private boolean additionalAddress;

    private final NewCards newCards = new NewCards();
    private String lastTrouble = "";

    @Override
    public Integer call() throws InterruptedException {
        if (count < 1 || !(timeoutSeconds > 0)) {
            throw new ParameterException(spec.commandLine(), "--count and --timeout-s must be more than 0.");
        }
        CardReaderConfig config =
                new CardReaderConfig(List.of(port), baud, additionalAddress, ReaderTimings.inService());
        try (CardReader reader = SerialCardReader.open(config, Clock.systemUTC())) {
            return read(reader);
        }
    }

    private int read(CardReader reader) throws InterruptedException {
        CardJson json = new CardJson(reveal);
        long patience = (long) (timeoutSeconds * 1e9);
        long end = System.nanoTime() + patience;
        int seen = 0;
        while (seen < count && end - System.nanoTime() > 0) {
            CardReading reading = reader.read(Duration.ofNanos(end - System.nanoTime()));
            if (reading instanceof CardReading.Card(var card)) {
                if (newCards.isNew(card, System.nanoTime())) {
                    say(spec.commandLine().getOut(), json.line(json.node(card)));
                    seen++;
                    lastTrouble = "";
                    end = System.nanoTime() + patience;
                }
            } else if (end - System.nanoTime() > 0) {
                tell(reading);
            } else {
                lastTrouble = sentence(reading);
            }
            if (seen < count) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
        if (seen < count) {
            say(
                    spec.commandLine().getErr(),
                    (seen == 0 ? "No card came" : "Only " + seen + " of " + count + " cards came") + " within "
                            + timeoutSeconds + " s. " + lastTrouble);
            return 1;
        }
        return 0;
    }

    private void tell(CardReading reading) {
        String trouble = sentence(reading);
        if (!trouble.equals(lastTrouble)) {
            say(spec.commandLine().getErr(), trouble);
            lastTrouble = trouble;
        }
    }

    private static String sentence(CardReading reading) {
        return DeviceWords.load().words(reading.wordsKey()) + "。 [" + reading.facts() + "]";
    }

    private static void say(PrintWriter to, String line) {
        to.println(line);
        to.flush();
    }
}
