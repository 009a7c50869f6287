package legalkiosk.hardware.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import legalkiosk.hardware.DeviceWords;
import legalkiosk.hardware.line.LineAddress;
import legalkiosk.hardware.scanner.CodeScanner;
import legalkiosk.hardware.scanner.Scan;
import legalkiosk.hardware.scanner.picture.PictureScanner;
import legalkiosk.hardware.scanner.serial.SerialScanner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code code}: waits for codes. */
@Command(
        name = "code",
        description = {
            "Wait for codes, from a scanner on a serial line or in a picture. 试用扫码器。",
            "One JSON object a code. What a code holds is shown only with --reveal.",
            "Exit code 0 when codes came, 1 when none did, 2 for wrong usage."
        },
        mixinStandardHelpOptions = true)
final class CodeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(names = "--count", defaultValue = "1", description = "How many codes to wait for (default 1).")
    private int count = 1;

    @Option(names = "--timeout-s", defaultValue = "30", description = "Seconds to wait for each (default 30).")
    private double timeoutSeconds = 30;

    @Option(names = "--reveal", description = "Show what the code holds.")
    private boolean reveal;

    private static final class Source {
        @Option(names = "--scanner", paramLabel = "LINE", description = "serial:/dev/ttyACM0@9600")
        private @Nullable String scanner;

        @Option(names = "--picture", paramLabel = "FILE", description = "A PNG or JPEG with a QR code.")
        private @Nullable Path picture;
    }

    @Override
    public Integer call() throws InterruptedException {
        return source.picture == null ? fromLine(String.valueOf(source.scanner)) : fromPicture(source.picture);
    }

    private int fromLine(String address) throws InterruptedException {
        BlockingQueue<Scan> scans = new ArrayBlockingQueue<>(64);
        try (CodeScanner scanner = SerialScanner.open(line(address), Clock.systemUTC())) {
            scanner.addScanListener(scans::offer);
            for (int i = 0; i < count; i++) {
                Scan scan = scans.poll(
                        Duration.ofMillis((long) (timeoutSeconds * 1000)).toMillis(), TimeUnit.MILLISECONDS);
                if (scan == null) {
                    return nothing(scanner.health().facts());
                }
                say(scan);
            }
            return 0;
        }
    }

    private LineAddress line(String address) {
        try {
            return LineAddress.of(address);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private int fromPicture(Path file) {
        try {
            BufferedImage picture = ImageIO.read(file.toFile());
            if (picture == null) {
                throw new IOException("it is no picture");
            }
            int width = picture.getWidth();
            int height = picture.getHeight();
            byte[] grey = PictureScanner.luminance(picture.getRGB(0, 0, width, height, null, 0, width));
            Optional<Scan> found = new PictureScanner().look(grey, width, height, 0);
            found.ifPresent(this::say);
            return found.isPresent() ? 0 : nothing("no code in " + file);
        } catch (IOException unreadable) {
            throw new ParameterException(
                    spec.commandLine(), "Cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private int nothing(String facts) {
        ObjectNode line = new ObjectMapper().createObjectNode();
        line.put("outcome", "Nothing");
        line.put("words", DeviceWords.load().words("scanner.nothing"));
        line.put("facts", facts);
        spec.commandLine().getOut().println(line);
        return 1;
    }

    private void say(Scan scan) {
        ObjectNode line = new ObjectMapper().createObjectNode();
        line.put("outcome", scan.getClass().getSimpleName());
        switch (scan) {
            case Scan.Code(String text) -> {
                line.put("characters", text.length());
                if (reveal) {
                    line.put("text", text);
                }
            }
            case Scan.Refused(Scan.Why why) -> {
                line.put("why", why.name());
                line.put("words", DeviceWords.load().words(why.wordsKey()));
            }
        }
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
