package legalkiosk.kiosk.app;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.hardware.simulator.pen.SampleSignature;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.notarisation.ApplicationJourney;
import legalkiosk.kiosk.journey.notarisation.ApplicationState;
import legalkiosk.kiosk.journey.notarisation.Entry;
import legalkiosk.kiosk.journey.notarisation.NotarisationJourney;
import legalkiosk.kiosk.journey.notarisation.NotarisationState;
import legalkiosk.kiosk.journey.notarisation.PapersJourney;
import legalkiosk.kiosk.journey.notarisation.PapersState;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.scanning.ScanKind;
import legalkiosk.kiosk.journey.scanning.ScanState;
import legalkiosk.kiosk.journey.signing.SigningJourney;
import legalkiosk.kiosk.journey.signing.SigningState;

/** Applies for a notarisation, photographs one paper, signs on the tablet, hands it in and takes the receipt home. */
final class Applicant extends Errands.Walk {
    private static final String ITEM = "mandate";
    private Optional<CaseView> handedIn = Optional.empty();
    private boolean penLies;

    Applicant(HallJourney hall, ExecutorService thread, DemoHouse house) {
        super(hall, thread, house);
    }

    /** As the screen said. */
    Optional<CaseView> handedIn() {
        return handedIn;
    }

    @Override
    void open() {
        hall.notary().open();
    }

    @Override
    void walkAway() {
        super.walkAway();
        handedIn = Optional.empty();
        penLies = false;
    }

    @Override
    String screenOf(Place place) {
        if (!(place instanceof Place.InNotarisation(NotarisationJourney journey))) {
            return super.screenOf(place);
        }
        Object shown = switch (journey.state()) {
            case NotarisationState.Applying(ApplicationJourney application) ->
                application.state() instanceof ApplicationState.Identify(var plan, var identity)
                        ? identity.state()
                        : application.state();
            case NotarisationState.Papers(PapersJourney papers) ->
                switch (papers.state()) {
                    case PapersState.Scanning(var view, var paper, ScanJourney scan) -> scan.state();
                    case PapersState.Signing(var view, SigningJourney signing) -> signing.state();
                    case PapersState other -> other;
                };
            case NotarisationState other -> other;
        };
        return shown.getClass().getSimpleName();
    }

    @Override
    Step inside(Place place) {
        if (!(place instanceof Place.InNotarisation(NotarisationJourney journey))) {
            return Step.DEAD_END;
        }
        return switch (journey.state()) {
            case NotarisationState.Choosing choosing -> did(journey::apply);
            case NotarisationState.Applying(ApplicationJourney application) -> apply(application);
            case NotarisationState.Papers(PapersJourney papers) -> gather(papers);
            case NotarisationState.Mine mine -> Step.DEAD_END;
            case NotarisationState.InSession session -> Step.DEAD_END;
        };
    }

    private Step apply(ApplicationJourney journey) {
        return switch (journey.state()) {
            case ApplicationState.ChooseItem(var items, var only) ->
                gave(
                        "item",
                        () -> journey.choose(items.stream()
                                .filter(item -> item.id().equals(ITEM))
                                .findFirst()
                                .orElseThrow()));
            case ApplicationState.AboutItem about -> did(journey::begin);
            case ApplicationState.Asking(var plan, var ask) ->
                gave("answer to " + ask, () -> journey.answer(ask.answers(plan).getFirst()));
            case ApplicationState.ChooseCountry country -> gave("country", () -> journey.country("CN"));
            case ApplicationState.Extras extras -> did(journey::goOn);
            case ApplicationState.ChoosePurpose(var plan) ->
                gave("purpose", () -> journey.purpose(plan.item().purposes().getFirst()));
            case ApplicationState.AtDoor door -> did(journey::goOn);
            case ApplicationState.Checklist list -> did(journey::goOn);
            case ApplicationState.ConsentAsked(var plan, var consent) ->
                gave("consent to " + consent.about(), () -> journey.agree(true));
            case ApplicationState.Filling filling ->
                gave("field " + filling.entry().id(), () -> fill(journey, filling));
            case ApplicationState.Identify(var plan, var identity) -> identity(identity);
            case ApplicationState.Opening opening -> Step.WAITS;
            case ApplicationState.Away away -> did(journey::retry);
            case ApplicationState.Declined declined -> Step.DEAD_END;
            case ApplicationState.Refused refused -> Step.DEAD_END;
        };
    }

    private static void fill(ApplicationJourney journey, ApplicationState.Filling filling) {
        if (filling.typing().isEmpty()) {
            String first = filling.entry().choices().getFirst();
            journey.form().pick(first, first);
        } else if (filling.entry().kind() == Entry.Kind.PHONE) {
            "13800000000".chars().forEach(digit -> journey.form().key((char) digit));
            journey.form().filled();
        } else {
            journey.form().sayInstead("示例");
        }
    }

    private Step gather(PapersJourney papers) {
        return switch (papers.state()) {
            case PapersState.Listing(CaseView view, var wanted, var camera) -> {
                ServiceItem.WantedPaper first = wanted.getFirst();
                boolean there = view.documents().stream()
                        .anyMatch(document -> first.id().equals(document.ref()));
                yield there ? did(papers::done) : did(() -> papers.scan(first));
            }
            case PapersState.Scanning(var view, var paper, ScanJourney scan) -> scan(scan);
            case PapersState.Reading reading -> gave("read", papers::sign);
            case PapersState.Signing(var view, SigningJourney signing) -> sign(signing);
            case PapersState.Submitted(CaseView view) when papers() > 0 -> Step.FINISHED;
            case PapersState.Submitted(CaseView view) -> {
                handedIn = Optional.of(view);
                yield did(() -> hall.notary().receipt(view, "公证员正在看材料"));
            }
            case PapersState.Away away -> did(papers::retry);
            case PapersState.Refused refused -> Step.DEAD_END;
            case PapersState.Sending sending -> Step.WAITS;
            case PapersState.Fetching fetching -> Step.WAITS;
            case PapersState.Submitting submitting -> Step.WAITS;
        };
    }

    private Step scan(ScanJourney scan) {
        return switch (scan.state()) {
            case ScanState.Choosing choosing -> gave("kind", () -> scan.choose(ScanKind.PAPER));
            case ScanState.Looking looking -> did(scan::takeNow);
            case ScanState.Taking taking -> Step.WAITS;
            case ScanState.Taken taken -> gave("page", scan::keep);
            case ScanState.Pages pages -> gave("pages", scan::finish);
            case ScanState.NoPicture none -> did(scan::retry);
        };
    }

    private Step sign(SigningJourney signing) {
        if (!(signing.state() instanceof SigningState.Writing)) {
            return Step.WAITS;
        }
        if (signing.ink().strokes().size() == SampleSignature.STROKES) {
            return gave("signature", signing::done);
        }
        if (!penLies) {
            penLies = true;
            house.tablet().sign(0);
        }
        return Step.WAITS;
    }
}
