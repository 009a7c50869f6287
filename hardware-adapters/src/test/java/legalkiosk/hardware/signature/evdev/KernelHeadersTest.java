package legalkiosk.hardware.signature.evdev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kernel's own headers, through a C compiler, write an event as we read it and number its codes as we do. */
@Tag("e2e")
class KernelHeadersTest {
    private static final String PROGRAM = """
        #include <linux/input.h>
        #include <stdio.h>
        int main(void) {
            struct input_event events[] = {
                {{1795000000, 123456}, EV_KEY, BTN_TOUCH, 1},
                {{1795000000, 123456}, EV_ABS, ABS_X, 21599},
                {{1795000000, 123456}, EV_ABS, ABS_Y, -3},
                {{1795000000, 123456}, EV_ABS, ABS_PRESSURE, 2047},
                {{1795000000, 123456}, EV_KEY, BTN_TOOL_RUBBER, 1},
                {{1795000000, 123456}, EV_SYN, SYN_DROPPED, 0},
                {{1795000000, 123456}, EV_SYN, SYN_REPORT, 0}};
            return fwrite(events, sizeof events, 1, stdout) == 1 ? 0 : 1;
        }
        """;

    @Test
    void theKernelsEventsAreOurs(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(
                installed("cc") && Files.exists(Path.of("/usr/include/linux/input.h")),
                "needs a C compiler and linux-libc-dev");
        Path source = Files.writeString(folder.resolve("events.c"), PROGRAM);
        Path program = folder.resolve("events");
        Process compiler = new ProcessBuilder("cc", "-o", program.toString(), source.toString())
                .inheritIO()
                .start();
        assertThat(compiler.waitFor()).isZero();
        byte[] bytes =
                new ProcessBuilder(program.toString()).start().getInputStream().readAllBytes();

        long micros = 1_795_000_000_123_456L;
        assertThat(new InputEvents().feed(bytes))
                .isEqualTo(List.of(
                        new InputEvent(micros, InputEvent.EV_KEY, InputEvent.BTN_TOUCH, 1),
                        new InputEvent(micros, InputEvent.EV_ABS, InputEvent.ABS_X, 21_599),
                        new InputEvent(micros, InputEvent.EV_ABS, InputEvent.ABS_Y, -3),
                        new InputEvent(micros, InputEvent.EV_ABS, InputEvent.ABS_PRESSURE, 2_047),
                        new InputEvent(micros, InputEvent.EV_KEY, InputEvent.BTN_TOOL_RUBBER, 1),
                        new InputEvent(micros, InputEvent.EV_SYN, InputEvent.SYN_DROPPED, 0),
                        new InputEvent(micros, InputEvent.EV_SYN, InputEvent.SYN_REPORT, 0)));
    }

    private static boolean installed(String program) {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
