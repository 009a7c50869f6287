package legalkiosk.hardware.signature.evdev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.signature.InkPoint;
import legalkiosk.hardware.signature.InkSheet;
import legalkiosk.hardware.signature.SheetAnswer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A pen that the kernel itself plays, made by python-evdev: the driver asks it for its limits and holds it. */
@Tag("e2e")
class UinputE2eTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final String PEN = """
        import sys
        from evdev import UInput, AbsInfo, ecodes as e
        def axis(most): return AbsInfo(value=0, min=0, max=most, fuzz=0, flat=0, resolution=100)
        pen = UInput({e.EV_KEY: [e.BTN_TOUCH, e.BTN_TOOL_PEN],
                      e.EV_ABS: [(e.ABS_X, axis(15200)), (e.ABS_Y, axis(9500)), (e.ABS_PRESSURE, axis(8191))]},
                     name='Example pen')
        print(pen.device.path, flush=True)
        for line in sys.stdin:
            x, y, force = map(int, line.split())
            pen.write(e.EV_KEY, e.BTN_TOUCH, int(force > 0))
            pen.write(e.EV_ABS, e.ABS_X, x)
            pen.write(e.EV_ABS, e.ABS_Y, y)
            pen.write(e.EV_ABS, e.ABS_PRESSURE, force)
            pen.syn()
        """;

    @Test
    void aKernelsPenTellsItsLimitsAndWrites() throws IOException, InterruptedException {
        assumeTrue(Files.isWritable(Path.of("/dev/uinput")), "needs /dev/uinput, writable");
        assumeTrue(knowsEvdev(), "needs python3-evdev");
        Process pen = new ProcessBuilder(PYTHON, "-c", PEN).start();
        try (BufferedReader said = pen.inputReader();
                OutputStream moves = pen.getOutputStream();
                PenTablet tablet =
                        PenTablet.open(PenTabletConfig.at(String.valueOf(said.readLine())), Clock.systemUTC())) {
            await(() -> tablet.health() instanceof DeviceHealth.Ready);
            assertThat(tablet.health().facts()).contains("15200 x 9500, pressure 8191");
            assertThat(tablet.begin(event -> {})).isInstanceOfSatisfying(SheetAnswer.Opened.class, opened -> {
                InkSheet sheet = opened.sheet();
                write(moves, "100 200 4000\n300 400 5000\n300 400 0\n");
                await(() -> sheet.ink().points().count() == 2);
                assertThat(sheet.ink().points().map(InkPoint::x)).containsExactly(100, 300);
            });
        } finally {
            pen.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static void write(OutputStream moves, String lines) {
        try {
            moves.write(lines.getBytes(StandardCharsets.US_ASCII));
            moves.flush();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static boolean knowsEvdev() throws IOException, InterruptedException {
        return Files.isExecutable(Path.of(PYTHON))
                && new ProcessBuilder(PYTHON, "-c", "import evdev").start().waitFor() == 0;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            LockSupport.parkNanos(2_000_000);
        }
    }
}
