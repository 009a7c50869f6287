package legalkiosk.kiosk.journey.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.call.Signal.Pointer;
import legalkiosk.kiosk.journey.TestRuntime;
import legalkiosk.kiosk.journey.sharing.SharingState.Showing;
import legalkiosk.kiosk.journey.sharing.SharingState.Spot;
import org.junit.jupiter.api.Test;

class SharingJourneyTest {
    private final TestRuntime time = new TestRuntime();
    private final List<Pointer> pointed = new ArrayList<>();
    private final List<Boolean> shown = new ArrayList<>();
    private final SharingJourney journey = new SharingJourney(time.runtime(), "paper", pointed::add, () -> {});

    private void pages(int count) {
        List<byte[]> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pages.add(new byte[] {(byte) i});
        }
        journey.start(() -> Optional.of(pages), shown::add);
        time.settle();
    }

    private Showing showing() {
        return (Showing) journey.state();
    }

    @Test
    void aPaperThatCannotBeShownIsSaidToBothSides() {
        journey.start(Optional::empty, shown::add);
        time.settle();
        assertThat(journey.state()).isEqualTo(new SharingState.Gone());
        assertThat(shown).containsExactly(false);
    }

    @Test
    void theLawyersPointerTurnsToItsPage() {
        pages(3);
        assertThat(shown).containsExactly(true);
        journey.pointed(new Pointer("paper", 2, 0.25, 0.75));
        assertThat(showing().page()).isEqualTo(2);
        assertThat(showing().spot()).contains(new Spot(0.25, 0.75, false));
    }

    @Test
    void whatIsMeantForAnotherPaperOrAPageThatIsNotThereIsPassedOver() {
        pages(2);
        Showing before = showing();
        journey.pointed(new Pointer("another", 1, 0.5, 0.5));
        journey.pointed(new Pointer("paper", 0, 0.5, 0.5));
        journey.pointed(new Pointer("paper", 3, 0.5, 0.5));
        assertThat(showing()).isEqualTo(before);
    }

    @Test
    void theLawyerIsToldWhereThePersonPointsAndAlwaysOnThePage() {
        pages(1);
        journey.point(-0.1, 1.7);
        assertThat(pointed).containsExactly(new Pointer("paper", 1, 0, 1));
        assertThat(showing().spot()).contains(new Spot(0, 1, true));
    }

    @Test
    void turningStopsAtTheFirstAndTheLastPageAndTakesTheRingAway() {
        pages(2);
        journey.point(0.5, 0.5);
        journey.turn(-1);
        assertThat(showing().page()).isOne();
        assertThat(showing().spot()).isPresent();
        journey.turn(5);
        assertThat(showing().page()).isEqualTo(2);
        assertThat(showing().spot()).isEmpty();
    }
}
