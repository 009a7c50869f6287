package legalkiosk.hardware.idcard.serial;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import legalkiosk.hardware.idcard.CardReading;
import legalkiosk.hardware.simulator.card.CardReaderSimulator;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.hardware.simulator.card.SimulatorOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** Thousands of readings, with a fault or a pulled cable now and then, leave heap, threads and file descriptors flat. */
@Isolated("it counts the process's threads and files")
class CardReaderSoakTest {
    private static final long HEAP_SLACK = 2_000_000;

    /** What the machine's own pools may add; a leak would add one for each reading or each pulled cable. */
    private static final int SLACK = 2;

    /** What must not grow. */
    record Footprint(long heap, int threads, long descriptors) {
        static Footprint now() {
            // a full collection, so that only what is held counts
            System.gc();
            return new Footprint(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
                            .getOpenFileDescriptorCount());
        }
    }

    @Test
    @Timeout(60)
    void fiveHundredReadingsLeaveNothingBehind() {
        readAndCompare(500);
    }

    @Test
    @Tag("soak")
    @Timeout(600)
    void tenThousandReadingsLeaveNothingBehind() {
        readAndCompare(10_000);
    }

    private static void readAndCompare(int readings) {
        List<SampleCard> cards = SampleCard.all();
        try (CardReaderSimulator simulator = CardReaderSimulator.start(SimulatorOptions.quick());
                SerialCardReader reader = SerialCardReader.open(
                        CardReaderConfig.at(simulator.portPath().toString()).withTimings(FastTimings.fast()),
                        Clock.systemUTC())) {
            read(simulator, reader, cards, readings / 5);
            Footprint before = Footprint.now();

            long start = System.nanoTime();
            read(simulator, reader, cards, readings);
            double seconds = (System.nanoTime() - start) / 1e9;

            Footprint after = Footprint.now();
            System.out.println(String.format(
                    Locale.ROOT,
                    "soak card-reader | %d readings in %.1f s | before %s | after %s",
                    readings,
                    seconds,
                    before,
                    after));
            assertThat(after.heap).isLessThan(before.heap + HEAP_SLACK);
            assertThat(after.threads).isLessThanOrEqualTo(before.threads + SLACK);
            assertThat(after.descriptors).isLessThanOrEqualTo(before.descriptors + SLACK);
        }
    }

    private static void read(
            CardReaderSimulator simulator, SerialCardReader reader, List<SampleCard> cards, int readings) {
        for (int i = 0; i < readings; i++) {
            SampleCard card = cards.get(i % cards.size());
            simulator.place(card);
            if (i % 50 == 7) {
                simulator.fault("read:checksum");
            }
            if (i % 100 == 42) {
                simulator.unplug();
                simulator.replug();
            }
            CardReading reading = readOncePluggedIn(reader);
            assertThat(reading).as(reading.facts()).isInstanceOf(CardReading.Card.class);
            assertThat(((CardReading.Card) reading).card().idNumber().reveal())
                    .isEqualTo(card.text().field("idNumber"));
        }
    }

    /** Tries again for up to ten seconds after a pulled cable. */
    private static CardReading readOncePluggedIn(SerialCardReader reader) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        CardReading reading = reader.read(Duration.ofSeconds(10));
        while (reading instanceof CardReading.NotConnected && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            reading = reader.read(Duration.ofSeconds(10));
        }
        return reading;
    }
}
