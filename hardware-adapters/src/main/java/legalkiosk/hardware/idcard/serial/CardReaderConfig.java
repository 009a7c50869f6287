package legalkiosk.hardware.idcard.serial;

import java.util.List;

/**
 * Where the reader may be and how to ask it.
 *
 * @param ports what to try, in this order: a path ({@code /dev/ttyUSB0}, a symlink, a pty), a glob ({@code /dev/serial/by-id/*}),
 *     or {@code auto} for every serial port the system lists
 * @param baud line speed, 115200 unless the reader was set to another
 * @param additionalAddress whether to read the newer addresses as well; off unless a service needs them
 */
public record CardReaderConfig(List<String> ports, int baud, boolean additionalAddress, ReaderTimings timings) {
    /** The word for every serial port that the system lists. */
    public static final String AUTO = "auto";

    public CardReaderConfig {
        ports = List.copyOf(ports);
        if (ports.isEmpty()) {
            throw new IllegalArgumentException("no port to try");
        }
    }

    /** A reader at this path, glob or {@code auto}, at 115200 baud, base data only. */
    public static CardReaderConfig at(String port) {
        return new CardReaderConfig(List.of(port), 115_200, false, ReaderTimings.inService());
    }

    public CardReaderConfig withTimings(ReaderTimings other) {
        return new CardReaderConfig(ports, baud, additionalAddress, other);
    }

    public CardReaderConfig withBaud(int other) {
        return new CardReaderConfig(ports, other, additionalAddress, timings);
    }

    public CardReaderConfig withAdditionalAddress() {
        return new CardReaderConfig(ports, baud, true, timings);
    }
}
