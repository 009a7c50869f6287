package legalkiosk.kiosk.maintenance.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import legalkiosk.foundation.config.ConfigText;

/** Earlier settings files, named by number, second and technician, such as {@code 0007-1764041100-017.yaml}; the newest hundred. */
final class SettingsHistory {
    private static final int KEPT = 100;
    private static final Pattern NAME = Pattern.compile("([0-9]{4,6})-([0-9]{1,12})-([0-9]{3})\\.yaml");

    private final Path folder;
    private final Clock clock;

    private SettingsHistory(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    static SettingsHistory open(Path folder, Clock clock) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return new SettingsHistory(folder, clock);
    }

    private record Kept(int number, Instant until, String who, Path file) {}

    /** On disk when this returns. */
    void keep(String who, String text) throws IOException {
        List<Kept> kept = files();
        int number = kept.isEmpty() ? 1 : kept.getFirst().number() + 1;
        Path half = folder.resolve("half.tmp");
        Settings.write(half, text);
        String name = "%04d-%d-%s.yaml".formatted(number, clock.instant().getEpochSecond(), who);
        Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        for (Kept old : kept.subList(Math.min(KEPT - 1, kept.size()), kept.size())) {
            Files.deleteIfExists(old.file());
        }
    }

    List<SettingsVersion> all() throws IOException {
        List<SettingsVersion> versions = new ArrayList<>();
        for (Kept kept : files()) {
            versions.add(new SettingsVersion(
                    kept.number(), kept.until(), kept.who(), values(Files.readString(kept.file()))));
        }
        return versions;
    }

    String text(int number) throws IOException {
        for (Kept kept : files()) {
            if (kept.number() == number) {
                return Files.readString(kept.file());
            }
        }
        throw new IOException("there is no version " + number);
    }

    /** What was not YAML then has no values. */
    private static Map<SiteSetting, String> values(String text) {
        try {
            return Settings.values(new ConfigText(text));
        } catch (IllegalArgumentException notYaml) {
            return Map.of();
        }
    }

    private List<Kept> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> {
                        Matcher name = NAME.matcher(file.getFileName().toString());
                        return name.matches()
                                ? Stream.of(new Kept(
                                        Integer.parseInt(name.group(1)),
                                        Instant.ofEpochSecond(Long.parseLong(name.group(2))),
                                        name.group(3),
                                        file))
                                : Stream.empty();
                    })
                    .sorted(Comparator.comparingInt(Kept::number).reversed())
                    .toList();
        }
    }
}
