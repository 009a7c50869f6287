package legalkiosk.hardware.printer.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.model.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.simulator.printer.LineFault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day's papers of a busy hall, every tenth with a lost answer: nothing grows. */
@Tag("soak")
class PrinterSoakTest {
    private static final int JOBS = 400;

    @TempDir
    private Path folder;

    @Test
    void hundredsOfJobsLeaveFilesAndThreadsAsTheyWere() throws Exception {
        try (PrinterTestKit kit = new PrinterTestKit(folder)) {
            print(kit, 50);
            long files = openFiles();
            long heap = usedHeap();

            print(kit, JOBS);

            assertThat(kit.simulator.printed()).hasSize(50 + JOBS);
            PrinterTestKit.until(() -> openFiles() <= files + 8);
            System.out.printf(
                    "%d jobs: open files %d -> %d, heap %d kB -> %d kB%n", JOBS, files, openFiles(), heap, usedHeap());
            assertThat(usedHeap() - heap).isLessThan(8_000);
        }
    }

    private static void print(PrinterTestKit kit, int jobs) {
        for (int i = 0; i < jobs; i++) {
            if (i % 10 == 0) {
                kit.simulator.faultAt(Operation.sendDocument, new LineFault.LoseAnswer());
            }
            assertThat(kit.print(kit.aJob(1))).isInstanceOf(PrintOutcome.Printed.class);
        }
    }

    private static long openFiles() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        } catch (IOException noSuchSystem) {
            throw new java.io.UncheckedIOException(noSuchSystem);
        }
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1024;
    }
}
