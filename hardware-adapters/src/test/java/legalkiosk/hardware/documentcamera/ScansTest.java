package legalkiosk.hardware.documentcamera;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScansTest {
    private final ScannedPage a = page();
    private final ScannedPage b = page();
    private final ScannedPage c = page();
    private final Scans three = Scans.none().with(a).with(b).with(c);

    @Test
    void pagesKeepTheOrderTheyWereTakenInUntilMoved() {
        assertThat(three.pages()).containsExactly(a, b, c);
        assertThat(three.moved(2, 0).pages()).containsExactly(c, a, b);
        assertThat(three.moved(0, 2).pages()).containsExactly(b, c, a);
    }

    @Test
    void aPageTakenAgainStandsInThePlaceOfTheOld() {
        ScannedPage again = page();
        assertThat(three.retaken(1, again).pages()).containsExactly(a, again, c);
        assertThat(three.without(0).pages()).containsExactly(b, c);
    }

    @Test
    void fourQuarterTurnsAreNone() {
        assertThat(three.turned(0).pages().getFirst().seenSize()).isEqualTo(PaperSize.A4.turned());
        assertThat(three.turned(0)
                        .turned(0)
                        .turned(0)
                        .turned(0)
                        .pages()
                        .getFirst()
                        .quarterTurns())
                .isZero();
    }

    @Test
    void afterWipingNothingOfThePagesIsLeft() {
        three.wipe();
        assertThat(three.pages()).allSatisfy(page -> assertThat(page.jpeg()).containsOnly(0));
    }

    private static ScannedPage page() {
        return new ScannedPage(new byte[] {1, 2, 3}, PaperSize.A4, 200, 0);
    }
}
