package legalkiosk.kiosk.maintenance.settings;

import java.util.List;

/** What came of a wish to change settings. */
public sealed interface SettingsAnswer {
    /** On disk; the version before it is kept. */
    record Kept() implements SettingsAnswer {}

    /** It already was so; nothing was written. */
    record Same() implements SettingsAnswer {}

    /** The terminal could not use it; nothing was written. */
    record Refused(List<String> problems) implements SettingsAnswer {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** The disk refused; the settings are as before. */
    record NotWritten(String facts) implements SettingsAnswer {}
}
