package legalkiosk.hardware.ioboard.modbus;

import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A board and what hangs on it. Inputs and coils are counted from 0, as the protocol does.
 *
 * @param port serial port, such as {@code /dev/ttyUSB1}
 * @param parity as the board is set; the standard's default is even, most cheap boards have none
 * @param unit address of the board, 1 to 247
 * @param presence the input that is on while somebody is there
 * @param door the input that is on while the door is shut, so that a broken wire counts as open
 * @param lamp the coil of the lamp
 */
public record ModbusBoardConfig(
        String port,
        int baud,
        Parity parity,
        int unit,
        OptionalInt presence,
        OptionalInt door,
        OptionalInt lamp,
        ModbusTimings timings) {
    private static final int MOST_UNIT = 247;
    private static final int MOST_INPUT = 1999;

    /** The line's parity bit. */
    public enum Parity {
        NONE,
        EVEN,
        ODD
    }

    public ModbusBoardConfig {
        if (unit < 1 || unit > MOST_UNIT) {
            throw new IllegalArgumentException("a board's address is 1 to 247, not " + unit);
        }
        Stream.of(presence, door, lamp).flatMapToInt(OptionalInt::stream).forEach(ModbusBoardConfig::check);
    }

    /** A board at 9600 baud without parity, address 1, nothing on it yet. */
    public static ModbusBoardConfig at(String port) {
        OptionalInt none = OptionalInt.empty();
        return new ModbusBoardConfig(port, 9600, Parity.NONE, 1, none, none, none, ModbusTimings.inService());
    }

    public ModbusBoardConfig withLine(int otherBaud, Parity otherParity, int otherUnit) {
        return new ModbusBoardConfig(port, otherBaud, otherParity, otherUnit, presence, door, lamp, timings);
    }

    public ModbusBoardConfig with(OptionalInt presenceInput, OptionalInt doorInput, OptionalInt lampCoil) {
        return new ModbusBoardConfig(port, baud, parity, unit, presenceInput, doorInput, lampCoil, timings);
    }

    public ModbusBoardConfig withTimings(ModbusTimings other) {
        return new ModbusBoardConfig(port, baud, parity, unit, presence, door, lamp, other);
    }

    private static void check(int address) {
        if (address < 0 || address > MOST_INPUT) {
            throw new IllegalArgumentException("inputs and coils are 0 to 1999, not " + address);
        }
    }
}
