package legalkiosk.hardware.simulator.printer;

import com.hp.jipp.model.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What a hand does to the simulated printer, as words: for the command line and for {@code --fault}. */
public final class PrinterCommands {
    private static final Map<String, Operation> QUESTIONS = Map.of(
            "printer", Operation.getPrinterAttributes,
            "validate", Operation.validateJob,
            "create", Operation.createJob,
            "send", Operation.sendDocument,
            "job", Operation.getJobAttributes,
            "jobs", Operation.getJobs,
            "cancel", Operation.cancelJob);
    private static final Map<String, Consumer<PrinterSimulator>> PLAIN = new TreeMap<>(Map.ofEntries(
            Map.entry("paper-out", PrinterSimulator::paperOut),
            Map.entry("refill", PrinterSimulator::refill),
            Map.entry("jam", PrinterSimulator::jam),
            Map.entry("clear", PrinterSimulator::clear),
            Map.entry("cover-open", PrinterSimulator::coverOpen),
            Map.entry("cover-close", PrinterSimulator::coverClose),
            Map.entry("toner-out", PrinterSimulator::tonerOut),
            Map.entry("toner-in", PrinterSimulator::tonerIn),
            Map.entry("pause", PrinterSimulator::pause),
            Map.entry("unpause", PrinterSimulator::unpause),
            Map.entry("offline", PrinterSimulator::offline),
            Map.entry("online", PrinterSimulator::online),
            Map.entry("power-cycle", PrinterSimulator::powerCycle)));

    private PrinterCommands() {}

    /** One line a command, for {@code --help}. */
    public static List<String> help() {
        return List.of(
                String.join(" | ", PLAIN.keySet()),
                "levels TONER-PERCENT SHEETS | tells pwg|markers|nothing",
                "paper-out-after PAGES | slow MS | nonsense on|off",
                "lose-answer Q | lose-question Q | cut-document | garble Q | late Q MS | http-error Q STATUS",
                "Q is the question that meets the fault: printer validate create send job jobs cancel");
    }

    /** Does what the line says; {@link IllegalArgumentException} with a sentence when it says nothing known. */
    public static void obey(PrinterSimulator simulator, String line) {
        String[] words = line.strip().split("\\s+");
        Consumer<PrinterSimulator> plain = PLAIN.get(words[0]);
        if (plain != null) {
            plain.accept(simulator);
            return;
        }
        switch (words[0]) {
            case "levels" -> simulator.levels(number(words, 1), number(words, 2));
            case "tells" -> simulator.tellsLevels(word(words, 1));
            case "paper-out-after" -> simulator.paperOutAfter(number(words, 1));
            case "slow" -> simulator.slow(Duration.ofMillis(number(words, 1)));
            case "nonsense" -> simulator.alwaysNonsense(word(words, 1).equals("on"));
            case "lose-answer" -> simulator.faultAt(question(words), new LineFault.LoseAnswer());
            case "lose-question" -> simulator.faultAt(question(words), new LineFault.LoseQuestion());
            case "cut-document" -> simulator.faultAt(Operation.sendDocument, new LineFault.CutDocument());
            case "garble" -> simulator.faultAt(question(words), new LineFault.Nonsense());
            case "late" -> simulator.faultAt(question(words), new LineFault.Late(Duration.ofMillis(number(words, 2))));
            case "http-error" -> simulator.faultAt(question(words), new LineFault.HttpError(number(words, 2)));
            default ->
                throw new IllegalArgumentException(
                        "'" + words[0] + "' is no command; say one of\n" + String.join("\n", help()));
        }
    }

    private static Operation question(String[] words) {
        Operation question = QUESTIONS.get(word(words, 1));
        if (question == null) {
            throw new IllegalArgumentException(
                    "'" + words[1] + "' is no question; say printer, validate, create, send," + " job, jobs or cancel");
        }
        return question;
    }

    private static int number(String[] words, int at) {
        try {
            return Integer.parseInt(word(words, at));
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("'" + words[at] + "' is no number", wrong);
        }
    }

    private static String word(String[] words, int at) {
        if (words.length <= at) {
            throw new IllegalArgumentException("'" + words[0] + "' wants more words; see --help");
        }
        return words[at];
    }
}
