package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import legalkiosk.contract.Booking;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.Slot;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.PartHealth;
import legalkiosk.hardware.health.Parts;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.content.Fixture;
import legalkiosk.kiosk.journey.bookings.MyBookingsState;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.printing.PrintingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Slips and guides held up to a scanner, and a receipt while the A4 printer is away: real drivers, simulated devices. */
@Timeout(120)
class ScanAndReceiptTest {
    private static final long LOOK_NANOS = 20_000_000;

    @TempDir
    private Path folder;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @Test
    void papersLeadBackAndAReceiptStandsInForA4() throws Exception {
        try (DemoHouse house = TestHouse.start(folder)) {
            TerminalConfig settings =
                    house.fullConfig(TerminalConfig.read(Fixture.ROOT.resolve("config/terminal.yaml")));
            try (Terminal terminal = TestHouse.terminal(settings, house.clock(), thread)) {
                HallJourney hall = terminal.hall();
                await(() -> health(terminal, Parts.SCANNER), DeviceHealth.Ready.class::isInstance);
                await(() -> health(terminal, Parts.RECEIPT_PRINTER), DeviceHealth.Ready.class::isInstance);

                house.scanner().scan("HSLK:G:wage-arrears");
                await(() -> hall.state().place(), Place.InGuides.class::isInstance);
                act(hall::home);
                house.scanner().scan("https://example.com/pay");
                await(() -> hall.state().place(), new Place.UnknownCode(false)::equals);
                house.scanner().scan("HSLK:B:K7M-402");
                await(() -> hall.state().place(), ScanAndReceiptTest::asksForTheProof);
                act(hall::home);

                house.printer().offline();
                await(() -> health(terminal, Parts.PRINTER), DeviceHealth.NotConnected.class::isInstance);
                act(() -> hall.print(booking(), List.of(), true));
                await(() -> hall.state().place(), ScanAndReceiptTest::isDone);
                assertThat(house.receipts().papers()).hasSize(1);
                assertThat(house.receipts().strays()).isZero();
                assertThat(terminal.health()
                                .of(Parts.RECEIPT_PRINTER)
                                .orElseThrow()
                                .total("receipts"))
                        .isOne();
                assertThat(terminal.health().of(Parts.SCANNER).orElseThrow().total("codes"))
                        .isEqualTo(3);
            }
        } finally {
            thread.shutdownNow();
        }
    }

    private static boolean asksForTheProof(Place place) {
        return place instanceof Place.InMyBookings(var journey)
                && journey.state() instanceof MyBookingsState.TypeCode(var code, boolean wrong)
                && code.code().equals("K7M-402")
                && code.lastFour().isEmpty();
    }

    private static boolean isDone(Place place) {
        return place instanceof Place.InPrinting(var journey, Place back)
                && journey.onReceipt()
                && journey.state() instanceof PrintingState.Done;
    }

    private static Booking booking() {
        OffsetDateTime start = OffsetDateTime.of(2026, 11, 25, 14, 30, 0, 0, ZoneOffset.ofHours(8));
        Lawyer lawyer =
                new Lawyer("l1", "示例律师甲", Lawyer.Kind.LAWYER, List.of("labour"), List.of("粤语"), List.of(), "", true);
        return new Booking(
                "b1",
                "K7M-402",
                new Slot("s1", "l1", start, 30, 0),
                lawyer,
                Booking.Status.BOOKED,
                "测**",
                "老板拖着工资不给",
                start.minusDays(1));
    }

    private static Object health(Terminal terminal, String part) {
        return terminal.health()
                .of(part)
                .map(PartHealth::now)
                .map(Object.class::cast)
                .orElse("unknown");
    }

    private void act(Runnable action) {
        CompletableFuture.runAsync(action, thread).join();
    }

    private <T> void await(Supplier<T> question, Predicate<? super T> wanted) {
        long until = System.nanoTime() + 40_000_000_000L;
        T seen = CompletableFuture.supplyAsync(question, thread).join();
        while (!wanted.test(seen) && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK_NANOS);
            seen = CompletableFuture.supplyAsync(question, thread).join();
        }
        assertThat(seen).matches(wanted);
    }
}
