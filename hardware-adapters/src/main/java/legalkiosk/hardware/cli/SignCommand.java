package legalkiosk.hardware.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import legalkiosk.hardware.DeviceWords;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.signature.Ink;
import legalkiosk.hardware.signature.InkVerdict;
import legalkiosk.hardware.signature.SignaturePad;
import legalkiosk.hardware.signature.SignatureReading;
import legalkiosk.hardware.signature.SignatureTaker;
import legalkiosk.hardware.signature.drawing.InkDrawing;
import legalkiosk.hardware.signature.evdev.PenLimits;
import legalkiosk.hardware.signature.evdev.PenTablet;
import legalkiosk.hardware.signature.evdev.PenTabletConfig;
import legalkiosk.hardware.signature.inkml.InkMl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sign}: takes one signature from a tablet. */
@Command(
        name = "sign",
        description = {
            "Wait for one signature on a pen tablet and say what was written, one JSON line. 在签字板上签一次名。",
            "The pen moves no pointer meanwhile. The tablet's file is best named by /dev/input/by-id/.",
            "Exit code 0 when it may be a signature, 1 with a sentence when not, 2 for wrong usage."
        },
        mixinStandardHelpOptions = true)
final class SignCommand implements Callable<Integer> {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 600;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--device", paramLabel = "FILE", required = true, description = "The tablet's device file.")
    private String device = "";

    @Option(
            names = "--limits",
            paramLabel = "WxHxP",
            description = "Greatest x, y and pressure of a tablet that cannot be asked, such as a simulated one.")
    private @Nullable String limits;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the strokes go, as InkML.")
    private @Nullable Path out;

    @Option(names = "--png", paramLabel = "FILE", description = "Where a picture of it goes.")
    private @Nullable Path png;

    @Option(names = "--timeout-s", paramLabel = "S", defaultValue = "60", description = "Seconds to wait (default 60).")
    private double timeoutSeconds = 60;

    @Option(
            names = "--rest-s",
            paramLabel = "S",
            defaultValue = "2",
            description = "It is over when the pen was up so long (default 2).")
    private double restSeconds = 2;

    @Override
    public Integer call() throws IOException {
        try (SignaturePad pad = PenTablet.open(config(), Clock.systemUTC())) {
            long end = System.nanoTime() + (long) (timeoutSeconds * 1e9);
            SignatureReading reading = take(pad, end);
            while (reading instanceof SignatureReading.NotConnected && System.nanoTime() < end && rested()) {
                reading = take(pad, end);
            }
            return reading instanceof SignatureReading.Written(Ink ink) ? keep(ink) : sorry(reading, pad.health());
        }
    }

    private SignatureReading take(SignaturePad pad, long end) {
        return SignatureTaker.take(pad, Duration.ofNanos(Math.max(0, end - System.nanoTime())), Duration.ofNanos((long)
                (restSeconds * 1e9)));
    }

    private PenTabletConfig config() {
        try {
            PenTabletConfig asked = PenTabletConfig.at(device);
            return Optional.ofNullable(limits)
                    .map(PenLimits::of)
                    .map(asked::withLimits)
                    .orElse(asked);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private int keep(Ink ink) throws IOException {
        InkVerdict verdict = InkVerdict.of(ink);
        if (out != null) {
            Files.write(out, InkMl.write(ink));
        }
        if (png != null) {
            Files.write(png, InkDrawing.of(ink, WIDTH, HEIGHT).png());
        }
        CardJson json = new CardJson(false);
        ObjectNode line = json.object()
                .put("verdict", verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .put("strokes", ink.strokes().size())
                .put("points", ink.points().count())
                .put("seconds", ink.millis() / 1000.0)
                .put(
                        "pad",
                        ink.pad().width() + "x" + ink.pad().height() + "x"
                                + ink.pad().pressure());
        spec.commandLine().getOut().println(json.line(line));
        spec.commandLine().getOut().flush();
        return verdict instanceof InkVerdict.Plausible ? 0 : 1;
    }

    private int sorry(SignatureReading reading, DeviceHealth health) {
        spec.commandLine()
                .getErr()
                .println(DeviceWords.load().words(reading.wordsKey()) + "。 [" + health.facts() + "]");
        return 1;
    }

    /** Waits a moment for a tablet that is being looked for; false when the command is interrupted. */
    private static boolean rested() {
        java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        return !Thread.currentThread().isInterrupted();
    }
}
