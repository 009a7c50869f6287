package legalkiosk.kiosk.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.idcard.CardReader;
import legalkiosk.hardware.idcard.CardReading;
import legalkiosk.hardware.idcard.IdCard;
import legalkiosk.hardware.simulator.card.SampleCard;

/** A card reader whose answers a test lays out one by one; without any, no card comes. The driver is tested in its own module. */
public final class HandReader implements CardReader {
    public final Queue<CardReading> readings = new ArrayDeque<>();
    public DeviceHealth health = new DeviceHealth.Ready(Instant.EPOCH, "");

    /** A card of nobody real. */
    public static CardReading aCard() {
        return new CardReading.Card(
                IdCard.of(SampleCard.resident().text(), java.util.Optional.empty(), java.util.List.of()));
    }

    @Override
    public CardReading read(Duration deadline) {
        CardReading next = readings.poll();
        return next == null ? new CardReading.NotConnected("nothing laid out") : next;
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
