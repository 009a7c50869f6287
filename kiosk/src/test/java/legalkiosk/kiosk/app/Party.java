package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.identity.IdentityJourney;
import legalkiosk.kiosk.journey.notarisation.ApplicationJourney;
import legalkiosk.kiosk.journey.notarisation.ApplicationState;
import legalkiosk.kiosk.journey.notarisation.Entry;
import legalkiosk.kiosk.journey.notarisation.MyCasesJourney;
import legalkiosk.kiosk.journey.notarisation.MyCasesState;
import legalkiosk.kiosk.journey.notarisation.NotarisationJourney;
import legalkiosk.kiosk.journey.notarisation.NotarisationState;
import legalkiosk.kiosk.journey.notarisation.PapersJourney;
import legalkiosk.kiosk.journey.notarisation.PapersState;
import legalkiosk.kiosk.journey.notarisation.SessionJourney;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.signing.SigningJourney;

/** A person who has something notarised at a terminal: does what each screen asks for, with the card, the pen and the papers at hand. */
final class Party {
    private final SessionHands own;
    private final Hands hands;
    private final NotarisationJourney journey;

    private Party(SessionHands own, Hands hands, NotarisationJourney journey) {
        this.own = own;
        this.hands = hands;
        this.journey = journey;
    }

    /** Touches the screen and goes to 公证. */
    static Party comes(DemoHouse house, Hands hands, Path folder, HallJourney hall) {
        hands.act(hall::start);
        hands.act(hall.notary()::open);
        return new Party(
                new SessionHands(Belongings.in(house), folder),
                hands,
                hands.place(hall, Place.InNotarisation.class).journey());
    }

    /** Applies for an item, photographs the papers, signs and hands it in. */
    CaseView applies(String item) {
        hands.act(journey::apply);
        ApplicationJourney application =
                hands.state(journey, NotarisationState.Applying.class).journey();
        hands.await("the draft", () -> {
            hands.act(() -> answer(application, item));
            return journey.state() instanceof NotarisationState.Papers;
        });
        own.things().noCard();
        PapersJourney papers =
                hands.state(journey, NotarisationState.Papers.class).journey();
        hands.await("handed in", () -> {
            hands.act(() -> gather(papers));
            return papers.state() instanceof PapersState.Submitted;
        });
        CaseView view = papers.state().view();
        assertThat(view.state()).isEqualTo(CaseState.SUBMITTED);
        hands.act(papers::back);
        return view;
    }

    private void answer(ApplicationJourney application, String item) {
        switch (application.state()) {
            case ApplicationState.ChooseItem(var items, var only) ->
                application.choose(items.stream()
                        .filter(one -> one.id().equals(item))
                        .findFirst()
                        .orElseThrow());
            case ApplicationState.AboutItem about -> application.begin();
            case ApplicationState.Asking(var plan, var ask) ->
                application.answer(ask.answers(plan).getFirst());
            case ApplicationState.ChooseCountry country -> application.country("CN");
            case ApplicationState.Extras extras -> application.goOn();
            case ApplicationState.ChoosePurpose(var plan) ->
                application.purpose(plan.item().purposes().getFirst());
            case ApplicationState.AtDoor(var plan, var door, var lacks) -> {
                assertThat(lacks).as("what this terminal lacks for a session").isEmpty();
                application.goOn();
            }
            case ApplicationState.Checklist(var plan) -> {
                plan.item().papers().stream()
                        .map(ServiceItem.WantedPaper::id)
                        .filter(paper -> !plan.brought().contains(paper))
                        .forEach(application::tick);
                application.goOn();
            }
            case ApplicationState.ConsentAsked asked -> application.agree(true);
            case ApplicationState.Filling filling -> fill(application, filling);
            case ApplicationState.Identify(var plan, IdentityJourney identity) -> own.identify(identity);
            case ApplicationState.Opening opening -> {}
            case ApplicationState.Away away -> application.retry();
            case ApplicationState.Declined declined -> throw new AssertionError("declined");
            case ApplicationState.Refused refused -> throw new AssertionError(refused.problem());
        }
    }

    private static void fill(ApplicationJourney application, ApplicationState.Filling filling) {
        if (filling.typing().isEmpty()) {
            String first = filling.entry().choices().getFirst();
            application.form().pick(first, first);
        } else if (filling.entry().kind() == Entry.Kind.PHONE) {
            "13800000000".chars().forEach(digit -> application.form().key((char) digit));
            application.form().filled();
        } else {
            "示例".chars().forEach(character -> application.form().character(Character.toString(character)));
            application.form().filled();
        }
    }

    private void gather(PapersJourney papers) {
        switch (papers.state()) {
            case PapersState.Listing(CaseView view, var wanted, var photographable) ->
                wanted.stream()
                        .filter(paper -> view.documents().stream()
                                .noneMatch(document -> paper.id().equals(document.ref())))
                        .findFirst()
                        .ifPresentOrElse(papers::scan, papers::done);
            case PapersState.Scanning(var view, var paper, ScanJourney scan) -> SessionHands.scan(scan);
            case PapersState.Reading reading -> papers.sign();
            case PapersState.Signing(var view, SigningJourney signing) -> own.sign(signing);
            case PapersState.Away away -> papers.retry();
            case PapersState.Refused refused -> throw new AssertionError(refused.problem());
            case PapersState.Sending sending -> {}
            case PapersState.Fetching fetching -> {}
            case PapersState.Submitting submitting -> {}
            case PapersState.Submitted submitted -> {}
        }
    }

    /** Waits until the office has accepted, and sits down for the session. */
    SessionJourney sitsDown() {
        MyCasesJourney mine = hands.state(journey, NotarisationState.Mine.class).journey();
        hands.await(
                "acceptance",
                () -> mine.state() instanceof MyCasesState.Detail(CaseView view) && view.state() == CaseState.ACCEPTED);
        hands.act(mine::session);
        return hands.state(journey, NotarisationState.InSession.class).journey();
    }

    /** Does what the step on the screen asks for, once. */
    void follow(SessionJourney session) {
        hands.act(() -> own.follow(session));
    }

    /** The case as the terminal shows it now. */
    Optional<CaseView> now() {
        return switch (journey.state()) {
            case NotarisationState.Mine(MyCasesJourney mine)
            when mine.state() instanceof MyCasesState.Detail(CaseView view) -> Optional.of(view);
            case NotarisationState.InSession(SessionJourney session) ->
                Optional.of(session.state().view());
            default -> Optional.empty();
        };
    }

    NotarisationJourney journey() {
        return journey;
    }
}
