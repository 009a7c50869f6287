package legalkiosk.kiosk.maintenance.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the page 配置 shows. */
public sealed interface SettingsState {
    /** The file is read or written. */
    record Working() implements SettingsState {}

    /** @param answer to the last wish, if there was one */
    record Listing(Map<SiteSetting, String> values, Optional<SettingsAnswer> answer) implements SettingsState {
        public Listing {
            values = Map.copyOf(values);
        }
    }

    /**
     * One setting is changed; nothing is written yet.
     *
     * @param now as it is in the file
     * @param draft as it would become
     * @param answer why the last draft was not taken
     */
    record Editing(SiteSetting setting, Optional<String> now, String draft, Optional<SettingsAnswer> answer)
            implements SettingsState {}

    /** @param versions newest first */
    record History(List<SettingsVersion> versions, Map<SiteSetting, String> now, Optional<SettingsAnswer> answer)
            implements SettingsState {
        public History {
            versions = List.copyOf(versions);
            now = Map.copyOf(now);
        }
    }

    /** The file can't be read. */
    record Unreadable(String facts) implements SettingsState {}
}
