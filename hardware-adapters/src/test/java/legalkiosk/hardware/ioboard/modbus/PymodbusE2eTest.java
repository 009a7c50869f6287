package legalkiosk.hardware.ioboard.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.ioboard.BoardReading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against pymodbus, a Modbus implementation that others wrote, behind a pseudo terminal. */
@Tag("e2e")
class PymodbusE2eTest {
    private static final String PYTHON = "/usr/bin/python3";
    /** Input 10 is on, 11 off; coil 4 can be set. It tells the coil's state whenever it is asked for a line. */
    private static final String SERVER = """
        import os, pty, sys, threading, tty
        from pymodbus.datastore import ModbusSequentialDataBlock, ModbusServerContext, ModbusSlaveContext
        from pymodbus.factory import ServerDecoder
        from pymodbus.framer.rtu_framer import ModbusRtuFramer
        far, near = pty.openpty()
        tty.setraw(near)
        bits = ModbusSequentialDataBlock(0, [0] * 64)
        bits.setValues(11, [1])
        coils = ModbusSequentialDataBlock(0, [0] * 64)
        board = ModbusSlaveContext(di=bits, co=coils)
        framer = ModbusRtuFramer(ServerDecoder())
        def answer(request):
            reply = request.execute(board)
            reply.unit_id, reply.transaction_id = request.unit_id, request.transaction_id
            os.write(far, framer.buildPacket(reply))
        def serve():
            while True:
                framer.processIncomingPacket(os.read(far, 256), answer, unit=[17], single=False)
        threading.Thread(target=serve, daemon=True).start()
        print(os.ttyname(near), flush=True)
        for line in sys.stdin:
            print(int(coils.getValues(5, 1)[0]), flush=True)
        """;

    @Test
    void aBoardOfOthersIsReadAndSet(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(knowsPymodbus(), "needs python3-pymodbus");
        Path script = Files.writeString(folder.resolve("board.py"), SERVER);
        Process server = new ProcessBuilder(PYTHON, script.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = server.inputReader();
                var ask = server.outputWriter()) {
            ModbusBoardConfig config = ModbusBoardConfig.at(said.readLine())
                    .withLine(19_200, ModbusBoardConfig.Parity.EVEN, 17)
                    .with(OptionalInt.of(10), OptionalInt.of(11), OptionalInt.of(4));
            try (ModbusBoard board = ModbusBoard.open(config, Clock.systemUTC())) {
                board.lamp(true);
                await(() -> board.reading()
                        .equals(Optional.of(
                                new BoardReading(Optional.of(true), Optional.of(true), Optional.of(true)))));
                // The health follows the reading a moment later.
                await(() -> board.health() instanceof DeviceHealth.NeedsAttention);
                ask.write("coil?\n");
                ask.flush();
                assertThat(said.readLine()).isEqualTo("1");
            }
            ask.write("coil?\n");
            ask.flush();
            assertThat(said.readLine()).isEqualTo("0");
        } finally {
            server.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static boolean knowsPymodbus() throws IOException, InterruptedException {
        return Files.isExecutable(Path.of(PYTHON))
                && new ProcessBuilder(PYTHON, "-c", "from pymodbus.factory import ServerDecoder")
                                .start()
                                .waitFor()
                        == 0;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            LockSupport.parkNanos(2_000_000);
        }
    }
}
