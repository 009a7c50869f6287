package legalkiosk.kiosk.journey.hall;

import java.time.LocalTime;
import java.time.ZoneId;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import legalkiosk.hardware.ups.Power;
import legalkiosk.kiosk.ui.Kit;
import legalkiosk.kiosk.ui.When;
import legalkiosk.kiosk.ui.controls.Press;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.frame.Shell;
import legalkiosk.kiosk.ui.theme.Icons;

/** Nobody is here: one big way in, what the machine can do, the hotline. */
public final class AttractScreen {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final double OVERLAP = -110;
    private final Kit kit;

    public AttractScreen(Kit kit) {
        this.kit = kit;
    }

    /**
     * Fills the whole screen.
     *
     * @param begin what a touch does
     * @param near somebody stands in front of the terminal
     */
    public Region whole(Runnable begin, Power power, boolean near, boolean landscape) {
        if (power == Power.BATTERY_LOW) {
            return goingDown();
        }
        return whole(begin, offer(power, near), landscape, When.clock(now()));
    }

    /** Before anything is known of power and people; without the time of day, so that it may be kept as a picture. */
    public Region early(Runnable begin, boolean landscape) {
        return whole(begin, offer(Power.MAINS, false), landscape, "");
    }

    private Region whole(Runnable begin, String offer, boolean landscape, String time) {
        Label hero = Words.words(kit.t(landscape ? "attract.hero.wide" : "attract.hero"), "text-hero");
        VBox top = new VBox(Words.words(kit.place().hall(), "hall"), hero, Words.words(kit.t(offer), "offer"));
        top.getStyleClass().add("attract-top");
        Press start = new Press(kit.t("attract.start"), Words.line(kit.t("attract.start")), begin, "start");
        start.setMaxWidth(Double.MAX_VALUE);
        VBox.setMargin(start, new Insets(OVERLAP, 0, 0, 0));
        Region above = new Region();
        Region space = new Region();
        VBox.setVgrow(above, Priority.ALWAYS);
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox bottom = new VBox(start, above, abilities(), space, foot(time));
        bottom.getStyleClass().add("attract-bottom");
        VBox.setVgrow(bottom, Priority.ALWAYS);
        VBox.setVgrow(top, landscape ? Priority.NEVER : Priority.SOMETIMES);
        top.setMaxHeight(landscape ? Region.USE_PREF_SIZE : 1060);
        VBox whole = new VBox(top, bottom);
        whole.setOnMouseReleased(event -> begin.run());
        return whole;
    }

    /** Whoever steps up is greeted; nothing else moves. */
    private static String offer(Power power, boolean near) {
        return power != Power.MAINS ? "attract.battery" : near ? "attract.near" : "attract.offer";
    }

    /** Nobody can begin any more. */
    private Region goingDown() {
        VBox whole = new VBox(
                Words.words(kit.place().hall(), "hall"),
                Words.words(kit.t("power.off"), "text-hero"),
                Words.words(kit.t("power.off.text"), "offer"));
        whole.getStyleClass().add("attract-top");
        whole.setAlignment(Pos.CENTER_LEFT);
        return whole;
    }

    private HBox abilities() {
        HBox row = new HBox(
                ability("message-circle", kit.t("attract.triage")),
                ability("calendar", kit.t("attract.booking")),
                ability("printer", kit.t("attract.print")));
        row.getStyleClass().add("abilities");
        return row;
    }

    private static VBox ability(String icon, String words) {
        StackPane chip = Icons.chip(icon, "action");
        chip.getStyleClass().add("chip-large");
        VBox box = new VBox(chip, Words.words(words));
        box.getStyleClass().add("ability");
        box.setAlignment(Pos.TOP_CENTER);
        box.setPrefWidth(200);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private LocalTime now() {
        return LocalTime.ofInstant(kit.clock().instant(), ZONE);
    }

    private HBox foot(String time) {
        Label hotline = Words.words(kit.t("attract.hotline"));
        Label clock = Words.line(time);
        clock.setId(Shell.TIME);
        HBox foot = Words.row(hotline, hotline, clock);
        foot.getStyleClass().add("foot");
        return foot;
    }
}
