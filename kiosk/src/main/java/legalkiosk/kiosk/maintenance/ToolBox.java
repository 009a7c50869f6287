package legalkiosk.kiosk.maintenance;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import legalkiosk.kiosk.maintenance.checks.Check;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis;
import legalkiosk.kiosk.maintenance.settings.Settings;

/**
 * What else maintenance mode has.
 *
 * @param jobs by {@link #VERSIONS}, {@link #BUNDLE_TO_STICK}, {@link #BUNDLE_TO_BACKEND}; bundles need the service desk's key
 * @param diagnosis the way from a symptom to a part; read when it is first asked for
 * @param settings what a site may change; empty where there is no settings file
 * @param contact whom to call
 * @param restarts what can be begun anew here
 * @param restart begins it anew, once nobody is in maintenance mode any more
 */
public record ToolBox(
        Map<String, Check> jobs,
        Supplier<Optional<Diagnosis>> diagnosis,
        Optional<Settings> settings,
        Optional<String> contact,
        Set<Restart> restarts,
        Consumer<Restart> restart) {
    /** Which software and content this terminal has, and which there is. */
    public static final String VERSIONS = "versions";

    public static final String BUNDLE_TO_STICK = "bundle-stick";
    public static final String BUNDLE_TO_BACKEND = "bundle-backend";

    public ToolBox {
        jobs = Map.copyOf(jobs);
        restarts = Set.copyOf(restarts);
    }

    /** Nothing but the tests of parts. */
    public static ToolBox empty() {
        return new ToolBox(Map.of(), Optional::empty, Optional.empty(), Optional.empty(), Set.of(), restart -> {});
    }
}
