package legalkiosk.kiosk.maintenance;

import javafx.scene.control.Label;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.kiosk.ui.controls.Words;
import legalkiosk.kiosk.ui.theme.Icons;
import org.kordamp.ikonli.javafx.FontIcon;

/** 正常, 注意, 故障: always as a word too. */
final class Pill {
    private Pill() {}

    static Label of(PartWords words, Grade grade) {
        return Words.line(words.grade(grade), "pill", "pill-" + tone(grade));
    }

    static FontIcon icon(Grade grade) {
        String name = switch (grade) {
            case FINE -> "check-circle";
            case LOOK -> "alert-triangle";
            case OUT -> "x-circle";
        };
        return Icons.icon(name, "icon-" + tone(grade));
    }

    private static String tone(Grade grade) {
        return switch (grade) {
            case FINE -> "green";
            case LOOK -> "gold";
            case OUT -> "red";
        };
    }
}
