package legalkiosk.kiosk.ui.frame;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import legalkiosk.kiosk.ui.Texts;
import legalkiosk.kiosk.ui.When;
import legalkiosk.kiosk.ui.controls.Words;

/** Where the person is: platform, hall, terminal, time of day. */
final class Header extends HBox {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final Clock clock;
    private static final double WARNING = 720;
    private final HBox warning = new HBox();
    private final Label time = Words.line("", "clock");
    private final Label day = Words.line("", "date");

    Header(Texts texts, Location place, Clock clock) {
        this.clock = clock;
        VBox left = new VBox(
                Words.words(texts.t("platform.name"), "platform"),
                Words.words(texts.t("header.place", place.hall(), place.terminal()), "hall"));
        left.getStyleClass().add("left");
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(time, day);
        right.getStyleClass().add("right");
        getStyleClass().add("header");
        warning.getStyleClass().add("warning");
        warning.setMinWidth(0);
        warning.setMaxWidth(WARNING);
        getChildren().addAll(new Emblem(), left, warning, right);
        setMinHeight(USE_PREF_SIZE);
        tick();
    }

    /** Words in the middle of a lying screen's header, where they cost the page no height. */
    void warn(Optional<Node> words) {
        warning.getChildren().setAll(words.stream().toList());
        warning.setVisible(words.isPresent());
        warning.setManaged(words.isPresent());
    }

    /** The time of day that it shows. */
    String time() {
        return time.getText();
    }

    /** Shows the time of now. */
    void tick() {
        ZonedDateTime now = clock.instant().atZone(ZONE);
        time.setText(When.clock(now.toLocalTime()));
        day.setText(When.day(now.toLocalDate()) + " " + When.weekday(now.toLocalDate()));
    }
}
