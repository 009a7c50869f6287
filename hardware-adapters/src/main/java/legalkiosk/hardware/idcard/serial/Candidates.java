package legalkiosk.hardware.idcard.serial;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which ports to ask, and in which order. */
final class Candidates {
    private static final Logger LOG = LoggerFactory.getLogger(Candidates.class);

    private final List<String> wanted;
    private final Ports ports;

    Candidates(List<String> wanted, Ports ports) {
        this.wanted = wanted;
        this.ports = ports;
    }

    /** Paths, globs and {@code auto} turned into paths; the one that worked last comes first, none comes twice. */
    Set<String> paths(Optional<String> lastGood) {
        Set<String> found = new LinkedHashSet<>();
        for (String entry : wanted) {
            if (entry.equals(CardReaderConfig.AUTO)) {
                found.addAll(ports.listed());
            } else if (isGlob(entry)) {
                found.addAll(matches(Path.of(entry)));
            } else {
                found.add(entry);
            }
        }
        if (lastGood.isEmpty() || !found.contains(lastGood.get())) {
            return found;
        }
        Set<String> ordered = new LinkedHashSet<>(List.of(lastGood.get()));
        ordered.addAll(found);
        return ordered;
    }

    private static boolean isGlob(String entry) {
        return entry.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
    }

    private static Set<String> matches(Path glob) {
        Path folder = glob.getParent();
        Path pattern = glob.getFileName();
        Set<String> names = new TreeSet<>();
        if (folder == null || pattern == null || !Files.isDirectory(folder)) {
            return names;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern.toString())) {
            entries.forEach(path -> names.add(path.toString()));
        } catch (IOException error) {
            LOG.atWarn().addKeyValue("glob", glob).setCause(error).log("cannot look for card readers");
        }
        return names;
    }
}
