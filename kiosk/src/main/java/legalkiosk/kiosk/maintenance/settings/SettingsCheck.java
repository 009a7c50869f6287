package legalkiosk.kiosk.maintenance.settings;

import java.nio.file.Path;
import java.util.List;

/** Reads a settings file as the terminal itself does at its start. */
@FunctionalInterface
public interface SettingsCheck {
    /** What is wrong with it, one sentence each; empty when the terminal can use it. */
    List<String> problems(Path file);
}
