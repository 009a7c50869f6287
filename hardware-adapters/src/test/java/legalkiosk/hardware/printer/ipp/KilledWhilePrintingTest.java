package legalkiosk.hardware.printer.ipp;

import static legalkiosk.hardware.printer.ipp.PrinterTestKit.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.model.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintRequest;
import legalkiosk.hardware.simulator.printer.LineFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWhilePrintingTest {
    @TempDir
    private Path folder;

    @Test
    void aKilledTerminalFindsItsJobsAndPrintsNothingTwice() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261124);
        try (PrinterTestKit kit = new PrinterTestKit(folder, PrinterTestKit.unwatched())) {
            for (int round = 0; round < 5; round++) {
                PrintRequest request = kit.aJob(2);
                if (round % 2 == 0) {
                    kit.simulator.faultAt(Operation.sendDocument, new LineFault.Late(Duration.ofMillis(60)));
                }
                KilledPrinting.atARandomMoment(kit.simulator.uri(), folder.resolve("journal"), request, random);

                PrintOutcome outcome = kit.printer.resume(request.job(), SOON, it -> {});
                if (outcome instanceof PrintOutcome.Failed) {
                    outcome = kit.print(request);
                }

                assertThat(outcome).isInstanceOf(PrintOutcome.Printed.class);
                assertThat(kit.timesPrinted(request.job())).isEqualTo(1);
                assertThat(kit.pagesOf(request.job())).isEqualTo(2);
            }
            assertThat(kit.printer.unfinished()).isEmpty();
        }
    }
}
