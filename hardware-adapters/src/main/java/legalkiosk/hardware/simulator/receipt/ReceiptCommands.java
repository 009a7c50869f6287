package legalkiosk.hardware.simulator.receipt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a hand does to the simulated receipt printer, as words for the command line. */
public final class ReceiptCommands {
    private ReceiptCommands() {}

    /** One line a command. */
    public static List<String> help() {
        String troubles = Arrays.stream(ReceiptTrouble.values())
                .map(ReceiptCommands::word)
                .collect(Collectors.joining(" | "));
        return List.of(
                "trouble T | mend T, where T is " + troubles,
                "paper-out-after ROWS | speed ROWS | unplug | unplug-after BYTES | replug | power-cycle");
    }

    /** Does what the line says; {@link IllegalArgumentException} with a sentence when it says nothing known. */
    public static void obey(ReceiptPrinterSimulator simulator, String line) {
        String[] words = line.strip().split("\\s+");
        switch (words[0]) {
            case "trouble" -> simulator.trouble(trouble(words));
            case "mend" -> simulator.mend(trouble(words));
            case "paper-out-after" -> simulator.paperOutAfter(number(words));
            case "speed" -> simulator.speed(number(words));
            case "unplug" -> simulator.unplug();
            case "unplug-after" -> simulator.unplugAfter(number(words));
            case "replug" -> simulator.replug();
            case "power-cycle" -> simulator.powerCycle();
            default ->
                throw new IllegalArgumentException(
                        "'" + words[0] + "' is no command; say one of\n" + String.join("\n", help()));
        }
    }

    private static ReceiptTrouble trouble(String[] words) {
        return Arrays.stream(ReceiptTrouble.values())
                .filter(it -> words.length > 1 && word(it).equals(words[1]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such trouble; say one of\n" + help().getFirst()));
    }

    private static int number(String[] words) {
        if (words.length > 1 && words[1].matches("[0-9]{1,8}")) {
            return Integer.parseInt(words[1]);
        }
        throw new IllegalArgumentException("'" + words[0] + "' wants a number");
    }

    private static String word(ReceiptTrouble trouble) {
        return trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
