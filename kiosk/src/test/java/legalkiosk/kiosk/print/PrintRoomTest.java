package legalkiosk.kiosk.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrintRoomTest {
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    @TempDir
    Path temp;

    private Path spool;
    private final PrintJob job = PrintJob.of(new UUID(7, 7), new Paper("预约单", new byte[] {1, 2, 3}, 2));

    @BeforeEach
    void spoolFolder() {
        spool = temp.resolve("spool");
    }

    static Stream<PrintOutcome> outcomes() {
        return Stream.of(
                new PrintOutcome.Printed(1, ""),
                new PrintOutcome.Cancelled(""),
                new PrintOutcome.NotConnected(""),
                new PrintOutcome.NeedsAttention(List.of(), ""),
                new PrintOutcome.Failed("", true),
                new PrintOutcome.Unknown(""));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void nothingStaysInTheSpoolHoweverItEnds(PrintOutcome outcome) throws Exception {
        TrayPrinter printer = new TrayPrinter(request -> outcome);
        assertThat(room(printer).print(job, DEADLINE, progress -> {})).isEqualTo(outcome);
        assertThat(printer.tray).containsExactly(new byte[] {1, 2, 3});
        assertThat(left()).isEmpty();
    }

    @Test
    void nothingStaysWhenTheDriverFallsOver() throws Exception {
        PrintRoom room = room(new TrayPrinter(request -> {
            throw new IllegalStateException("driver bug");
        }));
        assertThatThrownBy(() -> room.print(job, DEADLINE, progress -> {})).hasMessage("driver bug");
        assertThat(left()).isEmpty();
    }

    @Test
    void whileItPrintsOnlyTheOwnerCanRead() throws Exception {
        List<String> rights = new ArrayList<>();
        room(new TrayPrinter(noting(rights))).print(job, DEADLINE, progress -> {});
        assertThat(rights).containsExactly("rwx------", "rw-------");
    }

    private Function<PrintRequest, PrintOutcome> noting(List<String> rights) {
        return request -> {
            rights.add(rightsOf(spool));
            rights.add(rightsOf(request.pdf()));
            return new PrintOutcome.Printed(request.copies(), "");
        };
    }

    private static String rightsOf(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aStartThrowsAwayWhatACrashLeft() throws Exception {
        Files.createDirectories(spool);
        Files.writeString(spool.resolve(UUID.randomUUID() + ".pdf"), "somebody's slip");
        room(new TrayPrinter(request -> new PrintOutcome.Printed(1, "")));
        assertThat(left()).isEmpty();
        assertThat(rightsOf(spool)).isEqualTo("rwx------");
    }

    @Test
    void aCancelledCallerStillCleansUp() throws Exception {
        TrayPrinter printer = new TrayPrinter(request -> new PrintOutcome.Cancelled("interrupted"));
        PrintRoom room = room(printer);
        Thread.currentThread().interrupt();
        PrintOutcome outcome = room.print(job, DEADLINE, progress -> {});
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isInstanceOf(PrintOutcome.Cancelled.class);
        assertThat(left()).isEmpty();
    }

    @Test
    void aDiskThatTakesNoFileIsAFailureToTryAgain() throws Exception {
        TrayPrinter printer = new TrayPrinter(request -> new PrintOutcome.Printed(1, ""));
        PrintRoom room = room(printer);
        Files.delete(spool);
        assertThat(room.print(job, DEADLINE, progress -> {}))
                .isInstanceOfSatisfying(
                        PrintOutcome.Failed.class,
                        failed -> assertThat(failed.retryable()).isTrue());
        assertThat(printer.tray).isEmpty();
    }

    @Test
    void jobsOfAnEarlierRunAreSettled() throws Exception {
        assertThat(room(new TrayPrinter(request -> new PrintOutcome.Printed(1, "")))
                        .settle(DEADLINE))
                .containsExactly(new PrintOutcome.Printed(1, "was out already"));
    }

    @Test
    void longerPapersUseBothSidesOfTheSheet() {
        assertThat(job.duplex()).isTrue();
        assertThat(PrintJob.of(new UUID(1, 1), new Paper("x", new byte[0], 1)).duplex())
                .isFalse();
    }

    private PrintRoom room(TrayPrinter printer) throws IOException {
        return PrintRoom.open(printer, spool);
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(spool)) {
            return files.toList();
        }
    }
}
