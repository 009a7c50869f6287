package legalkiosk.kiosk.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.maintenance.MaintenanceState.Confirming;
import legalkiosk.kiosk.maintenance.MaintenanceState.Open;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.controls.ActionButton;
import legalkiosk.kiosk.ui.controls.Cards;
import legalkiosk.kiosk.ui.controls.Grid;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Words;

/** The page 工具: versions, report, log bundle, wiping, touching, beginning anew. */
final class ToolsScreen {
    private static final List<String> SHOWN =
            List.of(MaintenanceJourney.REPORT, ToolBox.BUNDLE_TO_STICK, ToolBox.BUNDLE_TO_BACKEND);
    private final Kit kit;
    private final DeviceCards lines;

    ToolsScreen(Kit kit, DeviceCards lines) {
        this.kit = kit;
        this.lines = lines;
    }

    List<Region> blocks(Open open, MaintenanceJourney journey, boolean landscape) {
        ToolBox tools = journey.tools();
        List<Region> blocks = new ArrayList<>();
        blocks.add(versions(open));
        List<Press> buttons = new ArrayList<>();
        buttons.add(button("report", "file-text", running(open, MaintenanceJourney.REPORT), journey::printReport));
        for (String job : List.of(ToolBox.BUNDLE_TO_STICK, ToolBox.BUNDLE_TO_BACKEND)) {
            if (tools.jobs().containsKey(job)) {
                String icon = job.equals(ToolBox.BUNDLE_TO_STICK) ? "download" : "upload";
                buttons.add(button(job, icon, running(open, job), () -> journey.job(job)));
            }
        }
        buttons.add(button("clean", "droplet", false, journey::clean));
        buttons.add(button("touch", "crosshair", false, journey::touchCrosses));
        for (Restart what : List.of(Restart.PROGRAM, Restart.MACHINE)) {
            if (tools.restarts().contains(what)) {
                String name = "restart-" + what.name().toLowerCase(Locale.ROOT);
                buttons.add(button(
                        name,
                        what == Restart.PROGRAM ? "refresh-cw" : "power",
                        false,
                        () -> journey.askToRestart(what)));
            }
        }
        blocks.addAll(Grid.rows(landscape ? 4 : 2, 0, buttons));
        if (!tools.jobs().containsKey(ToolBox.BUNDLE_TO_STICK)) {
            blocks.add(Cards.notice("tint", "info", kit.t("maintenance.bundle.no-key")));
        }
        for (String what : SHOWN) {
            Optional.ofNullable(open.runs().get(what)).ifPresent(run -> blocks.add(result(what, run)));
        }
        return blocks;
    }

    private Press button(String name, String icon, boolean off, Runnable action) {
        return ActionButton.secondary(icon, kit.t("maintenance.tool." + name), action)
                .off(off);
    }

    private static boolean running(Open open, String what) {
        return open.runs().get(what) instanceof CheckRun.Running;
    }

    private VBox versions(Open open) {
        VBox card = Cards.card(Words.words(kit.t("maintenance.versions"), "text-strong"));
        switch (open.runs().get(ToolBox.VERSIONS)) {
            case null -> {}
            case CheckRun.Running running ->
                card.getChildren().add(Words.words(kit.t("maintenance.running.versions"), "text-note"));
            case CheckRun.Done done -> done.findings().stream().map(lines::line).forEach(card.getChildren()::add);
        }
        return card;
    }

    private Region result(String what, CheckRun run) {
        return switch (run) {
            case CheckRun.Running running -> Cards.notice("tint", "clock", kit.t("maintenance.running." + what));
            case CheckRun.Done done -> {
                VBox card = Cards.card(Words.words(kit.t("maintenance.tool." + what), "text-strong"));
                done.findings().stream().map(lines::line).forEach(card.getChildren()::add);
                yield card;
            }
        };
    }

    /** Asked a second time. */
    Region confirm(Confirming state, MaintenanceJourney journey) {
        String what = state.what().name().toLowerCase(Locale.ROOT);
        VBox notice = Cards.notice(
                "gold",
                "alert-triangle",
                kit.t("maintenance.restart.really." + what),
                kit.t("maintenance.restart.means." + what));
        return Bars.body(
                kit,
                List.of(notice),
                Bars.buttons(
                        kit.back(journey::back),
                        ActionButton.danger("power", kit.t("maintenance.tool.restart-" + what), journey::restart)));
    }
}
