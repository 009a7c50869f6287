package legalkiosk.kiosk.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import legalkiosk.evidence.format.Hashes;

/** What an unpacked evidence package says of a case in which things broke. */
final class PackageFacts {
    private final Path folder;
    private final ObjectMapper json = new ObjectMapper();
    private final List<JsonNode> acts;

    /** Where each recording lies: its chain by the name it goes by. */
    private final Map<String, Path> chains = new TreeMap<>();

    PackageFacts(Path folder) throws IOException {
        this.folder = folder;
        this.acts = lines(folder.resolve("timeline.jsonl"));
        List<Path> found = new ArrayList<>(List.of(folder.resolve("recording/chain.jsonl")));
        if (Files.isDirectory(folder.resolve("earlier"))) {
            try (Stream<Path> earlier = Files.list(folder.resolve("earlier"))) {
                earlier.map(one -> one.resolve("chain.jsonl")).forEach(found::add);
            }
        }
        for (Path chain : found) {
            chains.put(recordingOf(chain), chain);
        }
    }

    private String recordingOf(Path chain) throws IOException {
        return lines(chain).getFirst().get("package").asText();
    }

    private List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (String line : Files.readAllLines(file, UTF_8)) {
            all.add(json.readTree(line));
        }
        return all;
    }

    /** Each chunk that the backend ever acknowledged lies in the package, with the bytes that were acknowledged. */
    long holds(Map<String, Map<Long, String>> acknowledged) throws IOException {
        long held = 0;
        for (Map.Entry<String, Map<Long, String>> recording : acknowledged.entrySet()) {
            if (recording.getValue().isEmpty()) {
                continue;
            }
            Path chain = chains.get(recording.getKey());
            assertThat(chain).as("the recording %s", recording.getKey()).isNotNull();
            for (Map.Entry<Long, String> chunk : recording.getValue().entrySet()) {
                Path file = chain.resolveSibling(String.format("%06d.mkv", chunk.getKey()));
                assertThat(file).exists();
                assertThat(HexFormat.of().formatHex(Hashes.of(Files.readAllBytes(file))))
                        .isEqualTo(chunk.getValue());
                held++;
            }
        }
        return held;
    }

    /** Of all recordings, the length of each gap in milliseconds. */
    List<Long> gaps() throws IOException {
        List<Long> gaps = new ArrayList<>();
        for (Path chain : chains.values()) {
            for (JsonNode line : lines(chain)) {
                if (line.path("type").asText().equals("GAP")) {
                    gaps.add(line.get("toMs").asLong() - line.get("fromMs").asLong());
                }
            }
        }
        return gaps;
    }

    int recordings() {
        return chains.size();
    }

    /** Acts of this name, in their order. */
    List<JsonNode> acts(String name) {
        return acts.stream().filter(act -> name(act).equals(name)).toList();
    }

    private static String name(JsonNode act) {
        return act.get("act").asText().replaceFirst("^case\\.", "");
    }

    /** Every act that says where in the recording it was: within it, and never before an earlier one of the same session. */
    void pointsHold() throws IOException {
        long length = lines(folder.resolve("recording/chain.jsonl"))
                .getLast()
                .path("toMs")
                .asLong(Long.MAX_VALUE);
        assertThat(acts.stream().filter(act -> act.has("recordingMs")))
                .allSatisfy(act -> assertThat(act.get("recordingMs").asLong()).isLessThanOrEqualTo(length));
    }

    /**
     * In the order of the timeline: nothing a person did counts behind a gap before the notary has decided, and what was told, asked and
     * signed came in a session after its card was read and compared.
     */
    void lawHolds() {
        boolean identified = false;
        boolean open = false;
        for (JsonNode act : acts) {
            switch (name(act)) {
                case "beginSession", "personLeft" -> {
                    identified = false;
                    open = false;
                }
                case "compared" -> identified = true;
                case "networkGap" -> {
                    open = true;
                    identified &= act.at("/facts/seatWatched").asText().equals("true");
                }
                case "decideGap" -> {
                    assertThat(open).as("a gap was decided that was one").isTrue();
                    open = false;
                    identified &= act.at("/facts/goOn").asText().equals("true");
                }
                case "noticeHeard",
                        "recordConfirmed",
                        "codeSpoken",
                        "codeHeard",
                        "signedOnScreen",
                        "pageScanned",
                        "acceptPages" -> {
                    assertThat(identified).as("%s of an identified person", act).isTrue();
                    assertThat(open)
                            .as("%s while the notary has not decided", act)
                            .isFalse();
                }
                default -> {
                    // Moves nothing.
                }
            }
        }
        assertThat(identified).isTrue();
    }
}
