package legalkiosk.kiosk.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The backend's settings for a demonstration: the shipped ones, with notaries whose names say that they are a machine's. */
public final class DemoSettings {
    private static final String BACKEND = "backend.yaml";
    private static final String ROSTER = "roster.yaml";
    private static final String CONTENT_KEY = "content: ";
    private static final String ROSTER_KEY = "roster: ";
    private static final Pattern NOTARY = Pattern.compile(" +name: 示例公证员.");
    private static final String PERSON = "公证员";
    private static final String MACHINE = "机器人";

    private DemoSettings() {}

    /**
     * Writes them into a folder of their own and gives it; where none were shipped, the backend says so itself.
     *
     * @param shipped where the shipped ones lie
     */
    public static Path write(Path shipped, Path folder) throws IOException {
        if (!Files.exists(shipped.resolve(BACKEND))) {
            return shipped;
        }
        Files.createDirectories(folder);
        List<String> settings = Files.readAllLines(shipped.resolve(BACKEND));
        Path content = shipped.resolve(value(settings, CONTENT_KEY)).toAbsolutePath();
        Path roster = shipped.resolve(value(settings, ROSTER_KEY));
        Files.write(
                folder.resolve(BACKEND),
                settings.stream()
                        .map(line -> line.startsWith(CONTENT_KEY) ? CONTENT_KEY.concat(content.toString()) : line)
                        .map(line -> line.startsWith(ROSTER_KEY) ? ROSTER_KEY.concat(ROSTER) : line)
                        .toList());
        Files.write(
                folder.resolve(ROSTER),
                Files.readAllLines(roster).stream()
                        .map(line -> NOTARY.matcher(line).matches() ? line.replace(PERSON, MACHINE) : line)
                        .toList());
        return folder;
    }

    private static String value(List<String> settings, String key) throws IOException {
        return settings.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip())
                .findFirst()
                .orElseThrow(() -> new IOException("the backend's settings do not name: ".concat(key)));
    }
}
