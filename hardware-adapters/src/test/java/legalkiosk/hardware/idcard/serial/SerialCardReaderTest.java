package legalkiosk.hardware.idcard.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.idcard.CardReading;
import legalkiosk.hardware.idcard.IdCard;
import legalkiosk.hardware.idcard.ResidentCard;
import legalkiosk.hardware.simulator.card.CardReaderSimulator;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.hardware.simulator.card.SimulatorOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the reader behaves towards its caller when the line is good and the cable comes and goes. */
class SerialCardReaderTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final LinkedBlockingQueue<DeviceHealth> healths = new LinkedBlockingQueue<>();
    private CardReaderSimulator simulator = CardReaderSimulator.start(SimulatorOptions.quick());
    private SerialCardReader reader = readerAt(simulator.portPath().toString());

    @AfterEach
    void close() {
        reader.close();
        simulator.close();
    }

    @ParameterizedTest
    @MethodSource("legalkiosk.hardware.simulator.card.SampleCard#all")
    void everySampleCardIsReadAsItIs(SampleCard sample) {
        simulator.place(sample);

        IdCard card = cardIn(reader.read(LONG));

        assertThat(card.kind()).isEqualTo(sample.text().kind());
        sample.text()
                .fields()
                .forEach((field, value) ->
                        assertThat(card.text().field(field)).as(field).isEqualTo(value));
        assertThat(card.portrait().orElseThrow().size()).isEqualTo(1024);
        assertThat(card.toString())
                .doesNotContain(card.name().reveal(), card.idNumber().reveal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "hmt", "foreign2017", "foreign2023"})
    void theIndependentSimulatorsCardsAreReadAsTheyAre(String kind) {
        try (FarEnd python = FarEnd.Kind.PYTHON.start(kind, List.of(), List.of());
                SerialCardReader other = readerAt(python.port())) {
            IdCard card = cardIn(other.read(LONG));

            SampleCard same = SampleCard.named(kind).orElseThrow();
            same.text()
                    .fields()
                    .forEach((field, value) ->
                            assertThat(card.text().field(field)).as(field).isEqualTo(value));
        }
    }

    @ParameterizedTest
    @EnumSource(FarEnd.Kind.class)
    void additionalAddressesComeWhenTheyAreAskedFor(FarEnd.Kind kind) {
        try (FarEnd farEnd = kind.start("resident", List.of(), List.of());
                SerialCardReader other = SerialCardReader.open(
                        CardReaderConfig.at(farEnd.port()).withAdditionalAddress(), Clock.systemUTC())) {
            ResidentCard card = (ResidentCard) cardIn(other.read(LONG));

            assertThat(card.additionalAddresses()).hasSize(1);
            assertThat(card.additionalAddresses().getFirst().reveal()).isEqualTo("广东省鹤山市虚构镇样例村二巷2号");
        }
    }

    @Test
    void aCardThatIsLaidDownLaterIsRead() {
        CompletableFuture<CardReading> reading = CompletableFuture.supplyAsync(() -> reader.read(LONG));
        await(DeviceHealth.Busy.class);

        simulator.place(SampleCard.elder());

        assertThat(cardIn(reading.join()).name().reveal()).isEqualTo("样例·阿卜杜");
    }

    @Test
    void withoutACardTheDeadlineIsKept() {
        long start = System.nanoTime();

        CardReading reading = reader.read(SHORT);

        assertThat(reading).isInstanceOf(CardReading.NoCard.class);
        assertThat(reading.wordsKey()).isEqualTo("idcard.no-card");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT.minusMillis(20), SHORT.plusMillis(400));
    }

    @Test
    void aStickyReaderAsksToLiftTheCardAndReadsItAgainAfterwards() {
        try (CardReaderSimulator sticky = CardReaderSimulator.start(
                        SimulatorOptions.quick().withSticky().withCard(SampleCard.resident()));
                SerialCardReader other = readerAt(sticky.portPath().toString())) {
            assertThat(other.read(LONG)).isInstanceOf(CardReading.Card.class);

            CardReading second = other.read(SHORT);
            assertThat(second.wordsKey()).isEqualTo("idcard.lift-and-replace");

            sticky.remove();
            sticky.place(SampleCard.resident());
            assertThat(other.read(LONG)).isInstanceOf(CardReading.Card.class);
        }
    }

    @Test
    void interruptingTheCallerCancelsAndKeepsTheFlag() throws Exception {
        AtomicBoolean flag = new AtomicBoolean();
        CompletableFuture<CardReading> reading = new CompletableFuture<>();
        Thread caller = Thread.ofVirtual().start(() -> {
            reading.complete(reader.read(LONG));
            flag.set(Thread.currentThread().isInterrupted());
        });
        await(DeviceHealth.Busy.class);

        caller.interrupt();
        caller.join();

        assertThat(reading.join()).isInstanceOf(CardReading.Cancelled.class);
        assertThat(flag).isTrue();
        simulator.place(SampleCard.resident());
        assertThat(reader.read(LONG)).isInstanceOf(CardReading.Card.class);
    }

    @Test
    void aSecondCallerIsToldThatTheReaderIsBusy() {
        CompletableFuture<CardReading> first = CompletableFuture.supplyAsync(() -> reader.read(LONG));
        await(DeviceHealth.Busy.class);

        assertThat(reader.read(SHORT)).isInstanceOf(CardReading.Busy.class);

        simulator.place(SampleCard.resident());
        assertThat(first.join()).isInstanceOf(CardReading.Card.class);
    }

    @Test
    void closingEndsAReadingInProgress() {
        CompletableFuture<CardReading> reading = CompletableFuture.supplyAsync(() -> reader.read(LONG));
        await(DeviceHealth.Busy.class);

        reader.close();

        assertThat(reading.join()).isInstanceOf(CardReading.Cancelled.class);
        assertThat(reader.read(LONG)).isInstanceOf(CardReading.Cancelled.class);
    }

    @Test
    void aPulledCableIsNoticedAndTheReaderComesBackByItself() {
        await(DeviceHealth.Ready.class);

        simulator.unplug();
        await(DeviceHealth.NotConnected.class);
        assertThat(reader.read(LONG)).isInstanceOf(CardReading.NotConnected.class);

        simulator.replug();
        simulator.place(SampleCard.resident());
        await(DeviceHealth.Ready.class);
        assertThat(reader.read(LONG)).isInstanceOf(CardReading.Card.class);
    }

    @Test
    void pullingTheCableEndsAReadingAtOnce() {
        CompletableFuture<CardReading> reading = CompletableFuture.supplyAsync(() -> reader.read(LONG));
        await(DeviceHealth.Busy.class);

        simulator.unplug();

        assertThat(reading.orTimeout(3, TimeUnit.SECONDS).join()).isInstanceOf(CardReading.NotConnected.class);
    }

    @Test
    void aReaderThatStopsAnsweringIsNotConnectedAndComesBack() {
        await(DeviceHealth.Ready.class);

        simulator.fault("status:silent*4");

        await(DeviceHealth.NotConnected.class);
        await(DeviceHealth.Ready.class);
    }

    @Test
    void aModuleThatIsNotAuthorisedNeedsAttentionUntilItIs() {
        await(DeviceHealth.Ready.class);

        simulator.fault("status:sw=66*2");

        assertThat(await(DeviceHealth.NeedsAttention.class).reasons()).containsExactly("idcard.reason.not-authorised");
        await(DeviceHealth.Ready.class);
    }

    @Test
    void aReaderThatLeavesOneQuestionUnansweredNeedsAttentionEvenWhenTimeIsShort() {
        simulator.fault("find:silent*0");

        for (int millis = 700; millis <= 1500; millis += 200) {
            CardReading reading = reader.read(Duration.ofMillis(millis));

            assertThat(reading)
                    .as("within %d ms: %s", millis, reading.facts())
                    .isInstanceOf(CardReading.NeedsAttention.class);
        }
    }

    @Test
    void theReaderIsFoundByAskingAtEveryPort(@TempDir Path folder) throws Exception {
        Files.createSymbolicLink(folder.resolve("ttyA-missing"), folder.resolve("nothing"));
        try (CardReaderSimulator mute = CardReaderSimulator.start(SimulatorOptions.quick()
                        .withLink(folder.resolve("ttyB-mute"))
                        .withFaults("any:silent*0"));
                CardReaderSimulator right = CardReaderSimulator.start(SimulatorOptions.quick()
                        .withLink(folder.resolve("ttyC-reader"))
                        .withCard(SampleCard.hmt()));
                SerialCardReader other = readerAt(folder.resolve("tty*").toString())) {
            assertThat(mute.portPath()).exists();
            assertThat(other.read(LONG)).isInstanceOf(CardReading.Card.class);
            assertThat(other.health().facts()).startsWith(right.portPath().toString());
        }
    }

    @Test
    void autoAsksAtThePortsThatTheSystemLists() {
        simulator.place(SampleCard.resident());
        Ports listing = new Ports() {
            private final Ports real = new JsscPorts();

            @Override
            public List<String> listed() {
                return List.of("/dev/no-such-port", simulator.portPath().toString());
            }

            @Override
            public Transport open(String path, int baud) throws java.io.IOException {
                return real.open(path, baud);
            }
        };
        reader.close();
        reader = SerialCardReader.open(CardReaderConfig.at(CardReaderConfig.AUTO), listing, Clock.systemUTC());

        assertThat(reader.read(LONG)).isInstanceOf(CardReading.Card.class);
    }

    @Test
    void aPortThatIsNoneIsToldByName(@TempDir Path folder) {
        String nowhere = folder.resolve("nowhere").toString();
        try (SerialCardReader other = readerAt(nowhere)) {
            CardReading reading = other.read(LONG);

            assertThat(reading).isInstanceOf(CardReading.NotConnected.class);
            assertThat(reading.facts()).contains(nowhere, "Port not found");
        }
    }

    private SerialCardReader readerAt(String port) {
        SerialCardReader opened =
                SerialCardReader.open(CardReaderConfig.at(port).withTimings(FastTimings.fast()), Clock.systemUTC());
        opened.addHealthListener(healths::add);
        return opened;
    }

    private <T extends DeviceHealth> T await(Class<T> state) {
        try {
            if (state.isInstance(reader.health())) {
                return state.cast(reader.health());
            }
            for (DeviceHealth next = healths.poll(10, TimeUnit.SECONDS);
                    next != null;
                    next = healths.poll(10, TimeUnit.SECONDS)) {
                if (state.isInstance(next)) {
                    return state.cast(next);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("never " + state.getSimpleName() + ", now " + reader.health());
    }

    private static IdCard cardIn(CardReading reading) {
        assertThat(reading).as(reading.facts()).isInstanceOf(CardReading.Card.class);
        return ((CardReading.Card) reading).card();
    }
}
