package legalkiosk.hardware.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import legalkiosk.hardware.DeviceWords;
import legalkiosk.hardware.line.LineAddress;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.receipt.PaperWidth;
import legalkiosk.hardware.receipt.Receipt;
import legalkiosk.hardware.receipt.Receipt.Align;
import legalkiosk.hardware.receipt.Receipt.Size;
import legalkiosk.hardware.receipt.ReceiptFonts;
import legalkiosk.hardware.receipt.ReceiptPrinter;
import legalkiosk.hardware.receipt.escpos.EscPosPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code receipt}: prints a test receipt through the driver that serves in the halls. */
@Command(
        name = "receipt",
        description = {
            "Print a test receipt and wait until the printer says it is out. 打印一张测试小票。",
            "Progress goes to standard error; the last line of output is one JSON object with the outcome.",
            "Exit code 0 when printed, 1 with a sentence when not, 2 for wrong usage."
        },
        mixinStandardHelpOptions = true)
final class ReceiptCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--printer", paramLabel = "LINE", required = true, description = LineAddress.FORMS + ".")
    private String printer = "";

    @Option(names = "--paper", paramLabel = "MM", defaultValue = "80", description = "58 or 80 (default 80).")
    private int paper = 80;

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            defaultValue = "打印清楚、切得下来、二维码扫得出来，就是好的。",
            description = "What to print.")
    private String text = "";

    @Option(
            names = "--fonts",
            paramLabel = "DIR",
            defaultValue = "${sys:legalkiosk.fonts:-fonts}",
            description = "Folder with NotoSansSC-Regular.ttf and NotoSansSC-Bold.ttf.")
    private Path fonts = Path.of("fonts");

    @Option(
            names = "--timeout-s",
            paramLabel = "S",
            defaultValue = "60",
            description = "Seconds for everything, waiting for paper included (default 60).")
    private double timeoutSeconds = 60;

    @Override
    public Integer call() {
        try (ReceiptPrinter device = open()) {
            Duration deadline = Duration.ofMillis((long) (timeoutSeconds * 1000));
            PrintOutcome outcome = device.print(UUID.randomUUID(), receipt(), deadline, this::tell);
            return report(outcome, device);
        }
    }

    private ReceiptPrinter open() {
        try {
            return EscPosPrinter.open(
                    LineAddress.of(printer),
                    PaperWidth.ofMillimetres(paper),
                    ReceiptFonts.in(fonts),
                    Clock.systemUTC());
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private Receipt receipt() {
        return Receipt.of(
                Receipt.Text.title("小票测试"),
                new Receipt.Rule(),
                Receipt.Text.of(text),
                new Receipt.Text("ABC-123", Size.HUGE, true, Align.MIDDLE),
                new Receipt.Qr("HSLK:G:none"),
                Receipt.Text.note("左右两边的线要一样长，字不能缺角。"),
                new Receipt.Rule());
    }

    private void tell(PrintProgress progress) {
        DeviceWords words = DeviceWords.load();
        String reasons = progress instanceof PrintProgress.Paused(var why)
                ? "："
                        + String.join(
                                "、",
                                why.stream()
                                        .map(it -> words.words(it.wordsKey()))
                                        .toList())
                : "";
        say(spec.commandLine().getErr(), words.words(progress.wordsKey()) + reasons);
    }

    private int report(PrintOutcome outcome, ReceiptPrinter device) {
        DeviceWords words = DeviceWords.load();
        ObjectNode line = new ObjectMapper().createObjectNode();
        line.put("outcome", outcome.getClass().getSimpleName());
        line.put("words", words.words(outcome.wordsKey()));
        line.put("facts", outcome.facts());
        List<String> reasons = device.health().reasons();
        reasons.forEach(reason -> line.withArray("reasons").add(words.words(reason)));
        say(spec.commandLine().getOut(), line.toString());
        return outcome instanceof PrintOutcome.Printed ? 0 : 1;
    }

    private static void say(PrintWriter to, String line) {
        to.println(line);
        to.flush();
    }
}
