package legalkiosk.hardware.idcard.serial;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.hardware.idcard.CardReading;

/** The identity-card reader behind a serial port, over jSSC. */
public final class SerialCardReader implements CardReader {
    private final DeviceHealth health;

    private SerialCardReader(Clock clock) {
        this.health = new DeviceHealth.NotConnected(clock.instant(), "not asked yet");
    }

    /** Starts the driver's thread, which looks for the reader at once. */
    public static SerialCardReader open(CardReaderConfig config, Clock clock) {
        return new SerialCardReader(clock);
    }

    @Override
    public CardReading read(Duration deadline) {
        return new CardReading.NotConnected("driver under construction");
    }

    @Override
    public DeviceHealth health() {
        return health;
    }

    @Override
    public void addHealthListener(Consumer<DeviceHealth> listener) {}

    @Override
    public void close() {}
}
