package legalkiosk.kiosk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import legalkiosk.contract.BookingRequest;
import legalkiosk.contract.Citizen;
import legalkiosk.foundation.Sensitive;
import legalkiosk.foundation.Version;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.backend.HttpBackend;
import legalkiosk.kiosk.backend.Outbox;
import legalkiosk.kiosk.citizen.Surnames;
import legalkiosk.kiosk.maintenance.Restart;
import legalkiosk.kiosk.maintenance.ToolBox;
import legalkiosk.kiosk.maintenance.bundle.BundleCollector;
import legalkiosk.kiosk.maintenance.bundle.BundleMaker;
import legalkiosk.kiosk.maintenance.bundle.BundleSources;
import legalkiosk.kiosk.maintenance.bundle.BundleToBackend;
import legalkiosk.kiosk.maintenance.bundle.BundleToStick;
import legalkiosk.kiosk.maintenance.bundle.UsbSticks;
import legalkiosk.kiosk.maintenance.checks.Check;
import legalkiosk.kiosk.maintenance.checks.VersionsCheck;
import legalkiosk.kiosk.maintenance.diagnosis.Diagnosis;
import legalkiosk.kiosk.maintenance.diagnosis.Drawings;
import legalkiosk.kiosk.maintenance.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What maintenance mode has besides the tests of parts, wired from one terminal's configuration.
 *
 * @param file the configuration's file; without it nothing can be changed and nothing begun anew
 * @param edition of the content
 */
record ToolBoxWiring(
        TerminalConfig config,
        Optional<Path> file,
        HttpBackend backend,
        Outbox outbox,
        Supplier<String> edition,
        Consumer<Restart> restart,
        Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(ToolBoxWiring.class);
    private static final Path MOUNTS = Path.of("/proc/self/mounts");

    ToolBox wire() throws IOException {
        TerminalConfig.Service service = config.service().orElse(TerminalConfig.Service.NONE);
        return new ToolBox(
                jobs(service), new Once<>(this::diagnosis), settings(), service.contact(), restarts(service), restart);
    }

    private Map<String, Check> jobs(TerminalConfig.Service service) {
        Map<String, Check> jobs = new HashMap<>();
        jobs.put(
                ToolBox.VERSIONS,
                new VersionsCheck(Version.running().toString(), edition, backend::contentVersion, service.updates()));
        if (service.deskKey().isPresent()) {
            BundleMaker maker = new BundleMaker(
                    new BundleCollector(
                            new BundleSources(config.state(), config.logs(), file, this::versions, this::known),
                            Surnames.all(),
                            clock),
                    service.deskKey().get());
            jobs.put(
                    ToolBox.BUNDLE_TO_STICK,
                    new BundleToStick(
                            maker,
                            new UsbSticks(MOUNTS, service.usbMounts()),
                            config.site().terminal(),
                            clock));
            jobs.put(ToolBox.BUNDLE_TO_BACKEND, new BundleToBackend(maker, backend::send));
        }
        return jobs;
    }

    private List<String> versions() {
        return List.of(
                "terminal: " + config.site().terminal(),
                "program: " + Version.running(),
                "content: " + edition.get(),
                "java: " + Runtime.version(),
                "system: " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
    }

    /** Everything of citizens that is on this machine: what waits in the outbox. */
    private List<Sensitive<String>> known() {
        List<Sensitive<String>> values = new ArrayList<>();
        for (Outbox.Entry entry : outbox.waiting()) {
            BookingRequest request = entry.request();
            Optional.ofNullable(request.phone()).ifPresent(values::add);
            switch (request.citizen()) {
                case Citizen.ByCard card -> values.addAll(List.of(card.idNumber(), card.name()));
                case Citizen.ByPhone phone -> values.addAll(List.of(phone.phone(), phone.surname()));
            }
        }
        return values;
    }

    /** A tree with mistakes must not keep the terminal from its work; the content's check names them before it goes out. */
    private Optional<Diagnosis> diagnosis() {
        Path tree = config.content().resolve("maintenance/diagnosis.yaml");
        try {
            return Optional.of(Diagnosis.read(tree, Drawings.names()));
        } catch (ConfigException wrong) {
            LOG.atWarn()
                    .addKeyValue("event", "maintenance.no-diagnosis")
                    .addKeyValue("facts", wrong.getMessage())
                    .log("the tree of questions can't be used");
            return Optional.empty();
        }
    }

    private Optional<Settings> settings() throws IOException {
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(new Settings(
                        file.get(), config.state().resolve("config-history"), ToolBoxWiring::problems, clock));
    }

    private static List<String> problems(Path candidate) {
        try {
            TerminalConfig.read(candidate);
            return List.of();
        } catch (ConfigException wrong) {
            return wrong.problems().stream()
                    .map(problem -> problem.key() + ": " + problem.wrong() + "; for example: " + problem.example())
                    .toList();
        }
    }

    private Set<Restart> restarts(TerminalConfig.Service service) {
        Set<Restart> restarts = EnumSet.noneOf(Restart.class);
        if (file.isPresent()) {
            restarts.add(Restart.PROGRAM);
            if (!service.restart().isEmpty()) {
                restarts.add(Restart.MACHINE);
            }
        }
        return restarts;
    }
}
