package legalkiosk.kiosk.video.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The ladder on lines whose capacity is known: what is sent beyond it is lost, and the estimate follows what is sent. */
class QualityLadderTest {
    private final QualityLadder ladder = new QualityLadder();

    @Test
    void itBeginsWithAGoodPictureAndNotTheBest() {
        assertThat(ladder.rung()).isEqualTo(Rung.GOOD);
    }

    @Test
    void aWideLineReachesTheSharpPictureWithinTenSeconds() {
        assertThat(after(10, 5_000)).isEqualTo(Rung.SHARP);
    }

    @Test
    void aNarrowLineIsNoticedWithinTwoSeconds() {
        ladder.next(line(300));
        assertThat(ladder.next(line(300))).isEqualTo(Rung.FAIR);
    }

    @Test
    void oneBadSecondChangesNothing() {
        ladder.next(new Measured(900, 0.5, 50, 25, 25));

        assertThat(ladder.next(line(900))).isEqualTo(Rung.GOOD);
    }

    @Test
    void aLineThatCarriesOnlySoundLosesThePictureAndTriesItAgain() {
        assertThat(after(30, 20)).isEqualTo(Rung.SOUND);

        Set<Rung> seen = EnumSet.noneOf(Rung.class);
        for (int second = 0; second < 200; second++) {
            seen.add(ladder.next(line(20)));
        }
        assertThat(seen).contains(Rung.SOUND, Rung.POOR).doesNotContain(Rung.GOOD, Rung.SHARP);
    }

    @Test
    void whenTheLineIsWideAgainThePictureComesBack() {
        after(30, 20);

        assertThat(after(200, 5_000)).isEqualTo(Rung.SHARP);
    }

    @Test
    void aFarSideThatStuttersGetsASmallerPicture() {
        ladder.next(new Measured(2_000, 0, 50, 25, 8));

        assertThat(ladder.next(new Measured(2_000, 0, 50, 25, 8))).isEqualTo(Rung.FAIR);
    }

    @Property(tries = 200)
    void onAnySteadyLineItSettlesOnARungThatFitsAndSeldomTriesMore(@ForAll @IntRange(min = 10, max = 6_000) int kbits) {
        List<Rung> taken = new ArrayList<>();
        for (int second = 0; second < 600; second++) {
            taken.add(ladder.next(line(kbits)));
        }
        long tooHeavy = taken.subList(300, 600).stream()
                .filter(rung -> rung.kbits() > kbits * 1.7)
                .count();
        assertThat(tooHeavy).as("seconds on a rung that does not fit, of 300").isLessThan(60);
        Rung most = taken.getLast();
        assertThat(most.kbits()).isLessThanOrEqualTo((int) (kbits * 1.7) + 150);
    }

    private Rung after(int seconds, double kbits) {
        for (int second = 0; second < seconds; second++) {
            ladder.next(line(kbits));
        }
        return ladder.rung();
    }

    /** A second on a line of this capacity. */
    private Measured line(double kbits) {
        double sent = ladder.rung().kbits();
        double believed = Math.min(kbits, Math.max(100, sent * 1.5));
        double loss = sent > kbits ? (sent - kbits) / sent : 0;
        return new Measured(believed, loss, 50, ladder.rung().framesPerSecond(), -1);
    }
}
