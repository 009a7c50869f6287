package legalkiosk.kiosk.app;

import java.time.Duration;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.hardware.idcard.CardReading;
import legalkiosk.hardware.ioboard.IoBoard;

/** A card reader with a lamp at its slot: it is lit while a card is wanted. */
record Lit(CardReader reader, IoBoard board) implements CardReader {
    @Override
    public CardReading read(Duration deadline) {
        board.lamp(true);
        try {
            return reader.read(deadline);
        } finally {
            board.lamp(false);
        }
    }

    @Override
    public DeviceHealth health() {
        return reader.health();
    }

    @Override
    public void addHealthListener(Consumer<DeviceHealth> listener) {
        reader.addHealthListener(listener);
    }

    @Override
    public void close() {
        reader.close();
    }
}
