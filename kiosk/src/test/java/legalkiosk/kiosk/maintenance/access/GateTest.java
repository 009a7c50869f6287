package legalkiosk.kiosk.maintenance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private static final String SECRET = new Base32().encodeToString("12345678901234567890".getBytes());
    private static final Technician ONE = new Technician("017", PinHash.of("246813"), SECRET);

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T01:00:00Z"));
    private final InstantSource source = now::get;
    private Gate gate;

    @BeforeEach
    void open() throws Exception {
        Clock clock = source.withZone(ZoneOffset.UTC);
        gate = new Gate(new Technicians(List.of(ONE)), folder.resolve("gate.json"), clock);
    }

    private String code() {
        return OneTimeCode.at(SECRET, now.get());
    }

    private Entry wrong() {
        return gate.enter("017", "000000", code());
    }

    /** The SHA-1 rows of RFC 6238 appendix B, the last six of their eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codesAreThoseOfTheRfc(long second, String code) {
        assertThat(OneTimeCode.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void numberPinAndCodeOpen() {
        assertThat(gate.enter("017", "246813", code())).isEqualTo(new Entry.Opened("017"));
    }

    @Test
    void eachOfTheThreeMustBeRight() {
        assertThat(gate.enter("018", "246813", code())).isInstanceOf(Entry.Refused.class);
        assertThat(gate.enter("017", "246814", code())).isInstanceOf(Entry.Refused.class);
        String other = code().equals("111111") ? "222222" : "111111";
        assertThat(gate.enter("017", "246813", other)).isInstanceOf(Entry.Refused.class);
    }

    @Test
    void aCodeOpensOnlyOnceAlsoAfterARestart() throws Exception {
        String code = code();
        assertThat(gate.enter("017", "246813", code)).isInstanceOf(Entry.Opened.class);
        assertThat(gate.enter("017", "246813", code)).isInstanceOf(Entry.Refused.class);
        open();
        assertThat(gate.enter("017", "246813", code)).isInstanceOf(Entry.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"-60,false", "-30,true", "0,true", "30,true", "60,false"})
    void aClockMayBeOffByOneStep(int seconds, boolean opens) {
        String code = OneTimeCode.at(SECRET, now.get().plusSeconds(seconds));
        assertThat(gate.enter("017", "246813", code) instanceof Entry.Opened).isEqualTo(opens);
    }

    @Test
    void theWaitGrowsOutlivesARestartAndEndsWithAnEntry() throws Exception {
        assertThat(wrong()).isEqualTo(new Entry.Refused(Duration.ZERO));
        assertThat(wrong()).isEqualTo(new Entry.Refused(Duration.ZERO));
        assertThat(wrong()).isEqualTo(new Entry.Refused(Duration.ofSeconds(30)));
        assertThat(gate.enter("017", "246813", code())).isEqualTo(new Entry.Locked(Duration.ofSeconds(30)));
        open();
        assertThat(gate.locked()).isEqualTo(Duration.ofSeconds(30));
        pass(Duration.ofSeconds(30));
        assertThat(wrong()).isEqualTo(new Entry.Refused(Duration.ofSeconds(60)));
        pass(Duration.ofSeconds(60));
        assertThat(gate.enter("017", "246813", code())).isInstanceOf(Entry.Opened.class);
        assertThat(wrong()).isEqualTo(new Entry.Refused(Duration.ZERO));
    }

    @Test
    void theWaitIsNeverMoreThanAnHour() {
        for (int i = 0; i < 12; i++) {
            wrong();
            assertThat(gate.locked()).isLessThanOrEqualTo(Duration.ofHours(1));
            pass(Duration.ofHours(1));
        }
    }

    @Test
    void aClockSetBackDoesNotShutTheDoorForDays() {
        wrong();
        wrong();
        wrong();
        now.set(now.get().minus(Duration.ofDays(3)));
        assertThat(gate.locked()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void whatCannotBeWrittenDownOpensNothing() throws Exception {
        Files.createDirectories(folder.resolve("gate.json.tmp"));
        assertThat(gate.enter("017", "246813", code())).isInstanceOf(Entry.NotWritten.class);
    }

    private void pass(Duration time) {
        now.set(now.get().plus(time));
    }
}
