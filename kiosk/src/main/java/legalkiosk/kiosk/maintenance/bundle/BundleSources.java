package legalkiosk.kiosk.maintenance.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import legalkiosk.foundation.Sensitive;

/**
 * Where a bundle's files come from.
 *
 * @param state the terminal's state folder: health book and log of maintenance
 * @param logs folder with the program's logs, where there is one
 * @param settings the terminal's settings file, where it is known
 * @param versions what runs here, line by line
 * @param known values that belong to somebody and are on this machine now
 */
public record BundleSources(
        Path state,
        Optional<Path> logs,
        Optional<Path> settings,
        Supplier<List<String>> versions,
        Supplier<List<Sensitive<String>>> known) {}
