package legalkiosk.hardware.ioboard.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.ioboard.BoardReading;
import legalkiosk.hardware.ioboard.IoBoard;
import legalkiosk.hardware.simulator.ioboard.BoardFault;
import legalkiosk.hardware.simulator.ioboard.IoBoardSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModbusBoardTest {
    private static final ModbusTimings QUICK =
            new ModbusTimings(Duration.ofMillis(60), Duration.ofMillis(5), Duration.ofMillis(20));
    private final IoBoardSimulator simulator = IoBoardSimulator.start();
    private final ModbusBoard board = ModbusBoard.open(config(), Clock.systemUTC());

    private ModbusBoardConfig config() {
        return ModbusBoardConfig.at(simulator.port().toString())
                .with(
                        OptionalInt.of(IoBoardSimulator.PRESENCE),
                        OptionalInt.of(IoBoardSimulator.DOOR),
                        OptionalInt.of(IoBoardSimulator.LAMP))
                .withTimings(QUICK);
    }

    @AfterEach
    void putAway() {
        board.close();
        simulator.close();
    }

    @Test
    void whoStepsUpAndAwayIsTold() throws InterruptedException {
        LinkedBlockingQueue<Optional<BoardReading>> told = new LinkedBlockingQueue<>();
        board.addListener(told::add);
        await(() -> board.health() instanceof DeviceHealth.Ready);
        simulator.present(true);
        await(() -> board.reading().flatMap(BoardReading::presence).equals(Optional.of(true)));
        simulator.present(false);
        await(() -> board.reading().flatMap(BoardReading::presence).equals(Optional.of(false)));

        assertThat(told.poll(1, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void anOpenDoorWantsAttentionUntilItIsShut() {
        simulator.door(true);
        await(() -> board.health().reasons().equals(List.of(IoBoard.DOOR_OPEN)));
        assertThat(board.reading().flatMap(BoardReading::doorOpen)).contains(true);
        simulator.door(false);
        await(() -> board.health() instanceof DeviceHealth.Ready);
    }

    @Test
    void theLampIsAsWishedAlsoAfterAPowerCut() {
        board.lamp(true);
        await(simulator::lamp);
        simulator.powerCycle();
        await(simulator::lamp);
        simulator.plug(false);
        await(() -> board.health() instanceof DeviceHealth.NotConnected);
        simulator.powerCycle();
        simulator.plug(true);
        await(simulator::lamp);
        board.lamp(false);
        await(() -> !simulator.lamp());
    }

    @Test
    void aLampThatIsAsWishedIsNotSwitchedAgain() {
        board.lamp(true);
        await(() -> board.reading().flatMap(BoardReading::lamp).equals(Optional.of(true)));
        int before = simulator.written();
        simulator.present(true);
        await(() -> board.reading().flatMap(BoardReading::presence).equals(Optional.of(true)));
        assertThat(simulator.written()).isEqualTo(before);
    }

    @Test
    void closingLeavesTheLampDark() {
        board.lamp(true);
        await(simulator::lamp);
        board.close();
        assertThat(simulator.lamp()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "SPOILT", "CUT", "OTHER_BOARD", "NOISE"})
    void aLineThatSaysNothingGoodIsNotConnectedAndComesBack(BoardFault fault) {
        await(() -> board.health() instanceof DeviceHealth.Ready);
        simulator.fault(fault);
        await(() -> board.health() instanceof DeviceHealth.NotConnected);
        assertThat(board.reading()).isEmpty();
        simulator.fault(BoardFault.NONE);
        await(() -> board.health() instanceof DeviceHealth.Ready);
    }

    @Test
    void anInputTheBoardDoesNotHaveIsSaid() {
        simulator.fault(BoardFault.REFUSED);
        await(() -> board.health().reasons().equals(List.of("ioboard.reason.refuses")));
        assertThat(board.health().facts()).contains("exception 2");
    }

    @Test
    void aBoardThatOnlyHasALampNeedsNothingElse() {
        ModbusBoardConfig only =
                config().with(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(IoBoardSimulator.LAMP));
        board.close();
        try (ModbusBoard lamp = ModbusBoard.open(only, Clock.systemUTC())) {
            lamp.lamp(true);
            await(simulator::lamp);
            await(() -> lamp.reading()
                    .equals(Optional.of(new BoardReading(Optional.empty(), Optional.empty(), Optional.of(true)))));
        }
    }

    @Test
    void addressesThatDoNotExistAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config().withLine(9600, ModbusBoardConfig.Parity.EVEN, 248));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config().with(OptionalInt.of(-1), OptionalInt.empty(), OptionalInt.empty()));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            LockSupport.parkNanos(2_000_000);
        }
    }
}
