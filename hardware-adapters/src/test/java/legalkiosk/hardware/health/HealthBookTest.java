package legalkiosk.hardware.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the book remembers of parts, and what it makes of a part that comes and goes. */
class HealthBookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-11-24T02:00:00Z"));
    private HealthBook book;

    @BeforeEach
    void open() throws IOException {
        book = HealthBook.open(folder.resolve("health.json"), clock);
    }

    @Test
    void aPartThatWorksIsFine() {
        book.report(Parts.PRINTER, ready());
        assertThat(book.of(Parts.PRINTER).orElseThrow().grade()).isEqualTo(PartHealth.Grade.FINE);
        assertThat(book.of(Parts.PRINTER).orElseThrow().lastFault()).isEmpty();
    }

    @Test
    void thePresentStateIsTheLastReported() {
        book.report(Parts.PRINTER, ready());
        book.report(Parts.PRINTER, empty());
        PartHealth printer = book.of(Parts.PRINTER).orElseThrow();
        assertThat(printer.grade()).isEqualTo(PartHealth.Grade.LOOK);
        assertThat(printer.lastFault().orElseThrow().reasons()).containsExactly("printer.reason.paper-empty");
    }

    @Test
    void onePulledCableIsOffAndNotFlapping() {
        book.report(Parts.CARD_READER, ready());
        book.report(Parts.CARD_READER, gone());
        assertThat(book.of(Parts.CARD_READER).orElseThrow().flapping()).isFalse();
        assertThat(book.of(Parts.CARD_READER).orElseThrow().grade()).isEqualTo(PartHealth.Grade.OUT);
    }

    @Test
    void threeLossesInTenMinutesAreALooseCable() {
        loseThreeTimes(Duration.ofMinutes(2));
        assertThat(book.of(Parts.CARD_READER).orElseThrow().flapping()).isTrue();
        assertThat(book.of(Parts.CARD_READER).orElseThrow().grade()).isEqualTo(PartHealth.Grade.LOOK);
    }

    @Test
    void threeLossesInAnHourAreNot() {
        loseThreeTimes(Duration.ofMinutes(20));
        assertThat(book.of(Parts.CARD_READER).orElseThrow().flapping()).isFalse();
    }

    @Test
    void aLooseCableThatHoldsForTenMinutesIsFineAgain() {
        loseThreeTimes(Duration.ofMinutes(1));
        clock.forward(Duration.ofMinutes(10));
        assertThat(book.of(Parts.CARD_READER).orElseThrow().flapping()).isFalse();
    }

    @Test
    void theSameStateAgainIsNotAnotherFault() {
        book.report(Parts.CARD_READER, ready());
        for (int i = 0; i < 5; i++) {
            book.report(Parts.CARD_READER, gone());
        }
        assertThat(book.of(Parts.CARD_READER).orElseThrow().total(HealthBook.LOST))
                .isEqualTo(1);
    }

    @Test
    void faultsAndCountersOutliveARestartButStatesDoNot() throws IOException {
        book.report(Parts.PRINTER, ready());
        book.report(Parts.PRINTER, empty());
        book.count(Parts.PRINTER, "pages", 3);
        book.save();
        HealthBook next = HealthBook.open(folder.resolve("health.json"), clock);
        assertThat(next.of(Parts.PRINTER)).isEmpty();
        next.report(Parts.PRINTER, ready());
        PartHealth printer = next.of(Parts.PRINTER).orElseThrow();
        assertThat(printer.lastFault().orElseThrow().at()).isEqualTo(Instant.parse("2026-11-24T02:00:00Z"));
        assertThat(printer.on(DAY, "pages")).isEqualTo(3);
        assertThat(printer.on(DAY, HealthBook.LOST)).isEqualTo(1);
    }

    @Test
    void countersAreKeptForThirtyDays() {
        book.count(Parts.TERMINAL, "visits", 7);
        clock.forward(Duration.ofDays(29));
        assertThat(book.days(Parts.TERMINAL)).containsKey(DAY);
        clock.forward(Duration.ofDays(1));
        assertThat(book.days(Parts.TERMINAL)).isEmpty();
    }

    @Test
    void aDayEndsAtMidnightInHeshan() {
        clock.now = Instant.parse("2026-11-24T15:59:00Z");
        book.count(Parts.TERMINAL, "visits", 1);
        clock.forward(Duration.ofMinutes(2));
        book.count(Parts.TERMINAL, "visits", 1);
        assertThat(book.days(Parts.TERMINAL)).containsOnlyKeys(DAY, DAY.plusDays(1));
    }

    @Test
    void aBrokenFileIsSetAsideAndTheBookBeginsAnew() throws IOException {
        Path file = folder.resolve("health.json");
        for (String broken : List.of("", "{", "[1,2]", "{\"printer\":{\"days\":{\"yesterday\":{\"a\":1}}}}", "\0\0")) {
            Files.writeString(file, broken);
            assertThat(HealthBook.open(file, clock).all()).isEmpty();
        }
        assertThat(folder.resolve("health.json.broken")).exists();
    }

    private void loseThreeTimes(Duration between) {
        book.report(Parts.CARD_READER, ready());
        for (int i = 0; i < 3; i++) {
            book.report(Parts.CARD_READER, gone());
            book.report(Parts.CARD_READER, ready());
            if (i < 2) {
                clock.forward(between);
            }
        }
    }

    private DeviceHealth ready() {
        return new DeviceHealth.Ready(clock.instant(), "answers");
    }

    private DeviceHealth gone() {
        return new DeviceHealth.NotConnected(clock.instant(), "no port");
    }

    private DeviceHealth empty() {
        return new DeviceHealth.NeedsAttention(clock.instant(), "media-empty", List.of("printer.reason.paper-empty"));
    }

    private static final class HandClock extends Clock {
        private Instant now;

        HandClock(Instant now) {
            this.now = now;
        }

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
