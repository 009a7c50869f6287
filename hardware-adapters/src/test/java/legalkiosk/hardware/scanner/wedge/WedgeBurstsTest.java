package legalkiosk.hardware.scanner.wedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import legalkiosk.hardware.scanner.Scan;
import legalkiosk.hardware.scanner.wedge.WedgeBursts.Verdict;
import org.junit.jupiter.api.Test;

class WedgeBurstsTest {
    private static final long MILLI = 1_000_000;
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 200_000);

    private final WedgeBursts bursts = new WedgeBursts();
    private long now;

    /** Types the characters, so many milliseconds apart, and says every verdict. */
    private List<Verdict> typed(String characters, int millis) {
        List<Verdict> verdicts = new ArrayList<>();
        for (char each : characters.toCharArray()) {
            bursts.key(now).ifPresent(verdicts::add);
            bursts.character(String.valueOf(each));
            now += millis * MILLI;
            bursts.paused(now).ifPresent(verdicts::add);
        }
        now += 100 * MILLI;
        bursts.paused(now).ifPresent(verdicts::add);
        return verdicts;
    }

    @Test
    void aScannerIsRecognisedWithAnySuffixAndSpeed() {
        for (String suffix : List.of("", "\r", "\r\n", "\t")) {
            for (int millis : List.of(1, 8, 20, 35)) {
                assertThat(typed("HSLK:B:K7M-402" + suffix, millis))
                        .containsExactly(new Verdict.Scanner(new Scan.Code("HSLK:B:K7M-402")));
            }
        }
    }

    @Test
    void aPersonKeepsEveryKey() {
        assertThat(typed("k7m402", 90)).hasSize(6).containsOnly(new Verdict.Person());
        assertThat(typed("\r", 10)).containsExactly(new Verdict.Person());
        assertThat(typed("ab", 12)).as("two keys rolled").containsExactly(new Verdict.Person());
    }

    @Test
    void aKeyThatIsHeldDownIsAPerson() {
        bursts.key(now);
        bursts.character("\r");
        for (int i = 0; i < 30; i++) {
            now += 33 * MILLI;
            bursts.repeated(now);
            bursts.character("\r");
        }
        assertThat(bursts.paused(now + 100 * MILLI)).contains(new Verdict.Person());
    }

    @Test
    void aCodeFullOfKeysThatPressIsAScannerWithNothingToSay() {
        assertThat(typed("\r\t \r\t \r\t \r", 10))
                .containsExactly(new Verdict.Scanner(new Scan.Refused(Scan.Why.NOT_TEXT)));
        assertThat(typed("\r\r", 10)).as("a code of one Enter, and the suffix").doesNotContain(new Verdict.Person());
        assertThat(typed("\rHSLK:B:K7M-402\r\rrm -rf\r", 10))
                .hasSize(1)
                .allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Scanner.class));
    }

    @Test
    void aFloodOfKeysIsOneRefusal() {
        assertThat(typed("AB".repeat(5000), 1))
                .containsExactly(new Verdict.Scanner(new Scan.Refused(Scan.Why.TOO_LONG)));
    }

    /** 200,000 mixed sequences: every key has exactly one verdict, and nothing is thrown. */
    @Test
    void everyKeyIsJudgedOnce() {
        Random random = new Random(Long.getLong("fuzz.seed", 1));
        int held = 0;
        for (int i = 0; i < INPUTS; i++) {
            now += random.nextInt(120) * MILLI;
            Optional<Verdict> before = bursts.paused(now);
            assertThat(before.isPresent() && held == 0).isFalse();
            held = before.isPresent() ? 0 : held;
            Optional<Verdict> judged = bursts.key(now);
            bursts.character(String.valueOf((char) random.nextInt(0x300)));
            assertThat(judged).isEmpty();
            held++;
        }
        assertThat(bursts.paused(now + 100 * MILLI)).isPresent();
        assertThat(bursts.paused(now + 200 * MILLI)).isEmpty();
    }
}
