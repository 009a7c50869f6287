package legalkiosk.hardware.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import legalkiosk.hardware.idcard.layout.BaseData;
import legalkiosk.hardware.idcard.protocol.FrameScanner;
import legalkiosk.hardware.idcard.protocol.Reply;
import legalkiosk.hardware.idcard.protocol.ScanEvent;
import legalkiosk.hardware.idcard.protocol.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code card-capture}: what a recorded byte stream says. */
@Command(
        name = "card-capture",
        description = {
            "Show the good frames of a recorded byte stream, one JSON line for each: sw, data, and card when it"
                    + " decodes.",
            "解读录下的串口数据，每个完好的帧一行 JSON。",
            "The data hold everything the card says, so nothing is masked unless --no-reveal."
        },
        mixinStandardHelpOptions = true)
final class CardCaptureCommand implements Callable<Integer> {
    private static final int CHUNK = 8192;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The bytes as the reader sent them; - reads standard input.")
    private Path file = Path.of("-");

    @Option(
            names = "--reveal",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "--no-reveal leaves out the data of card reads and masks name, numbers and address.")
    private boolean reveal = true;

    private int frames;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        FrameScanner scanner = new FrameScanner();
        try (InputStream in = file.toString().equals("-") ? System.in : Files.newInputStream(file);
                BufferedInputStream bytes = new BufferedInputStream(in)) {
            byte[] chunk = new byte[CHUNK];
            for (int count = bytes.read(chunk); count >= 0; count = bytes.read(chunk)) {
                scanner.feed(Arrays.copyOf(chunk, count), event -> show(event, out));
            }
        } catch (NoSuchFileException missing) {
            spec.commandLine().getErr().println("There is no file " + missing.getFile() + ".");
            return 2;
        }
        out.flush();
        if (frames == 0) {
            spec.commandLine().getErr().println("No good frame in " + file + ".");
            return 1;
        }
        return 0;
    }

    private void show(ScanEvent event, PrintWriter out) {
        if (!(event instanceof ScanEvent.Frame frame) || frame.isEcho()) {
            return;
        }
        frames++;
        CardJson json = new CardJson(reveal);
        Reply reply = Reply.of(frame.payload());
        Optional<BaseData> data = reply.status() == Status.OK
                ? BaseData.read(reply.data()).or(() -> BaseData.readWithFingerprint(reply.data()))
                : Optional.empty();
        ObjectNode line = json.object().put("sw", reply.sw());
        if (reveal || data.isEmpty()) {
            line.put("data", HexFormat.of().formatHex(reply.data()));
        }
        data.ifPresent(base -> line.set("card", json.node(base.card(List.of()))));
        out.println(json.line(line));
    }
}
