package legalkiosk.kiosk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import legalkiosk.hardware.camera.Camera;
import legalkiosk.hardware.scanner.wedge.WedgeScanner;
import legalkiosk.hardware.ups.Power;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.booking.BookingState;
import legalkiosk.kiosk.journey.bookings.MyBookingsState;
import legalkiosk.kiosk.journey.hall.Errand;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.HallState;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.hall.VisitScreen;
import legalkiosk.kiosk.journey.notarisation.ApplicationState;
import legalkiosk.kiosk.journey.notarisation.MyCasesState;
import legalkiosk.kiosk.journey.notarisation.NotarisationState;
import legalkiosk.kiosk.journey.notarisation.PapersState;
import legalkiosk.kiosk.journey.notarisation.SessionState;
import legalkiosk.kiosk.journey.triage.TriageState;
import legalkiosk.kiosk.maintenance.MaintenanceState;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.frame.FrameActions;
import legalkiosk.kiosk.ui.frame.Shell;
import legalkiosk.kiosk.ui.theme.Theme;

/** Shows what the hall and its open journeys say, and tells the hall of touches and keys. Toolkit thread only. */
public final class Presenter implements FrameActions {
    private final HallJourney hall;
    private final Screens screens;
    private final VisitScreen visit;
    private final Shell shell;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private Optional<Shown> shown = Optional.empty();

    /** What decides how the page looks; the countdown in front of it does not. */
    private record Shown(
            Object place,
            Object state,
            List<Object> inner,
            Object services,
            Object help,
            Power power,
            boolean near,
            Shell.Look look) {}

    public Presenter(Kit kit, HallJourney hall, int countdownSeconds, boolean landscape) {
        this.hall = hall;
        this.visit = new VisitScreen(kit, countdownSeconds);
        this.screens = new Screens(kit, hall, visit);
        this.shell = new Shell(kit.texts(), new Theme(), kit.place(), kit.clock(), this);
        if (landscape) {
            shell.dress(new Shell.Look(shell.look().comfort(), true, false));
        }
        shell.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touched(false));
        new HiddenEntry(shell, HiddenEntry.HELD, this::openMaintenance);
        shell.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        hall.observe(state -> soon());
        show();
    }

    /** Keys of a scanner that plays a keyboard go to it, and not to the screen; a person's keys come a moment later. */
    private void listenTo(WedgeScanner scanner) {
        WedgeKeys.listen(shell, scanner);
    }

    /** As the terminal's settings say. */
    static Presenter of(TerminalConfig settings, Kit kit, Terminal terminal) {
        boolean landscape = settings.screen().orientation() == TerminalConfig.Orientation.LANDSCAPE;
        Presenter presenter =
                new Presenter(kit, terminal.hall(), settings.screen().countdownSeconds(), landscape);
        terminal.keyboardScanner().ifPresent(presenter::listenTo);
        presenter.tellOf(terminal.cameras());
        return presenter;
    }

    /** From now on a sign hangs on the screen whenever one of these cameras is on. */
    public void tellOf(List<Camera> cameras) {
        for (Camera camera : cameras) {
            camera.addUseListener(on -> Platform.runLater(() -> showCameraSign(cameras)));
        }
        showCameraSign(cameras);
    }

    private void showCameraSign(List<Camera> cameras) {
        shell.cameraOn(cameras.stream().anyMatch(Camera::inUse));
    }

    /** The root of the scene. */
    public Shell shell() {
        return shell;
    }

    /** Shows the present state now; changes show themselves soon after they happen. */
    public void show() {
        waiting.set(false);
        HallState state = hall.state();
        Optional<Journey<?>> journey = journey(state.place());
        journey.ifPresent(this::watch);
        List<Journey<?>> inner = new ArrayList<>();
        Optional<Journey<?>> next = errand(state.place()).or(() -> journey.flatMap(outer -> inner(outer.state())));
        while (next.isPresent()) {
            inner.add(next.get());
            next = inner(next.get().state());
        }
        inner.forEach(this::watch);
        state.help().ifPresent(this::watch);
        boolean low = shell.look().low() && !(state.place() instanceof Place.Attract);
        Shell.Look look = new Shell.Look(state.comfort(), shell.look().landscape(), low);
        Shown now = new Shown(
                state.place(),
                journey.map(Journey::state),
                inner.stream().<Object>map(Journey::state).toList(),
                state.services(),
                state.help().map(Journey::state),
                state.power(),
                state.near(),
                look);
        if (!shown.equals(Optional.of(now))) {
            shown = Optional.of(now);
            showPage(state, look);
        }
        state.countdown().ifPresentOrElse(left -> shell.cover(visit.stillHere(left, hall)), shell::uncover);
    }

    private void showPage(HallState state, Shell.Look look) {
        if (!look.equals(shell.look())) {
            shell.dress(look);
        }
        shell.offerToHide(hideable(state.place()));
        shell.warn(screens.warning(state));
        screens.page(state).ifPresentOrElse(shell::show, () -> shell.showWhole(screens.whole(state, look)));
    }

    private static Optional<Runnable> hideable(Place place) {
        return place instanceof Place.InTriage(var journey)
                        && journey.state() instanceof TriageState.Answered(var answer)
                        && answer.situation().sensitive()
                ? Optional.of(journey::hide)
                : Optional.empty();
    }

    private void watch(Journey<?> journey) {
        journey.observe(state -> soon());
    }

    private void soon() {
        if (!waiting.getAndSet(true)) {
            Platform.runLater(this::show);
        }
    }

    private static Optional<Journey<?>> journey(Place place) {
        return switch (place) {
            case Place.Attract attract -> Optional.empty();
            case Place.Home home -> Optional.empty();
            case Place.Goodbye goodbye -> Optional.empty();
            case Place.UnknownCode code -> Optional.empty();
            case Place.InTriage(var journey) -> Optional.of(journey);
            case Place.InBooking(var journey) -> Optional.of(journey);
            case Place.InMyBookings(var journey) -> Optional.of(journey);
            case Place.InGuides(var journey) -> Optional.of(journey);
            case Place.InScanning(var journey) -> Optional.of(journey);
            case Place.InConsultation(var journey, var errand) -> Optional.of(journey);
            case Place.InNotarisation(var journey) -> Optional.of(journey);
            case Place.InPrinting(var journey, Place back) -> Optional.of(journey);
            case Place.InMaintenance(var journey) -> Optional.of(journey);
        };
    }

    /** What is done in front of a talk. */
    private static Optional<Journey<?>> errand(Place place) {
        return place instanceof Place.InConsultation(var journey, Optional<Errand> errand)
                ? errand.map(Errand::journey)
                : Optional.empty();
    }

    /** The journey inside a state of another: finding out who somebody is, choosing a time, a part of 公证. */
    private static Optional<Journey<?>> inner(Object state) {
        return switch (state) {
            case BookingState.Identify identify -> Optional.of(identify.identity());
            case BookingState.ChooseTime time -> Optional.of(time.slots());
            case MyBookingsState.Identify identify -> Optional.of(identify.identity());
            case MyBookingsState.ChooseTime time -> Optional.of(time.slots());
            case NotarisationState.Applying applying -> Optional.of(applying.journey());
            case NotarisationState.Papers papers -> Optional.of(papers.journey());
            case NotarisationState.Mine mine -> Optional.of(mine.journey());
            case NotarisationState.InSession session -> Optional.of(session.journey());
            case ApplicationState.Identify identify -> Optional.of(identify.identity());
            case MyCasesState.Identify identify -> Optional.of(identify.identity());
            case PapersState.Scanning scanning -> Optional.of(scanning.scan());
            case PapersState.Signing signing -> Optional.of(signing.signing());
            case SessionState.InFront front -> Optional.of(front.front().journey());
            case MaintenanceState.Diagnosing searching -> Optional.of(searching.journey());
            case MaintenanceState.Configuring configuring -> Optional.of(configuring.journey());
            default -> Optional.empty();
        };
    }

    private void touched(boolean byKey) {
        shell.showFocus(byKey);
        hall.touched();
    }

    private void key(KeyEvent event) {
        touched(true);
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            shell.back().ifPresent(Runnable::run);
        }
    }

    private void openMaintenance() {
        if (hall.state().place() instanceof Place.Attract) {
            hall.openMaintenance();
        }
    }

    @Override
    public void home() {
        hall.home();
    }

    @Override
    public void nextSize() {
        hall.nextTextSize();
    }

    @Override
    public void switchContrast() {
        hall.switchContrast();
    }

    @Override
    public void switchLow() {
        shell.dress(shell.look().turnedLow());
        show();
    }

    @Override
    public void help() {
        if (hall.state().help().isEmpty()) {
            hall.openHelp();
        }
    }
}
