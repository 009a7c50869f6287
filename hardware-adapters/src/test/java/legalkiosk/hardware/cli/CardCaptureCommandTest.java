package legalkiosk.hardware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import legalkiosk.hardware.idcard.Vectors;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardCaptureCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource
    void everyReadOfTheVectorsIsShownWithItsCard(JsonNode vector) throws Exception {
        byte[] reply = Vectors.hex(vector.get("reply"));

        CommandLineRun run = CommandLineRun.of("card-capture", "--reveal", capture(reply));

        assertThat(run.exitCode()).isZero();
        JsonNode line = run.json().getFirst();
        assertThat(line.get("sw").asText()).isEqualTo("000090");
        assertThat(line.get("data").asText())
                .isEqualTo(vector.get("reply").asText().substring(20, 2 * reply.length - 2));
        vector.get("fields")
                .properties()
                .forEach(field -> assertThat(line.get("card").get(field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(field.getValue()));
    }

    static Stream<Named<JsonNode>> everyReadOfTheVectorsIsShownWithItsCard() {
        return Vectors.of("reads");
    }

    @Test
    void onlyGoodFramesAreShownAndEchoesAreLeftOut() throws Exception {
        List<JsonNode> streams = Vectors.of("streams").map(Named::getPayload).toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int good = 0;
        for (JsonNode stream : streams) {
            String name = stream.get("name").asText();
            if (name.startsWith("wrong checksum")
                    || name.startsWith("own command")
                    || name.startsWith("noise between")) {
                bytes.writeBytes(Vectors.hex(stream.get("hex")));
                for (JsonNode event : stream.get("events")) {
                    good += event.path("frame").asText().length() > 4 ? 1 : 0;
                }
            }
        }

        CommandLineRun run = CommandLineRun.of("card-capture", capture(bytes.toByteArray()));

        assertThat(run.exitCode()).isZero();
        assertThat(run.json()).hasSize(good);
        assertThat(run.json())
                .allSatisfy(line -> assertThat(line.get("sw").asText()).matches("[0-9a-f]{6}"));
    }

    @Test
    void maskingLeavesOutTheData() throws Exception {
        JsonNode vector = Vectors.of("reads").findFirst().orElseThrow().getPayload();

        CommandLineRun run =
                CommandLineRun.of("card-capture", "--no-reveal", capture(Vectors.hex(vector.get("reply"))));

        assertThat(run.json().getFirst().has("data")).isFalse();
        assertThat(run.out())
                .doesNotContain(vector.get("fields").get("idNumber").asText());
    }

    @Test
    void aFileWithoutAGoodFrameOrNoFileIsASentence() throws Exception {
        CommandLineRun empty = CommandLineRun.of("card-capture", capture(new byte[] {1, 2, 3}));
        assertThat(empty.exitCode()).isEqualTo(1);
        assertThat(empty.err()).startsWith("No good frame in");

        CommandLineRun missing =
                CommandLineRun.of("card-capture", folder.resolve("missing").toString());
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).startsWith("There is no file");
    }

    private String capture(byte[] bytes) throws Exception {
        return Files.write(Files.createTempFile(folder, "capture", ".bin"), bytes)
                .toString();
    }
}
