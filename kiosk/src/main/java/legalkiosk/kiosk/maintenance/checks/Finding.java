package legalkiosk.kiosk.maintenance.checks;

import java.util.List;
import legalkiosk.hardware.health.PartHealth.Grade;

/**
 * One thing a test found.
 *
 * @param key of its sentence: of the screen's texts when it begins with {@code maintenance.}, else of the devices' words
 * @param values of the sentence
 * @param facts what the device said, for whoever is called to help; may be empty
 */
public record Finding(Grade grade, String key, List<String> values, String facts) {
    public Finding {
        values = List.copyOf(values);
    }

    static Finding fine(String key, String... values) {
        return new Finding(Grade.FINE, key, List.of(values), "");
    }
}
