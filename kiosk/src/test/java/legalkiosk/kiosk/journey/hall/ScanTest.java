package legalkiosk.kiosk.journey.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import legalkiosk.hardware.scanner.Scan;
import legalkiosk.hardware.ups.Power;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.TestRuntime;
import legalkiosk.kiosk.journey.bookings.MyBookingsState;
import legalkiosk.kiosk.journey.guides.GuidesState;
import legalkiosk.kiosk.print.BackCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a code in front of the scanner does, and what it must never do. */
class ScanTest {
    private final TestRuntime time = new TestRuntime();
    private final List<String> strays = new ArrayList<>();
    private Power power = Power.MAINS;
    private HallJourney hall;

    @BeforeEach
    void open() throws Exception {
        JourneyRuntime base = time.runtime();
        hall = HallEquipment.hall(
                new JourneyRuntime(base.thread(), base.workers(), base.timer(), base.clock(), strays::add),
                new Equipment.PowerSupply(() -> power, () -> {}),
                Equipment.Presence.NONE);
    }

    private void scan(String text) {
        hall.scanned(Scan.of(text));
        time.settle();
    }

    private Place place() {
        return hall.state().place();
    }

    private MyBookingsState.TypeCode typing() {
        assertThat(place()).isInstanceOf(Place.InMyBookings.class);
        var state = ((Place.InMyBookings) place()).journey().state();
        assertThat(state).isInstanceOf(MyBookingsState.TypeCode.class);
        return (MyBookingsState.TypeCode) state;
    }

    @Test
    void aSlipAtTheRestingScreenBeginsAVisitWithItsCodeTypedAndTheProofStillToGive() {
        scan("HSLK:B:K7M-402");

        assertThat(typing().code().code()).isEqualTo("K7M-402");
        assertThat(typing().code().lastFour()).isEmpty();
        assertThat(typing().code().complete()).isFalse();
    }

    @Test
    void aSlipWhereTheCodeIsAskedForIsTypedThere() {
        hall.start();
        hall.openMyBookings();
        scan("HSLK:B:K7M-402");
        assertThat(typing().code().code()).isEqualTo("K7M-402");
        scan("HSLK:B:A2B-345");
        assertThat(typing().code().code()).isEqualTo("A2B-345");
    }

    @Test
    void aCodeThatBringsTheProofAlongIsNotOurs() {
        for (String cheat : List.of("HSLK:B:K7M-4021234", "HSLK:B:K7M-402-1234", "HSLK:B:K7M4021234", "HSLK:B:")) {
            scan(cheat);
            assertThat(place()).as(cheat).isEqualTo(new Place.UnknownCode(false));
        }
    }

    @Test
    void aGuidesPaperOpensTheGuideAndBackLeadsHome() {
        scan("HSLK:G:wage-arrears");

        assertThat(place()).isInstanceOf(Place.InGuides.class);
        var guides = ((Place.InGuides) place()).journey();
        assertThat(guides.state()).isInstanceOf(GuidesState.Reading.class);
        guides.back();
        assertThat(place()).isInstanceOf(Place.Home.class);
    }

    @Test
    void aChecklistOpensItsSituation() {
        hall.start();
        scan("HSLK:S:unpaid-wages");

        assertThat(place()).isInstanceOf(Place.InTriage.class);
    }

    @Test
    void aStrangersCodeIsToldInWordsAndAnotherCodeCanFollow() {
        scan("https://example.com/pay?to=me");
        assertThat(place()).isEqualTo(new Place.UnknownCode(false));
        hall.scanned(new Scan.Refused(Scan.Why.TOO_LONG));
        assertThat(place()).isEqualTo(new Place.UnknownCode(false));
        scan("HSLK:G:no-such-guide");
        assertThat(place()).isEqualTo(new Place.UnknownCode(true));
        scan("HSLK:G:wage-arrears");
        assertThat(place()).isInstanceOf(Place.InGuides.class);
    }

    @Test
    void nobodyLosesWhatTheyAreDoingToACode() {
        hall.start();
        hall.openBooking();
        Place before = place();
        scan("HSLK:B:K7M-402");
        scan("https://example.com/");

        assertThat(place()).isSameAs(before);
        assertThat(strays).containsExactly("HallJourney.scanned in HallState", "HallJourney.scanned in HallState");
    }

    @Test
    void withTheBatteryNearlyEmptyNoScanBeginsAVisit() {
        power = Power.BATTERY_LOW;
        time.forward(Duration.ofSeconds(1));
        scan("HSLK:G:wage-arrears");

        assertThat(place()).isInstanceOf(Place.Attract.class);
    }

    /** 200,000 contents: nothing is thrown, and only what has exactly our form leads anywhere. */
    @Test
    void onlyOurFormLeadsAnywhere() {
        Random random = new Random(Long.getLong("fuzz.seed", 1));
        String letters = "HSLK:GSB-K7M402 wages\r\n\t../?<>'";
        int ours = 0;
        for (int i = 0; i < Integer.getInteger("fuzz.inputs", 200_000); i++) {
            StringBuilder text =
                    new StringBuilder(random.nextBoolean() ? "HSLK:" + "GSB".charAt(random.nextInt(3)) + ":" : "");
            for (int at = random.nextInt(12); at >= 0; at--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Optional<BackCode> code = BackCode.parse(text.toString());
            if (code.isPresent()) {
                ours++;
                assertThat(code.get().payload()).isEqualTo(text.toString().strip());
                assertThat(code.get().payload()).matches("HSLK:[GSB]:[A-Za-z0-9-]{1,64}");
            }
        }
        assertThat(ours).isPositive();
    }
}
