package legalkiosk.kiosk.maintenance.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Wrong attempts and used codes, on disk before the answer is given, so that pulling the plug gives nobody new attempts. */
final class GateFile {
    private final ObjectMapper json = new ObjectMapper();
    private final Path path;

    GateFile(Path path) {
        this.path = path;
    }

    /**
     * @param failures wrong attempts since somebody last came in
     * @param last when the last of them was
     * @param steps the last step whose code was used, by technician
     */
    record Kept(int failures, Instant last, Map<String, Long> steps) {
        static final Kept NOTHING = new Kept(0, Instant.EPOCH, Map.of());

        Kept failed(Instant now) {
            return new Kept(failures + 1, now, steps);
        }

        Kept opened(String number, long step) {
            Map<String, Long> used = new TreeMap<>(steps);
            used.put(number, step);
            return new Kept(0, Instant.EPOCH, used);
        }

        long lastStep(String number) {
            return steps.getOrDefault(number, 0L);
        }
    }

    Kept read() throws IOException {
        if (!Files.exists(path)) {
            return Kept.NOTHING;
        }
        JsonNode root = json.readTree(Files.readAllBytes(path));
        Map<String, Long> steps = new TreeMap<>();
        root.path("steps")
                .properties()
                .forEach(entry -> steps.put(entry.getKey(), entry.getValue().asLong()));
        return new Kept(
                root.path("failures").asInt(),
                Instant.ofEpochSecond(root.path("last").asLong()),
                steps);
    }

    void write(Kept kept) throws IOException {
        ObjectNode root = json.createObjectNode();
        root.put("failures", kept.failures());
        root.put("last", kept.last().getEpochSecond());
        ObjectNode steps = root.putObject("steps");
        kept.steps().forEach(steps::put);
        Path half = path.resolveSibling(path.getFileName() + ".tmp");
        try (FileChannel out = FileChannel.open(
                half, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(json.writeValueAsBytes(root)));
            out.force(true);
        }
        Files.move(half, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
