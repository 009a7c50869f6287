package legalkiosk.kiosk.app;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import legalkiosk.contract.Booking;
import legalkiosk.kiosk.citizen.Identity;
import legalkiosk.kiosk.journey.booking.BookedWays;
import legalkiosk.kiosk.journey.booking.BookingScreen;
import legalkiosk.kiosk.journey.booking.BookingState.Booked;
import legalkiosk.kiosk.journey.booking.Matter;
import legalkiosk.kiosk.journey.bookings.FoundWays;
import legalkiosk.kiosk.journey.bookings.MyBookingsScreen;
import legalkiosk.kiosk.journey.consultation.ConsultationScreen;
import legalkiosk.kiosk.journey.consultation.ConsultationState;
import legalkiosk.kiosk.journey.consultation.ConsultationWays;
import legalkiosk.kiosk.journey.consultation.Conversation;
import legalkiosk.kiosk.journey.consultation.Faces;
import legalkiosk.kiosk.journey.consultation.Talk;
import legalkiosk.kiosk.journey.consultation.TalkScreen;
import legalkiosk.kiosk.journey.consultation.TalkWays;
import legalkiosk.kiosk.journey.guides.GuidesScreen;
import legalkiosk.kiosk.journey.hall.AttractScreen;
import legalkiosk.kiosk.journey.hall.Errand;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.HallState;
import legalkiosk.kiosk.journey.hall.HomeScreen;
import legalkiosk.kiosk.journey.hall.NotaryHall;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.hall.UnknownCodeScreen;
import legalkiosk.kiosk.journey.hall.VisitScreen;
import legalkiosk.kiosk.journey.help.HelpScreen;
import legalkiosk.kiosk.journey.identity.IdentityScreen;
import legalkiosk.kiosk.journey.notarisation.NotarisationScreen;
import legalkiosk.kiosk.journey.notarisation.NotarisationState;
import legalkiosk.kiosk.journey.notarisation.NotaryWays;
import legalkiosk.kiosk.journey.notarisation.SessionJourney;
import legalkiosk.kiosk.journey.notarisation.SessionState;
import legalkiosk.kiosk.journey.notarisation.SessionTalkScreen;
import legalkiosk.kiosk.journey.printing.PrintingScreen;
import legalkiosk.kiosk.journey.scanning.ScanScreen;
import legalkiosk.kiosk.journey.sharing.SharingScreen;
import legalkiosk.kiosk.journey.triage.AnswerWays;
import legalkiosk.kiosk.journey.triage.TriageScreen;
import legalkiosk.kiosk.maintenance.MaintenanceScreen;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.frame.Page;
import legalkiosk.kiosk.ui.frame.Shell;
import legalkiosk.kiosk.ui.video.FrameView;
import legalkiosk.kiosk.ui.video.LiveView;

/** The page for each state of a visit. Every button of every screen is tied to a journey here or in the screen itself. */
public final class Screens {
    private final Kit kit;
    private final HallJourney hall;
    private final AttractScreen attract;
    private final MaintenanceScreen maintenance;
    private final HomeScreen home;
    private final TriageScreen triage;
    private final BookingScreen booking;
    private final MyBookingsScreen mine;
    private final GuidesScreen guides;
    private final ScanScreen scanning;
    private final ScanScreen sending;
    private final PrintingScreen printing;
    private final HelpScreen help;
    private final ConsultationScreen consultation;
    private final TalkScreen talk;
    private final NotarisationScreen notarisation;
    private final SessionTalkScreen session;
    private Optional<Seen> seen = Optional.empty();
    private final VisitScreen visit;

    public Screens(Kit kit, HallJourney hall, VisitScreen visit) {
        this.kit = kit;
        this.hall = hall;
        this.attract = new AttractScreen(kit);
        this.maintenance = new MaintenanceScreen(kit);
        this.home = new HomeScreen(kit);
        this.triage = new TriageScreen(kit);
        this.booking = new BookingScreen(kit);
        this.mine = new MyBookingsScreen(kit);
        this.guides = new GuidesScreen(kit);
        this.scanning = new ScanScreen(kit, ScanScreen.For.COPIES);
        this.sending = new ScanScreen(kit, ScanScreen.For.LAWYER);
        this.printing = new PrintingScreen(kit);
        this.help = new HelpScreen(kit);
        this.consultation = new ConsultationScreen(kit);
        this.talk = new TalkScreen(kit);
        this.notarisation = new NotarisationScreen(
                kit, NotarisationScreen.names(hall.notary().items()));
        this.session = new SessionTalkScreen(kit);
        this.visit = visit;
    }

    /** What everybody must know on every page: the mains are gone. */
    public Optional<String> warning(HallState state) {
        return switch (state.power()) {
            case MAINS -> Optional.empty();
            case BATTERY -> Optional.of(kit.t("power.battery"));
            case BATTERY_LOW -> Optional.of(kit.t("power.low"));
        };
    }

    /** The faces of a talk; made once for it, so that the pictures never stop while the rest changes. */
    private record Seen(Conversation conversation, Faces faces) {
        static Seen of(Conversation conversation) {
            FrameView lawyer = new FrameView(Faces.FAR_WIDTH, Faces.FAR_HEIGHT, false);
            FrameView own = new FrameView(Faces.OWN_WIDTH, Faces.OWN_HEIGHT, true);
            return new Seen(
                    conversation,
                    new Faces(
                            new LiveView(conversation::showLawyer, lawyer), new LiveView(conversation::showOwn, own)));
        }
    }

    /** What fills the screen when there is no page: the attract screen, maintenance mode, a talk. */
    public Region whole(HallState state, Shell.Look look) {
        boolean landscape = look.landscape();
        return switch (state.place()) {
            case Place.InMaintenance(var journey) -> maintenance.whole(journey.state(), journey, landscape);
            case Place.InConsultation(var journey, var errand)
            when journey.state() instanceof ConsultationState.Talking(Talk said)
                    && journey.conversation().isPresent() ->
                talk(said, journey.conversation().get(), state, look);
            case Place.InNotarisation(var journey)
            when journey.state() instanceof NotarisationState.InSession(var part)
                    && part.state() instanceof SessionState.Talking talking
                    && part.conversation().isPresent() ->
                session(talking, part, part.conversation().get(), state, look);
            default -> attract.whole(hall::start, state.power(), state.near(), landscape);
        };
    }

    private Region talk(Talk said, Conversation conversation, HallState state, Shell.Look look) {
        return talk.whole(said, conversation, faces(conversation), talkWays(state, look), look.landscape());
    }

    private Region session(
            SessionState.Talking talking,
            SessionJourney journey,
            Conversation conversation,
            HallState state,
            Shell.Look look) {
        return session.whole(
                talking, journey, conversation, faces(conversation), talkWays(state, look), look.landscape());
    }

    private Faces faces(Conversation conversation) {
        Seen now = seen.filter(before -> before.conversation() == conversation).orElseGet(() -> Seen.of(conversation));
        seen = Optional.of(now);
        return now.faces();
    }

    private TalkWays talkWays(HallState state, Shell.Look look) {
        return new TalkWays(look.comfort().scale(), hall::nextTextSize, hall::openHelp, warning(state));
    }

    /** The page; empty for what has no frame, see {@link #whole}. */
    public Optional<Page> page(HallState state) {
        return state.help()
                .map(journey -> help.page(journey.state(), journey, hall::closeHelp, leave(state.place())))
                .or(() -> page(state, state.place()));
    }

    private Optional<Page> page(HallState state, Place place) {
        return switch (place) {
            case Place.Attract nobody -> Optional.empty();
            case Place.InMaintenance technician -> Optional.empty();
            case Place.Home here -> Optional.of(home.page(state, hall));
            case Place.Goodbye goodbye -> Optional.of(visit.goodbye(hall));
            case Place.UnknownCode code -> Optional.of(new UnknownCodeScreen(kit).page(code, hall::home));
            case Place.InTriage(var journey) ->
                Optional.of(triage.page(journey.state(), journey, hall.content(), answerWays()));
            case Place.InBooking(var journey) -> Optional.of(booking.page(journey.state(), journey, bookedWays()));
            case Place.InMyBookings(var journey) -> Optional.of(mine.page(journey.state(), journey, foundWays()));
            case Place.InGuides(var journey) -> Optional.of(guides.page(journey.state(), journey, hall::print));
            case Place.InScanning(var journey) -> Optional.of(scanning.page(journey.state(), journey));
            case Place.InConsultation(var journey, Optional<Errand> errand) ->
                errand.map(this::errand).or(() -> consultation.page(journey.state(), journey, consultationWays()));
            case Place.InNotarisation(var journey) -> notarisation.page(journey.state(), journey, notaryWays());
            case Place.InPrinting(var journey, Place back) -> Optional.of(printing.page(journey.state(), journey));
        };
    }

    private Optional<Runnable> leave(Place place) {
        return place instanceof Place.InPrinting || place instanceof Place.Goodbye
                ? Optional.empty()
                : Optional.of(hall::leave);
    }

    private Page errand(Errand errand) {
        return switch (errand) {
            case Errand.Scanning(var journey) -> sending.page(journey.state(), journey);
            case Errand.ShowingCard(var journey) ->
                new IdentityScreen(kit).page(journey.state(), journey, Optional.empty());
            case Errand.Sharing(var journey) -> new SharingScreen(kit).page(journey.state(), journey);
            case Errand.Reading(var journey) -> guides.page(journey.state(), journey, hall::print);
        };
    }

    private ConsultationWays consultationWays() {
        return new ConsultationWays(
                hall::openBooking, hall::take, hall::print, hall::openHelp, hall::home, hall::leave);
    }

    private NotaryWays notaryWays() {
        NotaryHall notary = hall.notary();
        return new NotaryWays(notary::receipt, notary::print, hall::openHelp, hall::home, hall::leave);
    }

    private AnswerWays answerWays() {
        return new AnswerWays(
                hall.talks()::about,
                hall::openBooking,
                hall::openGuide,
                hall::print,
                hall::openHelp,
                hall.notary()::apply);
    }

    private BookedWays bookedWays() {
        return new BookedWays(this::printSlip, hall::home, hall::leave, hall::openHelp);
    }

    private FoundWays foundWays() {
        return new FoundWays(
                hall.talks()::booked,
                this::printAgain,
                hall::openBooking,
                hall::leave,
                hall::openHelp,
                hall.notary()::mine);
    }

    private void printSlip(Booked booked) {
        List<String> bring = booked.draft().matter().map(Matter::bring).orElse(List.of());
        boolean byCard = booked.draft()
                .identity()
                .filter(Identity.ByCard.class::isInstance)
                .isPresent();
        hall.print(booked.booking(), bring, byCard);
    }

    private void printAgain(Booking found) {
        hall.print(found, List.of(), true);
    }
}
