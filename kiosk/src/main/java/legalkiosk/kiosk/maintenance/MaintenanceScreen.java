package legalkiosk.kiosk.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.hardware.health.Parts;
import legalkiosk.kiosk.maintenance.MaintenanceState.Inside;
import legalkiosk.kiosk.maintenance.MaintenanceState.Open;
import legalkiosk.kiosk.maintenance.MaintenanceState.Signing;
import legalkiosk.kiosk.maintenance.MaintenanceState.Tab;
import legalkiosk.kiosk.maintenance.audit.AuditEntry;
import legalkiosk.kiosk.maintenance.checks.Finding;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.theme.Icons;

/** Maintenance mode. Fills the screen under a dark head, so that nobody takes it for the citizens' side. */
public final class MaintenanceScreen {
    private static final int MOST_RECORDS = 60;
    private final Kit kit;
    private final PartWords words;
    private final DeviceCards devices;
    private final DayPlots plots;
    private final EntryScreen entry;
    private final SigningTrial trial;
    private final DiagnosisScreen diagnosis;
    private final SettingsScreen settings;
    private final ToolsScreen tools;
    private final CleaningScreen cleaning;
    private final TouchScreen touching;

    public MaintenanceScreen(Kit kit) {
        this.kit = kit;
        this.words = new PartWords(kit.texts(), kit.devices(), kit.clock());
        this.devices = new DeviceCards(kit, words);
        this.plots = new DayPlots(kit);
        this.entry = new EntryScreen(kit);
        this.trial = new SigningTrial(kit, devices);
        this.diagnosis = new DiagnosisScreen(kit);
        this.settings = new SettingsScreen(kit, words);
        this.tools = new ToolsScreen(kit, devices);
        this.cleaning = new CleaningScreen(kit);
        this.touching = new TouchScreen(kit);
    }

    /** The whole screen. */
    public Region whole(MaintenanceState state, MaintenanceJourney journey, boolean landscape) {
        if (state instanceof MaintenanceState.Cleaning wiped) {
            return cleaning.whole(wiped);
        }
        if (state instanceof MaintenanceState.Touching touched) {
            return touching.whole(touched, journey);
        }
        Region body = switch (state) {
            case Inside inside -> inside(inside, journey, landscape);
            case Signing signing -> trial.of(signing, journey, landscape);
            default -> entry.of(state, journey, landscape);
        };
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        VBox whole = new VBox(head(state, journey), body);
        whole.getStyleClass().add("maintenance");
        return whole;
    }

    private HBox head(MaintenanceState state, MaintenanceJourney journey) {
        VBox names = new VBox(
                Words.words(kit.t("maintenance.title"), "title"),
                Words.words(
                        state instanceof Inside inside
                                ? kit.t(
                                        "maintenance.head",
                                        place(),
                                        inside.open().who(),
                                        inside.open().minutes())
                                : place(),
                        "place"));
        Press leave =
                new Press(kit.t("maintenance.leave"), Words.line(kit.t("maintenance.leave")), journey::leave, "leave");
        HBox head = Words.row(names, Icons.square(Icons.icon("tool"), "tool"), names, leave);
        head.getStyleClass().setAll("maintenance-head");
        head.setFillHeight(false);
        return head;
    }

    private String place() {
        return kit.t("header.place", kit.place().hall(), kit.place().terminal());
    }

    private Region inside(Inside state, MaintenanceJourney journey, boolean landscape) {
        return switch (state) {
            case Open open -> tabbed(open, journey, Bars.body(kit, blocks(open, journey, landscape)));
            case MaintenanceState.Configuring configuring ->
                tabbed(configuring.open(), journey, settings.body(configuring, journey, landscape));
            case MaintenanceState.Diagnosing diagnosing -> diagnosis.body(diagnosing, journey, landscape);
            case MaintenanceState.Confirming confirming -> tools.confirm(confirming, journey);
            case MaintenanceState.Cleaning wiped -> cleaning.whole(wiped);
            case MaintenanceState.Touching touched -> touching.whole(touched, journey);
        };
    }

    private Region tabbed(Open open, MaintenanceJourney journey, Region body) {
        HBox tabs = new HBox();
        tabs.getStyleClass().add("tabs");
        for (Tab tab : Tab.values()) {
            String name = kit.t("maintenance.tab." + tab.name().toLowerCase(Locale.ROOT));
            Press press = new Press(name, Words.line(name), () -> journey.tab(tab), "tab");
            if (tab == open.tab()) {
                press.styled("chosen");
            }
            tabs.getChildren().add(press);
        }
        VBox whole = new VBox(tabs, body);
        whole.getStyleClass().add("maintenance-tabbed");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        return whole;
    }

    private List<Region> blocks(Open open, MaintenanceJourney journey, boolean landscape) {
        return switch (open.tab()) {
            case DEVICES -> {
                List<Region> rows = new ArrayList<>();
                if (journey.tools().diagnosis().get().isPresent()) {
                    rows.add(Bars.buttons(
                            ActionButton.primary("search", kit.t("maintenance.diagnosis"), journey::diagnose)));
                }
                rows.addAll(devices.rows(open, journey, landscape));
                if (!landscape) {
                    rows.add(plots.visits(open));
                }
                yield rows;
            }
            case NETWORK -> network(open, journey);
            case FIGURES -> landscape ? Grid.rows(3, 0, plots.all(open)) : plots.all(open);
            case RECORDS -> records(open);
            case SETTINGS -> List.of(Cards.notice("tint", "info", kit.t("maintenance.settings.no-file")));
            case TOOLS -> tools.blocks(open, journey, landscape);
        };
    }

    private List<Region> network(Open open, MaintenanceJourney journey) {
        Optional<CheckRun> run = Optional.ofNullable(open.runs().get(Parts.BACKEND));
        List<Region> blocks = new ArrayList<>();
        switch (run.orElse(null)) {
            case null -> blocks.add(Cards.notice("tint", "info", kit.t("maintenance.path.none")));
            case CheckRun.Running running ->
                blocks.add(Cards.notice("tint", "clock", kit.t("maintenance.running.backend")));
            case CheckRun.Done(var at, List<Finding> findings) -> {
                VBox steps = Cards.card(Words.words(kit.t("maintenance.path.at", words.moment(at)), "text-strong"));
                findings.stream().map(devices::line).forEach(steps.getChildren()::add);
                blocks.add(steps);
            }
        }
        Press again =
                ActionButton.primary("activity", kit.t("maintenance.path.walk"), () -> journey.test(Parts.BACKEND));
        again.off(run.filter(CheckRun.Running.class::isInstance).isPresent());
        blocks.add(new HBox(again));
        HBox.setHgrow(again, Priority.ALWAYS);
        return blocks;
    }

    private List<Region> records(Open open) {
        List<Region> blocks = new ArrayList<>();
        open.broken()
                .ifPresent(number ->
                        blocks.add(Cards.notice("red", "alert-circle", kit.t("maintenance.records.broken", number))));
        List<AuditEntry> newest = open.records().reversed();
        for (AuditEntry record : newest.subList(0, Math.min(MOST_RECORDS, newest.size()))) {
            var what = Words.words(act(record), "text-body");
            HBox line = Words.row(
                    what,
                    Words.line(words.moment(record.at()), "text-note"),
                    what,
                    Words.line(who(record), "text-note"));
            line.getStyleClass().add("record");
            blocks.add(line);
        }
        return blocks;
    }

    private String who(AuditEntry record) {
        if (!record.who().isEmpty()) {
            return kit.t("maintenance.records.who", record.who());
        }
        return kit.t(record.act().startsWith("door-") ? "maintenance.records.machine" : "maintenance.records.nobody");
    }

    private String act(AuditEntry record) {
        String key = "maintenance.act." + record.act();
        boolean part = record.act().equals("tested");
        return kit.t(key, part ? kit.t("maintenance.part." + record.detail()) : record.detail());
    }
}
