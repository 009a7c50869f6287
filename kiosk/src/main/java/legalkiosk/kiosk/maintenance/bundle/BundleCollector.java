package legalkiosk.kiosk.maintenance.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import legalkiosk.foundation.Sensitive;

/**
 * Collects what the service desk needs: versions, health book, log of maintenance, seven days of logs, settings without secrets. Every
 * line is scanned; one that may be about a person is kept back, and how many were is in the bundle.
 */
public final class BundleCollector {
    private static final Duration SHOWN = Duration.ofDays(7);
    private static final int LARGEST_LOG = 24 * 1024 * 1024;
    private static final long MOST_LOGS = 96L * 1024 * 1024;
    private static final Pattern SECRET = Pattern.compile(
            "^(\\s*(?:#\\s*)?[A-Za-z]*(?:token|secret|password|pin|key|certificate|technicians)[A-Za-z]*\\s*:).*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LOGIN = Pattern.compile("://[^/\\s@]+@");

    private final BundleSources sources;
    private final Set<String> surnames;
    private final Clock clock;

    /** @param surnames see {@link PersonalScan} */
    public BundleCollector(BundleSources sources, Set<String> surnames, Clock clock) {
        this.sources = sources;
        this.surnames = surnames;
        this.clock = clock;
    }

    /**
     * Files by name, safe to leave the terminal once sealed.
     *
     * @param keptBack lines that may be about a person and are not in it
     */
    public record Collected(Map<String, byte[]> files, long keptBack) {}

    /** Reads and scans everything; some seconds for large logs. */
    public Collected collect() throws IOException {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put("versions.txt", sources.versions().get());
        add(texts, "health.json", sources.state().resolve("health.json"));
        add(texts, "maintenance-audit.jsonl", sources.state().resolve("maintenance-audit.jsonl"));
        if (sources.settings().isPresent()) {
            texts.put(
                    "terminal.yaml",
                    masked(Files.readAllLines(sources.settings().get())));
        }
        if (sources.logs().isPresent()) {
            logs(sources.logs().get(), texts);
        }
        return scanned(texts);
    }

    private Collected scanned(Map<String, List<String>> texts) {
        List<Sensitive<String>> known = sources.known().get().stream()
                .filter(value -> value.reveal().length() > 1)
                .toList();
        PersonalScan scan = new PersonalScan(surnames, known);
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<String> report = new ArrayList<>();
        for (Map.Entry<String, List<String>> text : texts.entrySet()) {
            boolean foreign = text.getKey().startsWith("logs/") || text.getKey().equals("health.json");
            List<String> clean = new ArrayList<>();
            int number = 0;
            for (String line : text.getValue()) {
                number++;
                Optional<PersonalScan.Kind> found = scan.look(line, foreign);
                if (found.isPresent()) {
                    report.add(text.getKey() + ":" + number + " " + found.get());
                }
                clean.add(found.map(kind -> "[kept back: " + kind + "]").orElse(line));
            }
            files.put(text.getKey(), bytes(clean));
        }
        long keptBack = report.size();
        report.addFirst("lines kept back because they may be about a person: " + keptBack);
        files.put("kept-back.txt", bytes(report));
        return new Collected(files, keptBack);
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void add(Map<String, List<String>> texts, String name, Path file) throws IOException {
        if (Files.exists(file)) {
            texts.put(name, lines(Files.readAllBytes(file)));
        }
    }

    /** Newest first, so that what does not fit any more is the oldest. */
    private void logs(Path folder, Map<String, List<String>> texts) throws IOException {
        Instant since = clock.instant().minus(SHOWN);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().matches("[A-Za-z0-9._-]+\\.log(\\.gz)?"))
                    .filter(file -> modified(file).isAfter(since))
                    .sorted(Comparator.comparing(BundleCollector::modified).reversed())
                    .toList();
        }
        long total = 0;
        for (Path file : files) {
            byte[] body = log(file);
            total += body.length;
            if (total > MOST_LOGS) {
                return;
            }
            texts.put("logs/" + file.getFileName().toString().replace(".gz", ""), lines(body));
        }
    }

    private static byte[] log(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return plain.readNBytes(LARGEST_LOG);
        }
    }

    /** A log that was rolled away while we looked counts as old. */
    private static Instant modified(Path file) {
        return Instant.ofEpochMilli(file.toFile().lastModified());
    }

    /** What is not UTF-8 reads as other characters and is scanned as such. */
    private static List<String> lines(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).lines().toList();
    }

    /** Values of secrets and where they lie stay here. */
    static List<String> masked(List<String> lines) {
        return lines.stream()
                .map(line -> SECRET.matcher(line).replaceFirst("$1 ***"))
                .map(line -> LOGIN.matcher(line).replaceAll("://***@"))
                .toList();
    }
}
