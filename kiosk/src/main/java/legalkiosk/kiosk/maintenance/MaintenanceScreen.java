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
import legalkiosk.kiosk.maintenance.MaintenanceState.Open;
import legalkiosk.kiosk.maintenance.MaintenanceState.Signing;
import legalkiosk.kiosk.maintenance.MaintenanceState.Tab;
import legalkiosk.kiosk.maintenance.audit.AuditEntry;
import legalkiosk.kiosk.maintenance.checks.Finding;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Pages;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.theme.Icons;

/** Maintenance mode. Fills the screen under a dark head, so that nobody takes it for the citizens' side. */
public final class MaintenanceScreen {
    private static final double GAP = 22;
    private static final int MOST_RECORDS = 60;
    private final Kit kit;
    private final PartWords words;
    private final DeviceCards devices;
    private final DayPlots plots;
    private final EntryScreen entry;
    private final SigningTrial trial;

    public MaintenanceScreen(Kit kit) {
        this.kit = kit;
        this.words = new PartWords(kit.texts(), kit.devices(), kit.clock());
        this.devices = new DeviceCards(kit, words);
        this.plots = new DayPlots(kit);
        this.entry = new EntryScreen(kit);
        this.trial = new SigningTrial(kit, devices);
    }

    /** The whole screen. */
    public Region whole(MaintenanceState state, MaintenanceJourney journey, boolean landscape) {
        Region body = switch (state) {
            case Open open -> body(open, journey, landscape);
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
                        state instanceof Open open
                                ? kit.t("maintenance.head", place(), open.who(), open.minutes())
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

    private Region body(Open open, MaintenanceJourney journey, boolean landscape) {
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
        Pages pages = new Pages(kit.texts(), GAP, blocks(open, journey, landscape));
        pages.setId("pages");
        VBox.setVgrow(pages, Priority.ALWAYS);
        VBox body = new VBox(tabs, pages);
        body.getStyleClass().add("maintenance-body");
        return body;
    }

    private List<Region> blocks(Open open, MaintenanceJourney journey, boolean landscape) {
        return switch (open.tab()) {
            case DEVICES -> {
                List<Region> rows = new ArrayList<>(devices.rows(open, journey, landscape));
                if (!landscape) {
                    rows.add(plots.visits(open));
                }
                yield rows;
            }
            case NETWORK -> network(open, journey);
            case FIGURES -> landscape ? Grid.rows(3, 0, plots.all(open)) : plots.all(open);
            case RECORDS -> records(open, journey);
        };
    }

    /** The page for the hall's opening, and what came of printing it. */
    private List<Region> report(Open open, MaintenanceJourney journey) {
        Optional<CheckRun> run = Optional.ofNullable(open.runs().get(MaintenanceJourney.REPORT));
        Press print = ActionButton.secondary("file-text", kit.t("maintenance.report"), () -> journey.printReport());
        print.off(run.filter(CheckRun.Running.class::isInstance).isPresent());
        HBox row = new HBox(print);
        HBox.setHgrow(print, Priority.ALWAYS);
        List<Region> blocks = new ArrayList<>(List.of(row));
        switch (run.orElse(null)) {
            case null -> {}
            case CheckRun.Running running ->
                blocks.add(Cards.notice("tint", "clock", kit.t("maintenance.running.report")));
            case CheckRun.Done done ->
                blocks.add(Cards.card(devices.line(done.findings().getFirst())));
        }
        return blocks;
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

    private List<Region> records(Open open, MaintenanceJourney journey) {
        List<Region> blocks = new ArrayList<>(report(open, journey));
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
