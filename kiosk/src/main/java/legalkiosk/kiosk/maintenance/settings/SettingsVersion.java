package legalkiosk.kiosk.maintenance.settings;

import java.time.Instant;
import java.util.Map;

/**
 * The settings as they were until somebody changed them.
 *
 * @param number counts from 1
 * @param until when they were changed
 * @param who the number of the technician who changed them
 * @param values what a site may change, as it was
 */
public record SettingsVersion(int number, Instant until, String who, Map<SiteSetting, String> values) {
    public SettingsVersion {
        values = Map.copyOf(values);
    }
}
