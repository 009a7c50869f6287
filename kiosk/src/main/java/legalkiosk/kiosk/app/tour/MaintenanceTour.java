package legalkiosk.kiosk.app.tour;

import static legalkiosk.kiosk.app.tour.Walk.act;
import static legalkiosk.kiosk.app.tour.Walk.await;
import static legalkiosk.kiosk.app.tour.Walk.look;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import legalkiosk.hardware.health.PartHealth;
import legalkiosk.hardware.health.Parts;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.hardware.simulator.ioboard.IoBoardSimulator;
import legalkiosk.hardware.simulator.pen.SampleSignature;
import legalkiosk.kiosk.app.demo.DemoHouse;
import legalkiosk.kiosk.journey.hall.HallJourney;
import legalkiosk.kiosk.journey.hall.Place;
import legalkiosk.kiosk.journey.signing.SigningJourney;
import legalkiosk.kiosk.maintenance.CheckRun;
import legalkiosk.kiosk.maintenance.MaintenanceJourney;
import legalkiosk.kiosk.maintenance.MaintenanceState;
import legalkiosk.kiosk.maintenance.MaintenanceState.Tab;
import legalkiosk.kiosk.maintenance.ToolBox;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis;
import legalkiosk.kiosk.maintenance.diagnosis.DiagnosisJourney;
import legalkiosk.kiosk.maintenance.diagnosis.DiagnosisState;
import legalkiosk.kiosk.maintenance.settings.SettingsJourney;
import legalkiosk.kiosk.maintenance.settings.SettingsState;
import legalkiosk.kiosk.maintenance.settings.SiteSetting;

/** A technician's visit: in, every test, one fault, out. */
final class MaintenanceTour {
    private static final int BOTH = 2;
    private final DemoHouse house;
    private final HallJourney hall;
    private final Photographer photographer;
    private final Consumer<String> shoot;

    MaintenanceTour(DemoHouse house, HallJourney hall, Photographer photographer, Consumer<String> shoot) {
        this.house = house;
        this.hall = hall;
        this.photographer = photographer;
        this.shoot = shoot;
    }

    void walk() {
        await("the attract screen", () -> Optional.of(hall.state().place()).filter(Place.Attract.class::isInstance));
        act(hall::openMaintenance);
        MaintenanceJourney journey =
                look(() -> ((Place.InMaintenance) hall.state().place()).journey());
        String typed = house.technicianTypes();
        type(journey, typed.substring(0, 7));
        shoot.accept("maintenance-entry");
        type(journey, typed.substring(7));
        await("the technician is in", () -> open(journey));
        shoot.accept("maintenance-devices");
        house.reader().place(SampleCard.resident());
        test(journey, Parts.CARD_READER);
        house.reader().remove();
        act(() -> {
            journey.test(Parts.FACE_CAMERA);
            journey.test(Parts.TABLE_CAMERA);
            journey.test(Parts.AUDIO);
        });
        act(photographer::glance);
        await("both cameras show", () -> Optional.of(house).filter(any -> photographer.showing(BOTH)));
        shoot.accept("maintenance-cameras");
        act(photographer::putAway);
        List.of(Parts.FACE_CAMERA, Parts.TABLE_CAMERA, Parts.AUDIO).forEach(part -> tested(journey, part));
        test(journey, Parts.PRINTER);
        act(journey::printReport);
        await(
                "the report",
                () -> open(journey).map(open -> open.runs().get("report")).filter(CheckRun.Done.class::isInstance));
        house.printer().coverOpen();
        await(
                "the open cover is seen",
                () -> open(journey)
                        .flatMap(open -> open.parts().stream()
                                .filter(part -> part.part().equals(Parts.PRINTER))
                                .filter(part -> !part.now().reasons().isEmpty())
                                .findFirst()));
        shoot.accept("maintenance-tested");
        house.printer().coverClose();
        sign(journey);
        act(() -> journey.test(Parts.IO_BOARD));
        await("the lamp", () -> Optional.of(house.board()).filter(IoBoardSimulator::lamp));
        house.board().present(true);
        await(
                "the test of the board",
                () -> open(journey)
                        .map(open -> open.runs().get(Parts.IO_BOARD))
                        .filter(CheckRun.Done.class::isInstance));
        house.board().present(false);
        shoot.accept("maintenance-cabinet");
        act(() -> journey.tab(Tab.NETWORK));
        test(journey, Parts.BACKEND);
        shoot.accept("maintenance-network");
        house.network().cut(true);
        test(journey, Parts.BACKEND);
        shoot.accept("maintenance-network-cut");
        house.network().cut(false);
        act(() -> journey.tab(Tab.FIGURES));
        shoot.accept("maintenance-figures");
        act(() -> journey.tab(Tab.RECORDS));
        shoot.accept("maintenance-records");
        settings(journey);
        tools(journey);
        diagnosis(journey);
        act(journey::leave);
    }

    /** On the tablet, as a technician tries it. */
    private void sign(MaintenanceJourney journey) {
        act(() -> journey.test(Parts.SIGNATURE_PAD));
        SigningJourney trial = look(() -> ((MaintenanceState.Signing) journey.state()).journey());
        house.tablet().sign(0);
        await(
                "the ink",
                () -> Optional.of(trial.ink()).filter(ink -> ink.strokes().size() == SampleSignature.STROKES));
        shoot.accept("maintenance-signing");
        act(trial::done);
        shoot.accept("maintenance-signed");
        act(journey::stopSigning);
    }

    private void settings(MaintenanceJourney journey) {
        act(() -> journey.tab(Tab.SETTINGS));
        SettingsJourney settings = await(
                "the settings",
                () -> Optional.of(journey.state())
                        .filter(MaintenanceState.Configuring.class::isInstance)
                        .map(state -> ((MaintenanceState.Configuring) state).journey())
                        .filter(inner -> inner.state() instanceof SettingsState.Listing));
        shoot.accept("maintenance-settings");
        act(() -> settings.edit(SiteSetting.PRINTER_PLACE));
        shoot.accept("maintenance-settings-edit");
        act(settings::back);
        await(
                "the settings again",
                () -> Optional.of(settings.state()).filter(SettingsState.Listing.class::isInstance));
    }

    private void tools(MaintenanceJourney journey) {
        act(() -> journey.tab(Tab.TOOLS));
        job(journey, ToolBox.VERSIONS);
        act(() -> journey.job(ToolBox.BUNDLE_TO_BACKEND));
        job(journey, ToolBox.BUNDLE_TO_BACKEND);
        shoot.accept("maintenance-tools");
        act(() -> journey.tab(Tab.DEVICES));
    }

    private static void job(MaintenanceJourney journey, String name) {
        await(
                "the job " + name,
                () -> open(journey).map(open -> open.runs().get(name)).filter(CheckRun.Done.class::isInstance));
    }

    /** The reader was unplugged: the machine knows, and a person looks at its lamp. */
    private void diagnosis(MaintenanceJourney journey) {
        house.reader().unplug();
        await(
                "the reader is gone",
                () -> open(journey)
                        .flatMap(open -> open.parts().stream()
                                .filter(part -> part.part().equals(Parts.CARD_READER))
                                .filter(part -> part.grade() == PartHealth.Grade.OUT)
                                .findFirst()));
        act(journey::diagnose);
        DiagnosisJourney search = look(() -> ((MaintenanceState.Diagnosing) journey.state()).journey());
        shoot.accept("maintenance-symptom");
        answer(search, 0);
        shoot.accept("maintenance-question");
        answer(search, 1);
        shoot.accept("maintenance-found");
        house.reader().replug();
        act(journey::back);
    }

    private static void answer(DiagnosisJourney search, int number) {
        act(() -> {
            Diagnosis.Question question = ((DiagnosisState.Asking) search.state()).question();
            search.answer(search.answers(question).get(number));
        });
    }

    private static void type(MaintenanceJourney journey, String digits) {
        act(() -> digits.chars().forEach(digit -> journey.digit((char) digit)));
    }

    private static void test(MaintenanceJourney journey, String part) {
        act(() -> journey.test(part));
        tested(journey, part);
    }

    private static void tested(MaintenanceJourney journey, String part) {
        await(
                "the test of " + part,
                () -> open(journey).map(open -> open.runs().get(part)).filter(CheckRun.Done.class::isInstance));
    }

    private static Optional<MaintenanceState.Open> open(MaintenanceJourney journey) {
        return Optional.of(journey.state())
                .filter(MaintenanceState.Open.class::isInstance)
                .map(MaintenanceState.Open.class::cast);
    }
}
