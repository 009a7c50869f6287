package legalkiosk.hardware.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Faults and counters on disk, as JSON: a whole new file each time, put in the old one's place at once. */
final class HealthFile {
    private static final Logger LOG = LoggerFactory.getLogger(HealthFile.class);
    private final ObjectMapper json = new ObjectMapper();
    private final Path path;

    HealthFile(Path path) throws IOException {
        this.path = path;
        Files.createDirectories(path.toAbsolutePath().getParent());
    }

    /** What outlives a restart of one part. */
    record Kept(Optional<PartHealth.Fault> lastFault, Map<LocalDate, Map<String, Long>> days) {
        static final Kept NOTHING = new Kept(Optional.empty(), Map.of());
    }

    Map<String, Kept> read() throws IOException {
        if (!Files.exists(path)) {
            return Map.of();
        }
        try {
            Map<String, Kept> parts = new TreeMap<>();
            json.readTree(Files.readAllBytes(path))
                    .properties()
                    .forEach(entry -> parts.put(entry.getKey(), kept(entry.getValue())));
            return parts;
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException broken) {
            Path aside = path.resolveSibling(path.getFileName() + ".broken");
            Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.atWarn()
                    .addKeyValue("event", "health.file-broken")
                    .addKeyValue("facts", broken.getClass().getSimpleName())
                    .log("earlier counters can't be read and are set aside");
            return Map.of();
        }
    }

    void write(Map<String, Kept> parts) throws IOException {
        ObjectNode root = json.createObjectNode();
        parts.forEach((part, kept) -> root.set(part, node(kept)));
        Path half = path.resolveSibling(path.getFileName() + ".tmp");
        Files.write(half, json.writeValueAsBytes(root));
        Files.move(half, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private Kept kept(JsonNode node) {
        Map<LocalDate, Map<String, Long>> days = new TreeMap<>();
        node.path("days").properties().forEach(day -> {
            Map<String, Long> counts = new TreeMap<>();
            day.getValue()
                    .properties()
                    .forEach(
                            count -> counts.put(count.getKey(), count.getValue().asLong()));
            days.put(LocalDate.parse(day.getKey()), counts);
        });
        return new Kept(
                Optional.of(node.path("fault")).filter(JsonNode::isObject).map(HealthFile::fault), days);
    }

    private static PartHealth.Fault fault(JsonNode node) {
        List<String> reasons = new ArrayList<>();
        node.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        return new PartHealth.Fault(
                Instant.parse(node.path("at").asText()),
                node.path("words").asText(),
                node.path("facts").asText(),
                reasons);
    }

    private ObjectNode node(Kept kept) {
        ObjectNode node = json.createObjectNode();
        kept.lastFault().ifPresent(fault -> {
            ObjectNode written = node.putObject("fault");
            written.put("at", fault.at().toString());
            written.put("words", fault.wordsKey());
            written.put("facts", fault.facts());
            ArrayNode reasons = written.putArray("reasons");
            fault.reasons().forEach(reasons::add);
        });
        ObjectNode days = node.putObject("days");
        kept.days()
                .forEach((day, counts) -> counts.forEach(
                        (what, times) -> days.withObjectProperty(day.toString()).put(what, times)));
        return node;
    }
}
