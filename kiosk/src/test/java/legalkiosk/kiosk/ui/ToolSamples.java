package legalkiosk.kiosk.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.HealthBook;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.hardware.health.Parts;
import legalkiosk.kiosk.content.Fixture;
import legalkiosk.kiosk.journey.TestRuntime;
import legalkiosk.kiosk.maintenance.CheckRun;
import legalkiosk.kiosk.maintenance.MaintenanceState;
import legalkiosk.kiosk.maintenance.MaintenanceState.Touch;
import legalkiosk.kiosk.maintenance.Restart;
import legalkiosk.kiosk.maintenance.ToolBox;
import legalkiosk.kiosk.maintenance.checks.Check;
import legalkiosk.kiosk.maintenance.checks.Finding;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis;
import legalkiosk.kiosk.maintenance.diagnosis.DiagnosisJourney;
import legalkiosk.kiosk.maintenance.diagnosis.Drawings;
import legalkiosk.kiosk.maintenance.settings.Settings;
import legalkiosk.kiosk.maintenance.settings.SettingsJourney;
import legalkiosk.kiosk.maintenance.settings.SiteSetting;

/** The tool box of maintenance mode and every state of what is in it. */
final class ToolSamples {
    private final TestRuntime time = new TestRuntime();
    private final Clock clock = time.runtime().clock();
    private final MaintenanceState.Open open;

    /** @param open what is known of the terminal meanwhile */
    ToolSamples(MaintenanceState.Open open) {
        this.open = open;
    }

    static Diagnosis diagnosis() {
        try {
            return Diagnosis.read(Fixture.ROOT.resolve("config/content/maintenance/diagnosis.yaml"), Drawings.names());
        } catch (ConfigException wrong) {
            throw new AssertionError(wrong);
        }
    }

    /** Everything a tool box can have. */
    static ToolBox full() {
        Check nothing = List::of;
        return new ToolBox(
                Map.of(
                        ToolBox.VERSIONS, nothing,
                        ToolBox.BUNDLE_TO_STICK, nothing,
                        ToolBox.BUNDLE_TO_BACKEND, nothing),
                () -> Optional.of(diagnosis()),
                Optional.empty(),
                Optional.of("维护热线（工作日早上九点到下午五点，示例）"),
                EnumSet.allOf(Restart.class),
                restart -> {});
    }

    Map<String, MaintenanceState> states() {
        Map<String, MaintenanceState> all = new LinkedHashMap<>();
        diagnosing(all);
        configuring(all);
        all.put("restart program", new MaintenanceState.Confirming(open, Restart.PROGRAM));
        all.put("restart machine", new MaintenanceState.Confirming(open, Restart.MACHINE));
        all.put("cleaning", new MaintenanceState.Cleaning(open, Duration.ofSeconds(30)));
        List<Touch> touches = new ArrayList<>();
        all.put("touch first", new MaintenanceState.Touching(open, touches));
        for (int i = 0; i < MaintenanceState.Touching.CROSSES; i++) {
            touches.add(new Touch(i * 4, -i * 5));
        }
        all.put("touch some", new MaintenanceState.Touching(open, touches.subList(0, 5)));
        all.put("touch done", new MaintenanceState.Touching(open, touches));
        return all;
    }

    static Map<String, CheckRun> done(Clock clock) {
        return Map.of(
                ToolBox.VERSIONS,
                done(
                        clock,
                        new Finding(Grade.FINE, "maintenance.version.program", List.of("1.0.0 (0123456789ab)"), ""),
                        new Finding(
                                Grade.LOOK,
                                "maintenance.version.update.there",
                                List.of("1.2.0", "@2026-11-20T01:00:00Z"),
                                ""),
                        new Finding(
                                Grade.LOOK, "maintenance.version.content.other", List.of("2026.11", "2026.12"), "")),
                "report",
                done(clock, new Finding(Grade.FINE, "maintenance.print.printed", List.of(), "")),
                ToolBox.BUNDLE_TO_STICK,
                done(
                        clock,
                        new Finding(
                                Grade.FINE,
                                "maintenance.bundle.on-stick",
                                List.of(),
                                "legal-kiosk-HS-01-20261124-0941.lkb"),
                        new Finding(Grade.FINE, "maintenance.bundle.kept-back", List.of("3"), "")),
                ToolBox.BUNDLE_TO_BACKEND,
                done(
                        clock,
                        new Finding(Grade.OUT, "maintenance.bundle.not-sent", List.of(), "SocketTimeoutException")));
    }

    private static CheckRun done(Clock clock, Finding... findings) {
        return new CheckRun.Done(clock.instant(), List.of(findings));
    }

    /** Every question, every end, and every test of a part. */
    private void diagnosing(Map<String, MaintenanceState> all) {
        Diagnosis tree = diagnosis();
        for (Diagnosis.Node node : tree.nodes()) {
            if (!(node instanceof Diagnosis.Machine machine) || machine.test()) {
                all.put(
                        "diagnosis " + node.id(),
                        new MaintenanceState.Diagnosing(
                                open,
                                new DiagnosisJourney(
                                        time.runtime(),
                                        tree.from(node.id()),
                                        book(),
                                        Map.of(
                                                Parts.CARD_READER, List::of,
                                                Parts.PRINTER, List::of,
                                                Parts.FACE_CAMERA, List::of,
                                                Parts.TABLE_CAMERA, List::of,
                                                Parts.AUDIO, List::of,
                                                Parts.BACKEND, List::of),
                                        (act, detail) -> {})));
            }
        }
    }

    private HealthBook book() {
        try {
            HealthBook book = HealthBook.open(Files.createTempDirectory("book").resolve("health.json"), clock);
            for (String part : List.of(Parts.UPS, Parts.FACE_CAMERA, Parts.TABLE_CAMERA, Parts.AUDIO)) {
                book.report(part, new DeviceHealth.Ready(clock.instant(), ""));
            }
            return book;
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }

    private void configuring(Map<String, MaintenanceState> all) {
        all.put("settings working", configured(journey -> {}, false));
        all.put("settings", configured(journey -> time.settle(), true));
        for (SiteSetting setting : SiteSetting.values()) {
            all.put(
                    "settings " + setting,
                    configured(
                            journey -> {
                                time.settle();
                                journey.edit(setting);
                            },
                            false));
        }
        all.put(
                "settings refused",
                configured(
                        journey -> {
                            time.settle();
                            journey.edit(SiteSetting.PRINTER);
                            journey.draft("nowhere");
                            journey.save();
                            time.settle();
                        },
                        false));
        all.put(
                "settings kept",
                configured(
                        journey -> {
                            time.settle();
                            change(journey, SiteSetting.IDLE_SECONDS, "120");
                        },
                        true));
        all.put(
                "settings history none",
                configured(
                        journey -> {
                            time.settle();
                            journey.history();
                            time.settle();
                        },
                        false));
        all.put(
                "settings history",
                configured(
                        journey -> {
                            time.settle();
                            change(journey, SiteSetting.IDLE_SECONDS, "120");
                            change(journey, SiteSetting.PRINTER, "cups:a-queue-with-a-long-name-in-the-next-hall");
                            change(journey, SiteSetting.HALL, "鹤山市雅瑶镇公共法律服务工作站（新大厅）");
                            change(journey, SiteSetting.CARD_READER_PLACE, "右手边的桌上");
                            journey.history();
                            time.settle();
                        },
                        true));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    private void change(SettingsJourney journey, SiteSetting setting, String value) {
        journey.edit(setting);
        journey.draft(value);
        journey.save();
        time.settle();
    }

    private MaintenanceState configured(Consumer<SettingsJourney> acts, boolean changed) {
        try {
            Path folder = Files.createTempDirectory("settings");
            Path file = Files.copy(Fixture.ROOT.resolve("config/terminal.yaml"), folder.resolve("terminal.yaml"));
            Settings settings = new Settings(
                    file,
                    folder.resolve("history"),
                    candidate -> read(candidate).contains("nowhere")
                            ? List.of("terminal.yaml:19: devices.printer: “nowhere” does not have the form"
                                    + " (ipps?://|cups:).+; for example: printer: ipp://192.0.2.10/ipp/print")
                            : List.of(),
                    clock);
            SettingsJourney journey =
                    new SettingsJourney(time.runtime(), settings, "017", (act, detail) -> {}, () -> {});
            acts.accept(journey);
            MaintenanceState.Open known = new MaintenanceState.Open(
                    open.who(),
                    MaintenanceState.Tab.SETTINGS,
                    open.parts(),
                    open.runs(),
                    open.days(),
                    open.records(),
                    open.broken(),
                    changed,
                    open.minutes());
            return new MaintenanceState.Configuring(known, journey);
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }
}
