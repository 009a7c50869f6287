package legalkiosk.kiosk.app.tour;

import static legalkiosk.kiosk.app.tour.Walk.act;
import static legalkiosk.kiosk.app.tour.Walk.await;
import static legalkiosk.kiosk.app.tour.Walk.look;
import static legalkiosk.kiosk.app.tour.Walk.state;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import legalkiosk.contract.call.LineMessage.Duty;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.ServiceItem.WantedPaper;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.hardware.simulator.pen.SampleSignature;
import legalkiosk.kiosk.app.Terminal;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.app.demo.RobotNotary;
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
import legalkiosk.kiosk.journey.notarisation.SessionJourney;
import legalkiosk.kiosk.journey.printing.PrintingState;
import legalkiosk.kiosk.journey.scanning.ScanJourney;
import legalkiosk.kiosk.journey.scanning.ScanKind;
import legalkiosk.kiosk.journey.scanning.ScanState;
import legalkiosk.kiosk.journey.signing.SigningJourney;

/**
 * 办公证, over the real backend and the real drivers: an application from the choice of the item to the receipt, and, where this machine can
 * record, the session before a robot notary, the certificate on paper and the evidence package.
 */
final class NotaryTour {
    private static final String ITEM = "mandate";
    private static final String NO_ENCODER = "视频公证要录音录像，这台机器没有 ffmpeg：参观到受理回执为止。"
            + "The session with the notary needs ffmpeg, so this tour ends at the receipt.";

    /** Quick: nobody but the camera looks. */
    private static final Duration PACE = Duration.ofMillis(400);

    private final DemoHouse house;
    private final HallJourney hall;
    private final Photographer photographer;
    private final Consumer<String> shoot;
    private final Path folder;
    private final Set<String> shot = new HashSet<>();

    /** @param folder where the evidence package is left */
    NotaryTour(DemoHouse house, HallJourney hall, Photographer photographer, Consumer<String> shoot, Path folder) {
        this.house = house;
        this.hall = hall;
        this.photographer = photographer;
        // On a busy machine a picture takes long, and nobody is to be thought gone meanwhile.
        this.shoot = shoot.andThen(shot -> act(hall::touched));
        this.folder = folder;
    }

    /** Gives what the evidence package's verifier says in the end, or why there is none. */
    List<String> walk() throws IOException {
        if (!Terminal.canRecord()) {
            apply();
            act(hall::home);
            return List.of(NO_ENCODER);
        }
        // There before the case is handed in, for its accounts take a moment.
        try (RobotNotary robot = house.notary(PACE)) {
            robot.takes(false);
            robot.duty(Duty.AWAY);
            CaseView handedIn = apply();
            robot.duty(Duty.FREE);
            return withNotary(robot, handedIn.id());
        }
    }

    /** To the receipt, and to the case as it stands then. */
    private CaseView apply() {
        act(() -> hall.notary().open());
        NotarisationJourney notary =
                look(() -> ((Place.InNotarisation) hall.state().place()).journey());
        shoot.accept("notary-begin");
        act(notary::apply);
        apply(state(notary, NotarisationState.Applying.class).journey());
        PapersJourney papers = state(notary, NotarisationState.Papers.class).journey();
        photograph(papers);
        act(papers::done);
        state(papers, PapersState.Reading.class);
        shoot.accept("notary-form");
        act(papers::sign);
        sign(papers);
        PapersState.Submitted handedIn = state(papers, PapersState.Submitted.class);
        shoot.accept("notary-submitted");
        act(() -> hall.notary().receipt(handedIn.view(), "公证员正在看材料"));
        var printing = look(() -> ((Place.InPrinting) hall.state().place()).journey());
        state(printing, PrintingState.Done.class);
        act(printing::leave);
        act(papers::back);
        state(notary, NotarisationState.Mine.class);
        shoot.accept("notary-mine");
        return handedIn.view();
    }

    private List<String> withNotary(RobotNotary robot, String caseId) throws IOException {
        NotarisationJourney notary =
                look(() -> ((Place.InNotarisation) hall.state().place()).journey());
        MyCasesJourney mine = state(notary, NotarisationState.Mine.class).journey();
        await("the robot notary to accept the case", () -> {
            hall.touched();
            return Optional.of(mine.state())
                    .filter(state ->
                            state instanceof MyCasesState.Detail(CaseView view) && view.state() == CaseState.ACCEPTED);
        });
        shoot.accept("notary-accepted");
        act(mine::session);
        SessionJourney session =
                state(notary, NotarisationState.InSession.class).journey();
        new SessionTour(house, photographer, shoot, hall::touched).walk(robot, session);
        act(session::back);
        MyCasesJourney after = state(notary, NotarisationState.Mine.class).journey();
        shoot.accept("notary-review");
        new CertificateTour(house, hall, shoot).walk(after);
        return CertificateTour.verify(robot, caseId, folder);
    }

    private void apply(ApplicationJourney journey) {
        shoot.accept("notary-items");
        ServiceItem item = look(() -> ((ApplicationState.ChooseItem) journey.state())
                .items().stream()
                        .filter(one -> one.id().equals(ITEM))
                        .findFirst()
                        .orElseThrow());
        act(() -> journey.choose(item));
        shoot.accept("notary-about");
        act(journey::begin);
        while (!(look(journey::state) instanceof ApplicationState.Identify)) {
            String name = look(journey::state).getClass().getSimpleName();
            if (shot.add(name)) {
                shoot.accept("notary-" + name.toLowerCase(java.util.Locale.ROOT));
            }
            act(() -> step(journey));
        }
        house.reader().place(SampleCard.resident());
        IdentityJourney identity =
                state(journey, ApplicationState.Identify.class).identity();
        act(identity::agree);
        state(identity, IdentityState.Recognised.class);
        shoot.accept("notary-card");
        house.reader().remove();
        act(identity::confirm);
    }

    private static void pick(ApplicationJourney journey, ApplicationState.Filling filling) {
        String first = filling.entry().choices().getFirst();
        journey.form().pick(first, first);
    }

    /** What somebody touches who has nothing special to tell. */
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
                "10000000000".chars().forEach(digit -> journey.form().key((char) digit));
                journey.form().filled();
            }
            case ApplicationState.Filling filling -> journey.form().sayInstead(example(filling.entry()));
            default ->
                throw new IllegalStateException("the tour has no way on from "
                        + journey.state().getClass().getSimpleName());
        }
    }

    /** Words as the form gives them for an example; its number is nobody's. */
    private static String example(Entry entry) {
        return entry.id().endsWith("Number") ? "示例号码" : entry.example();
    }

    private void photograph(PapersJourney papers) {
        WantedPaper first = state(papers, PapersState.Listing.class).wanted().getFirst();
        shoot.accept("notary-papers");
        act(() -> papers.scan(first));
        ScanJourney scanning = state(papers, PapersState.Scanning.class).scan();
        act(() -> scanning.choose(ScanKind.PAPER));
        await("a page", () -> {
            if (scanning.state() instanceof ScanState.Looking) {
                scanning.takeNow();
            }
            return Optional.of(scanning.state()).filter(ScanState.Taken.class::isInstance);
        });
        act(scanning::keep);
        act(scanning::finish);
        state(papers, PapersState.Listing.class);
        shoot.accept("notary-photographed");
    }

    private void sign(PapersJourney papers) {
        SigningJourney signing = state(papers, PapersState.Signing.class).signing();
        house.tablet().sign(0);
        await(
                "the strokes",
                () -> Optional.of(signing).filter(sheet -> sheet.ink().strokes().size() == SampleSignature.STROKES));
        shoot.accept("notary-signature");
        act(signing::done);
    }
}
