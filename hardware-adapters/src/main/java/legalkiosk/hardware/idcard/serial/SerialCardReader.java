package legalkiosk.hardware.idcard.serial;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.hardware.idcard.CardReading;

/**
 * The identity-card reader behind a serial port, over jSSC. One daemon thread owns the port; it finds the reader by asking, comes
 * back after the cable was pulled (0.5 to 5 s), and parks between bytes so that waiting costs next to nothing.
 */
public final class SerialCardReader implements CardReader {
    private static final Duration GRACE = Duration.ofMillis(100);

    private final HealthBoard board;
    private final ReaderThread owner;

    private SerialCardReader(CardReaderConfig config, Ports ports, Clock clock) {
        this.board = new HealthBoard(clock);
        this.owner = new ReaderThread(config, ports, board);
    }

    /** Starts the driver's thread, which looks for the reader at once. */
    public static SerialCardReader open(CardReaderConfig config, Clock clock) {
        return open(config, new JsscPorts(), clock);
    }

    static SerialCardReader open(CardReaderConfig config, Ports ports, Clock clock) {
        SerialCardReader reader = new SerialCardReader(config, ports, clock);
        reader.owner.start();
        return reader;
    }

    @Override
    public CardReading read(Duration deadline) {
        if (owner.isClosing()) {
            return new CardReading.Cancelled("the driver was closed");
        }
        Request mine = new Request(deadline);
        if (!owner.offer(mine)) {
            return new CardReading.Busy("another reading is in progress");
        }
        try {
            return mine.answer().get(deadline.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new CardReading.Cancelled("the caller was interrupted");
        } catch (TimeoutException stillLooking) {
            return new CardReading.NotConnected("still asking for the reader: " + health().facts());
        } catch (ExecutionException broken) {
            throw new IllegalStateException("the card reader's driver broke", broken.getCause());
        } finally {
            mine.cancel();
            owner.wake();
        }
    }

    @Override
    public DeviceHealth health() {
        return board.now();
    }

    @Override
    public void addHealthListener(Consumer<DeviceHealth> listener) {
        board.add(listener);
    }

    @Override
    public void close() {
        owner.close();
    }
}
