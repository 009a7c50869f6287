package legalkiosk.hardware.printer.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintProgress;
import legalkiosk.hardware.printer.PrintRequest;
import legalkiosk.hardware.printer.Printer;
import legalkiosk.hardware.printer.TwoPrinters;
import legalkiosk.hardware.simulator.printer.LineFault;
import legalkiosk.hardware.simulator.printer.PrinterOptions;
import legalkiosk.hardware.simulator.printer.PrinterSimulator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two printers, one job: it comes out of one of them or of none. */
class TwoPrintersTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private static final class Hall implements AutoCloseable {
        final Path folder;
        final PrinterSimulator first;
        final PrinterSimulator second;
        Printer both;
        IppPrinter usual;
        IppPrinter spare;

        Hall(Path folder) {
            this.folder = folder;
            this.first = simulator("first");
            this.second = simulator("second");
            this.both = driver();
        }

        private PrinterSimulator simulator(String name) {
            return PrinterSimulator.start(
                    PrinterOptions.in(folder.resolve(name)).withPace(Duration.ofMillis(5)));
        }

        /** As after a restart of the terminal. */
        Printer driver() {
            IppPrinter behind = printer(second, "second-journal");
            IppPrinter before = printer(first, "first-journal");
            usual = before;
            spare = behind;
            return new TwoPrinters(before, behind, Duration.ofMillis(300));
        }

        private IppPrinter printer(PrinterSimulator simulator, String journal) {
            return new IppPrinter(
                    IppPrinterConfig.at(simulator.uri(), folder.resolve(journal))
                            .withTimings(PrinterTestKit.hurried()),
                    Clock.systemUTC());
        }

        void awaitHealth(Class<? extends DeviceHealth> firstIs) throws InterruptedException {
            PrinterTestKit.until(
                    () -> firstIs.isInstance(usual.health()) && spare.health() instanceof DeviceHealth.Ready);
        }

        PrintRequest aJob(int pages) {
            return PrintRequest.of(PrinterTestKit.aPaper(folder, pages), SOON);
        }

        PrintOutcome print(PrintRequest request, List<PrintProgress> told) {
            return both.print(request, told::add);
        }

        long pages(UUID job) {
            return Stream.of(first, second)
                    .mapToLong(printer -> printer.pages().getOrDefault(job.toString(), 0L))
                    .sum();
        }

        @Override
        public void close() {
            both.close();
            first.close();
            second.close();
        }
    }

    @Test
    void aWellPrinterPrintsAndTheOtherStandsBy() throws Exception {
        try (Hall hall = new Hall(folder)) {
            hall.awaitHealth(DeviceHealth.Ready.class);
            List<PrintProgress> told = new ArrayList<>();
            assertThat(hall.print(hall.aJob(2), told)).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(told).doesNotContain(new PrintProgress.AtSecondPrinter());
            assertThat(hall.second.printed()).isEmpty();
        }
    }

    @Test
    void aPrinterThatIsAwayPassesTheJobOnAndTheOutletIsToldFirst() throws Exception {
        try (Hall hall = new Hall(folder)) {
            hall.first.offline();
            hall.awaitHealth(DeviceHealth.NotConnected.class);
            List<PrintProgress> told = new ArrayList<>();
            assertThat(hall.print(hall.aJob(2), told)).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(told).startsWith(new PrintProgress.AtSecondPrinter(), new PrintProgress.Sending(2));
            assertThat(hall.second.printed()).hasSize(1);
        }
    }

    @Test
    void aPrinterThatRunsOutOfPaperBeforeItBeganPassesTheJobOn() throws Exception {
        try (Hall hall = new Hall(folder)) {
            hall.awaitHealth(DeviceHealth.Ready.class);
            hall.first.paperOut();
            PrintRequest request = hall.aJob(1);
            assertThat(hall.print(request, new ArrayList<>())).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(hall.second.printed()).hasSize(1);
            hall.first.refill();
            hall.awaitHealth(DeviceHealth.Ready.class);
            assertThat(hall.print(hall.aJob(1), new ArrayList<>())).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(hall.first.printed()).as("nothing was left at the first").hasSize(1);
        }
    }

    @Test
    void aJobThatHasBegunStaysWhereItIs() throws Exception {
        try (Hall hall = new Hall(folder)) {
            hall.awaitHealth(DeviceHealth.Ready.class);
            hall.first.paperOutAfter(1);
            PrintRequest request = PrinterTestKit.within(hall.aJob(3), Duration.ofSeconds(1));
            assertThat(hall.print(request, new ArrayList<>())).isInstanceOf(PrintOutcome.NeedsAttention.class);
            assertThat(hall.second.printed()).isEmpty();
        }
    }

    @Test
    void withBothAwayThePersonIsToldAtOnce() throws Exception {
        try (Hall hall = new Hall(folder)) {
            hall.first.offline();
            hall.second.offline();
            long began = System.nanoTime();
            assertThat(hall.print(hall.aJob(1), new ArrayList<>())).isInstanceOf(PrintOutcome.NotConnected.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void afterARestartTheJobIsKnownWhereverItWas() throws Exception {
        try (Hall hall = new Hall(folder)) {
            hall.first.offline();
            hall.awaitHealth(DeviceHealth.NotConnected.class);
            PrintRequest request = hall.aJob(1);
            assertThat(hall.print(request, new ArrayList<>())).isInstanceOf(PrintOutcome.Printed.class);
            hall.first.online();
            hall.both.close();
            hall.both = hall.driver();
            assertThat(hall.print(request, new ArrayList<>())).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(hall.pages(request.job())).isEqualTo(1);
        }
    }

    enum Act {
        NOTHING,
        CABLE_OUT,
        CABLE_OUT_AND_IN,
        PAPER_OUT,
        PAPER_OUT_AND_REFILL,
        JAM_AND_CLEAR,
        POWER_CYCLE,
        RESTART_US
    }

    record Mishap(boolean atFirst, int afterMillis, Act act) {}

    @Provide
    Arbitrary<List<Mishap>> mishaps() {
        return Combinators.combine(
                        Arbitraries.of(true, true, false),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(Act.class))
                .as(Mishap::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<LineFault>> faults() {
        return Arbitraries.<LineFault>of(
                        new LineFault.None(),
                        new LineFault.None(),
                        new LineFault.LoseAnswer(),
                        new LineFault.LoseQuestion(),
                        new LineFault.CutDocument(),
                        new LineFault.HttpError(503))
                .list()
                .ofMaxSize(10);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void whateverHappensToWhicheverPrinterNothingComesOutTwice(
            @ForAll("mishaps") List<Mishap> mishaps, @ForAll("faults") List<LineFault> faults) throws Exception {
        Path mine = Files.createTempDirectory("two-printers");
        try (Hall hall = new Hall(mine)) {
            hall.first.plan(faults);
            PrintRequest request = PrinterTestKit.within(hall.aJob(3), Duration.ofMillis(1500));
            Thread hands = Thread.ofVirtual().start(() -> mishaps.forEach(mishap -> befall(hall, mishap)));
            PrintOutcome outcome = hall.print(request, new ArrayList<>());
            hands.join();
            // The person tries again until it is well, as the screen offers.
            for (int i = 0; i < 4 && mayRetry(outcome); i++) {
                if (outcome.untouched()) {
                    assertThat(hall.pages(request.job())).as("%s", outcome).isZero();
                }
                mend(hall);
                outcome = hall.print(PrinterTestKit.within(request, SOON), new ArrayList<>());
            }
            long whole = Stream.of(hall.first, hall.second)
                    .flatMap(printer -> printer.printed().stream())
                    .filter(file -> file.toString().contains(request.job().toString()))
                    .count();
            assertThat(whole).as("%s", outcome).isLessThanOrEqualTo(1);
            if (outcome instanceof PrintOutcome.Printed) {
                assertThat(whole).as("%s", outcome).isEqualTo(1);
            }
        } finally {
            delete(mine);
        }
    }

    @Tag("fuzz")
    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void nothingComesOutTwiceInALongRun(
            @ForAll("mishaps") List<Mishap> mishaps, @ForAll("faults") List<LineFault> faults) throws Exception {
        whateverHappensToWhicheverPrinterNothingComesOutTwice(mishaps, faults);
    }

    private static boolean mayRetry(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.NotConnected gone -> true;
            case PrintOutcome.NeedsAttention attention -> true;
            case PrintOutcome.Failed failed -> failed.retryable();
            case PrintOutcome.Printed printed -> false;
            case PrintOutcome.Cancelled cancelled -> false;
            case PrintOutcome.Unknown unknown -> false;
        };
    }

    private static void befall(Hall hall, Mishap mishap) {
        PrinterSimulator printer = mishap.atFirst() ? hall.first : hall.second;
        pause(mishap.afterMillis());
        switch (mishap.act()) {
            case NOTHING -> {}
            case CABLE_OUT -> printer.offline();
            case CABLE_OUT_AND_IN -> {
                printer.offline();
                pause(100);
                printer.online();
            }
            case PAPER_OUT -> printer.paperOut();
            case PAPER_OUT_AND_REFILL -> {
                printer.paperOut();
                pause(100);
                printer.refill();
            }
            case JAM_AND_CLEAR -> {
                printer.jam();
                pause(100);
                printer.clear();
            }
            case POWER_CYCLE -> printer.powerCycle();
            case RESTART_US -> {
                hall.both.close();
                hall.both = hall.driver();
            }
        }
    }

    private static void mend(Hall hall) {
        for (PrinterSimulator printer : List.of(hall.first, hall.second)) {
            printer.plan(List.of());
            printer.online();
            printer.refill();
            printer.clear();
        }
    }

    private static void pause(long millis) {
        try {
            var unused = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
