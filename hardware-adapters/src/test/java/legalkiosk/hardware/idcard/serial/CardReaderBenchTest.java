package legalkiosk.hardware.idcard.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import legalkiosk.hardware.idcard.CardReading;
import legalkiosk.hardware.idcard.protocol.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Reading against what the line allows: 115200 baud, ten bit times a byte, a reader that thinks in no time. Each time is the best
 * of several medians, so that a busy machine does not fail it; the limits are those of the issue.
 */
@Tag("bench")
class CardReaderBenchTest {
    private static final double BYTE_MILLIS = 10_000.0 / 115_200;
    private static final double MOST_OF_LINE = 1.05;
    private static final double MOST_READING = 0.10;
    private static final double MOST_IDLE = 0.01;
    private static final int REPEATS = 4;
    private static final int READS = 12;

    /** Bytes of command and answer of find, select and read. */
    private static final int FIND_BYTES = 10 + 15;

    private static final int SELECT_BYTES = 10 + 19;
    private static final int READ_BYTES = 10 + 1295;

    private final List<String> table = new ArrayList<>();
    private SimulatorProcess simulator;

    @BeforeEach
    void start() throws IOException {
        simulator = SimulatorProcess.start("--delay", "all=0", "--lifetime", "300");
    }

    @AfterEach
    void stop() throws InterruptedException {
        simulator.close();
    }

    @Test
    void aCardIsReadAsFastAsTheLineAllows() throws Exception {
        double exchange = readExchange();
        double whole;
        double reading;
        double idle;
        double waiting;
        try (SerialCardReader reader =
                SerialCardReader.open(CardReaderConfig.at(simulator.port()), Clock.systemUTC())) {
            wholeReading(reader);
            Cpu cpu = new Cpu("card-reader");
            whole = wholeReading(reader);
            reading = cpu.share("reading one card after the other");
            Cpu idleCpu = new Cpu("card-reader");
            pause(Duration.ofSeconds(6));
            idle = idleCpu.share("idle, reader connected");
        }
        try (SimulatorProcess empty = SimulatorProcess.start("--card", "none", "--lifetime", "60");
                SerialCardReader reader = SerialCardReader.open(CardReaderConfig.at(empty.port()), Clock.systemUTC())) {
            reader.read(Duration.ofMillis(100));
            Cpu cpu = new Cpu("card-reader");
            reader.read(Duration.ofSeconds(4));
            waiting = cpu.share("waiting for a card, a question every 300 ms");
        }
        System.out.println(String.join("\n", table));

        assertThat(exchange).as("30 01 and its answer against the line").isLessThanOrEqualTo(MOST_OF_LINE);
        assertThat(whole).as("find, select and read against the line").isLessThanOrEqualTo(MOST_OF_LINE);
        assertThat(reading).as("CPU of the driver while reading").isLessThanOrEqualTo(MOST_READING);
        assertThat(idle).as("CPU of the driver while idle").isLessThanOrEqualTo(MOST_IDLE);
        assertThat(waiting).as("CPU of the driver while waiting for a card").isLessThanOrEqualTo(MOST_IDLE);
    }

    private double readExchange() throws IOException {
        Transport transport = new JsscPorts().open(simulator.port(), 115_200);
        try {
            Conversation line = new Conversation(transport, ReaderTimings.inService());
            Patience patience = Reading.patient(() -> false);
            return bestMedian("read exchange 30 01", READ_BYTES, () -> {
                line.ask(Command.FIND, patience);
                line.ask(Command.SELECT, patience);
                long start = System.nanoTime();
                Outcome outcome = line.ask(Command.READ, patience);
                long took = System.nanoTime() - start;
                assertThat(outcome).isInstanceOf(Outcome.Answered.class);
                return took;
            });
        } finally {
            transport.close();
        }
    }

    private double wholeReading(SerialCardReader reader) throws IOException {
        return bestMedian("whole reading, decoded", FIND_BYTES + SELECT_BYTES + READ_BYTES, () -> {
            long start = System.nanoTime();
            CardReading reading = reader.read(Duration.ofSeconds(10));
            long took = System.nanoTime() - start;
            assertThat(reading).isInstanceOf(CardReading.Card.class);
            return took;
        });
    }

    private interface Timed {
        long nanos() throws IOException;
    }

    private double bestMedian(String what, int bytes, Timed timed) throws IOException {
        double limit = bytes * BYTE_MILLIS;
        double best = Double.MAX_VALUE;
        List<String> medians = new ArrayList<>();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            double[] millis = new double[READS];
            for (int i = 0; i < READS; i++) {
                millis[i] = timed.nanos() / 1e6;
            }
            Arrays.sort(millis);
            double median = (millis[READS / 2 - 1] + millis[READS / 2]) / 2;
            medians.add(String.format(Locale.ROOT, "%.1f", median));
            best = Math.min(best, median);
        }
        table.add(String.format(
                Locale.ROOT,
                "bench card-reader | %-44s | line %7.2f ms | medians %s ms | best %.3fx",
                what,
                limit,
                String.join(" ", medians),
                best / limit));
        return best / limit;
    }

    private static void pause(Duration duration) throws InterruptedException {
        boolean opened = new CountDownLatch(1).await(duration.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(opened).isFalse();
    }

    /** Processor time of one thread, and of the whole process beside it, since it was made. */
    private final class Cpu {
        private final long thread;
        private final long threadStart;
        private final long processStart;
        private final long start = System.nanoTime();

        Cpu(String name) {
            thread = Thread.getAllStackTraces().keySet().stream()
                    .filter(candidate -> candidate.getName().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .threadId();
            threadStart = threadNanos();
            processStart = processNanos();
        }

        double share(String what) {
            double wall = System.nanoTime() - start;
            double share = (threadNanos() - threadStart) / wall;
            table.add(String.format(
                    Locale.ROOT,
                    "bench card-reader | %-44s | driver %5.2f %% of a core | whole process %5.2f %%",
                    what,
                    100 * share,
                    100 * (processNanos() - processStart) / wall));
            return share;
        }

        private long threadNanos() {
            return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
        }

        private static long processNanos() {
            return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                    .getProcessCpuTime();
        }
    }
}
