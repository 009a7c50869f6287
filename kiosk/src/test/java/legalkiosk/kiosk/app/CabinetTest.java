package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.hardware.idcard.CardReading;
import legalkiosk.hardware.ioboard.modbus.ModbusBoard;
import legalkiosk.hardware.ioboard.modbus.ModbusBoardConfig;
import legalkiosk.hardware.simulator.ioboard.BoardFault;
import legalkiosk.hardware.simulator.ioboard.IoBoardSimulator;
import legalkiosk.kiosk.maintenance.audit.AuditEntry;
import legalkiosk.kiosk.maintenance.audit.AuditLog;
import legalkiosk.kiosk.maintenance.checks.BoardCheck;
import legalkiosk.kiosk.maintenance.checks.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lamp, door and presence, from the terminal's side to the simulated board at the far end of the line. */
class CabinetTest {
    private final IoBoardSimulator simulator = IoBoardSimulator.start();
    private final ModbusBoard board = ModbusBoard.open(
            ModbusBoardConfig.at(simulator.port().toString())
                    .with(
                            OptionalInt.of(IoBoardSimulator.PRESENCE),
                            OptionalInt.of(IoBoardSimulator.DOOR),
                            OptionalInt.of(IoBoardSimulator.LAMP)),
            Clock.systemUTC());

    @TempDir
    private Path folder;

    @AfterEach
    void putAway() {
        board.close();
        simulator.close();
    }

    @Test
    void theLampIsLitWhileACardIsWanted() throws InterruptedException {
        SlowReader slow = new SlowReader();
        Thread waiting = Thread.ofVirtual().start(() -> new Lit(slow, board).read(Duration.ofSeconds(30)));
        await(simulator::lamp);
        slow.done.countDown();
        waiting.join();
        await(() -> !simulator.lamp());
    }

    @Test
    void eachOpeningOfTheDoorIsWrittenDown() throws Exception {
        AuditLog audit = AuditLog.open(folder.resolve("audit.jsonl"), Clock.systemUTC());
        board.addListener(new DoorLog(audit, Runnable::run));
        await(() -> board.health() instanceof DeviceHealth.Ready);
        simulator.door(true);
        await(() -> audit.entries().size() == 1);
        simulator.plug(false);
        await(() -> board.health() instanceof DeviceHealth.NotConnected);
        simulator.plug(true);
        await(() -> board.health() instanceof DeviceHealth.NeedsAttention);
        simulator.door(false);
        await(() -> audit.entries().size() == 2);
        assertThat(audit.entries()).extracting(AuditEntry::act).containsExactly("door-open", "door-shut");
    }

    @Test
    void theTechniciansTestSeesPersonLampAndDoor() {
        Thread.ofVirtual().start(() -> {
            await(simulator::lamp);
            simulator.present(true);
            await(() -> board.reading().flatMap(now -> now.presence()).orElse(false));
            simulator.present(false);
        });
        List<Finding> found = new BoardCheck(board, Duration.ofSeconds(20)).run();
        assertThat(found)
                .extracting(Finding::key)
                .containsExactly("maintenance.board.lamp", "maintenance.board.person", "maintenance.board.shut");
        await(() -> !simulator.lamp());
    }

    @Test
    void theTechniciansTestNamesWhatIsWrong() {
        simulator.door(true);
        await(() -> !board.health().reasons().isEmpty());
        assertThat(new BoardCheck(board, Duration.ofMillis(800)).run())
                .extracting(Finding::key)
                .containsExactly("maintenance.board.lamp", "maintenance.board.never", "maintenance.board.open");
        simulator.fault(BoardFault.SILENT);
        await(() -> board.health() instanceof DeviceHealth.NotConnected);
        assertThat(new BoardCheck(board, Duration.ofMillis(200)).run())
                .extracting(Finding::key)
                .containsExactly("maintenance.board.gone");
    }

    /** Waits for a card until it is told to stop. */
    private static final class SlowReader implements CardReader {
        private final CountDownLatch done = new CountDownLatch(1);

        @Override
        public CardReading read(Duration deadline) {
            try {
                done.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return new CardReading.Cancelled("");
        }

        @Override
        public DeviceHealth health() {
            return new DeviceHealth.Ready(Clock.systemUTC().instant(), "");
        }

        @Override
        public void addHealthListener(Consumer<DeviceHealth> listener) {}

        @Override
        public void close() {}
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            LockSupport.parkNanos(2_000_000);
        }
    }
}
