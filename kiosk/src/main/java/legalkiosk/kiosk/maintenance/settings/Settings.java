package legalkiosk.kiosk.maintenance.settings;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.foundation.config.ConfigText;

/**
 * The terminal's settings file as a site may change it: a few single values, the file's comments untouched, the whole checked by the
 * terminal's own reader before it takes the old one's place at once. Every earlier version is kept. Any thread; blocks for the disk.
 */
public final class Settings {
    private final Path file;
    private final SettingsCheck check;
    private final SettingsHistory history;

    /**
     * @param file the terminal's settings
     * @param history folder for earlier versions; made for this user alone
     */
    public Settings(Path file, Path history, SettingsCheck check, Clock clock) throws IOException {
        this.file = file.toAbsolutePath();
        this.check = check;
        this.history = SettingsHistory.open(history, clock);
    }

    /**
     * What a site may change, as it is now; what the file leaves out is missing.
     *
     * @throws IOException if the file can't be read
     */
    public synchronized Map<SiteSetting, String> values() throws IOException {
        return values(new ConfigText(Files.readString(file)));
    }

    /** Earlier versions, newest first. */
    public synchronized List<SettingsVersion> versions() throws IOException {
        return history.all();
    }

    /** Changes one value; empty takes an optional one out. */
    public synchronized SettingsAnswer change(String who, SiteSetting setting, Optional<String> value) {
        try {
            ConfigText now = new ConfigText(Files.readString(file));
            ConfigText next = value.isPresent() ? now.with(setting.key(), value.get()) : now.without(setting.key());
            return put(who, now.text(), next.text());
        } catch (IllegalArgumentException noPlace) {
            return new SettingsAnswer.Refused(List.of(String.valueOf(noPlace.getMessage())));
        } catch (IOException refused) {
            return new SettingsAnswer.NotWritten(refused.getClass().getSimpleName());
        }
    }

    /** Goes back to an earlier version, whole; the present one becomes an earlier version. */
    public synchronized SettingsAnswer restore(String who, int number) {
        try {
            return put(who, Files.readString(file), history.text(number));
        } catch (IOException refused) {
            return new SettingsAnswer.NotWritten(refused.getClass().getSimpleName());
        }
    }

    private SettingsAnswer put(String who, String before, String next) throws IOException {
        if (before.equals(next)) {
            return new SettingsAnswer.Same();
        }
        // Beside the file, since its paths are relative to its folder.
        Path half = Files.createTempFile(file.getParent(), ".terminal", ".yaml");
        try {
            write(half, next);
            List<String> problems = check.problems(half).stream()
                    .map(problem -> problem.replace(half.toString(), String.valueOf(file.getFileName())))
                    .toList();
            if (!problems.isEmpty()) {
                return new SettingsAnswer.Refused(problems);
            }
            history.keep(who, before);
            Files.setPosixFilePermissions(half, Files.getPosixFilePermissions(file));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            return new SettingsAnswer.Kept();
        } finally {
            Files.deleteIfExists(half);
        }
    }

    static Map<SiteSetting, String> values(ConfigText text) {
        Map<SiteSetting, String> values = new EnumMap<>(SiteSetting.class);
        for (SiteSetting setting : SiteSetting.values()) {
            text.value(setting.key()).ifPresent(value -> values.put(setting, value));
        }
        return values;
    }

    static void write(Path path, String text) throws IOException {
        try (FileOutputStream out = new FileOutputStream(path.toFile())) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
    }
}
