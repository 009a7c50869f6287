package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.ServiceItem.WantedPaper;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.identity.IdentityJourney;
import legalkiosk.kiosk.journey.identity.IdentityState;
import legalkiosk.kiosk.journey.notarisation.ApplicationJourney;
import legalkiosk.kiosk.journey.notarisation.ApplicationState;
import legalkiosk.kiosk.journey.notarisation.Entry;
import legalkiosk.kiosk.journey.notarisation.MyCasesJourney;
import legalkiosk.kiosk.journey.notarisation.MyCasesState;
import legalkiosk.kiosk.journey.notarisation.NotarisationJourney;
import legalkiosk.kiosk.journey.notarisation.NotarisationState;
import legalkiosk.kiosk.journey.notarisation.PapersJourney;
import legalkiosk.kiosk.journey.notarisation.PapersState;
import legalkiosk.kiosk.journey.printing.PrintingState;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.scanning.ScanKind;
import legalkiosk.kiosk.journey.scanning.ScanState;
import legalkiosk.kiosk.journey.signing.SigningJourney;
import legalkiosk.kiosk.journey.signing.SigningState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An application for notarisation against the real backend, drivers and papers; only the hands are a robot's. */
@Tag("e2e")
@Timeout(240)
class NotaryVisitTest {
    @TempDir
    private Path folder;

    private final Hands hands = new Hands();

    @AfterEach
    void end() {
        hands.close();
    }

    @Test
    void anApplicationIsFilledInSignedHandedInAndFoundAgainByTheCard() throws Exception {
        try (DemoHouse house = TestHouse.start(folder);
                Terminal terminal = TestHouse.terminal(TestHouse.config(house), house.clock(), hands.thread())) {
            HallJourney hall = terminal.hall();
            hands.act(hall::start);
            hands.act(() -> hall.notary().open());
            NotarisationJourney notary =
                    hands.place(hall, Place.InNotarisation.class).journey();
            hands.act(notary::apply);
            house.reader().place(SampleCard.resident());
            draft(hands.state(notary, NotarisationState.Applying.class).journey());

            PapersJourney papers =
                    hands.state(notary, NotarisationState.Papers.class).journey();
            scan(papers);
            hands.act(papers::done);
            hands.state(papers, PapersState.Reading.class);
            hands.act(papers::sign);
            sign(house, papers);
            CaseView handedIn = hands.state(papers, PapersState.Submitted.class).view();
            assertThat(handedIn.state()).isEqualTo(CaseState.SUBMITTED);
            assertThat(handedIn.number()).matches("鹤公网\\d{4}-\\d{6}");
            assertThat(handedIn.documents())
                    .extracting(document -> document.kind())
                    .containsExactlyInAnyOrder(Paper.BROUGHT, Paper.BROUGHT, Paper.APPLICATION);

            receipt(hall, handedIn);
            assertThat(house.printer().printed()).hasSize(1);
            hands.act(hall::leave);
            again(house, hall, handedIn);
        }
    }

    private void draft(ApplicationJourney journey) {
        hands.act(() -> journey.choose(items(journey).stream()
                .filter(item -> item.id().equals("mandate"))
                .findFirst()
                .orElseThrow()));
        hands.act(journey::begin);
        Queue<String> seen = new ArrayDeque<>();
        while (!(hands.look(journey::state) instanceof ApplicationState.Identify)) {
            seen.add(hands.look(journey::state).toString());
            assertThat(seen).as("the application comes to the card").hasSizeLessThan(60);
            hands.act(() -> step(journey));
        }
        IdentityJourney identity =
                hands.state(journey, ApplicationState.Identify.class).identity();
        hands.act(identity::agree);
        hands.state(identity, IdentityState.Recognised.class);
        hands.act(identity::confirm);
    }

    private static List<legalkiosk.contract.notarisation.ServiceItem> items(ApplicationJourney journey) {
        return ((ApplicationState.ChooseItem) journey.state()).items();
    }

    private static void pick(ApplicationJourney journey, ApplicationState.Filling filling) {
        String first = filling.entry().choices().getFirst();
        journey.form().pick(first, first);
    }

    private static void step(ApplicationJourney journey) {
        switch (journey.state()) {
            case ApplicationState.Asking(var plan, var ask) ->
                journey.answer(ask.answers(plan).getFirst());
            case ApplicationState.ChooseCountry country -> journey.country("CN");
            case ApplicationState.ChoosePurpose(var plan) ->
                journey.purpose(plan.item().purposes().getFirst());
            case ApplicationState.AtDoor door -> journey.goOn();
            case ApplicationState.Checklist list -> journey.goOn();
            case ApplicationState.ConsentAsked consent -> journey.agree(true);
            case ApplicationState.Filling filling when filling.typing().isEmpty() -> pick(journey, filling);
            case ApplicationState.Filling filling
            when filling.entry().kind() == Entry.Kind.PHONE -> {
                "13800000000".chars().forEach(digit -> journey.form().key((char) digit));
                journey.form().filled();
            }
            case ApplicationState.Filling filling -> {
                journey.form().key('b');
                journey.form().character("办");
                journey.form().filled();
            }
            default -> throw new AssertionError(journey.state());
        }
    }

    private void scan(PapersJourney papers) {
        WantedPaper first =
                hands.state(papers, PapersState.Listing.class).wanted().getFirst();
        hands.act(() -> papers.scan(first));
        ScanJourney scanning = hands.state(papers, PapersState.Scanning.class).scan();
        hands.act(() -> scanning.choose(ScanKind.PAPER));
        hands.await("a page", () -> {
            hands.act(() -> {
                if (scanning.state() instanceof ScanState.Looking) {
                    scanning.takeNow();
                }
            });
            return scanning.state() instanceof ScanState.Taken;
        });
        hands.act(scanning::keep);
        hands.act(scanning::finish);
        hands.state(papers, PapersState.Listing.class);
    }

    private void sign(DemoHouse house, PapersJourney papers) {
        SigningJourney signing = hands.state(papers, PapersState.Signing.class).signing();
        hands.state(signing, SigningState.Writing.class);
        assertThat(hands.look(signing::finger)).as("this house has a tablet").isEmpty();
        house.tablet().sign(0);
        hands.await("the strokes", () -> hands.look(() -> signing.ink().millis() > 100));
        hands.act(signing::done);
    }

    private void receipt(HallJourney hall, CaseView view) {
        hands.act(() -> hall.notary().receipt(view, "公证员正在看材料"));
        Place.InPrinting printing = hands.place(hall, Place.InPrinting.class);
        hands.state(printing.journey(), PrintingState.Done.class);
        hands.act(printing.journey()::leave);
    }

    private void again(DemoHouse house, HallJourney hall, CaseView handedIn) {
        house.reader().remove();
        hands.act(hall::start);
        hands.act(() -> hall.notary().mine());
        NotarisationJourney notary =
                hands.place(hall, Place.InNotarisation.class).journey();
        MyCasesJourney mine = hands.state(notary, NotarisationState.Mine.class).journey();
        hands.act(mine::byCard);
        house.reader().place(SampleCard.resident());
        IdentityJourney identity =
                hands.state(mine, MyCasesState.Identify.class).identity();
        hands.act(identity::agree);
        hands.state(identity, IdentityState.Recognised.class);
        hands.act(identity::confirm);
        CaseView found = hands.state(mine, MyCasesState.Found.class).cases().getFirst();
        assertThat(found.id()).isEqualTo(handedIn.id());
        assertThat(found.number()).isEqualTo(handedIn.number());
        hands.act(() -> mine.open(found));
        hands.act(mine::office);
        hands.act(mine::confirm);
        hands.place(hall, Place.InBooking.class);
    }
}
