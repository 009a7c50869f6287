package legalkiosk.evidence.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyMainTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void theExampleIsWholeAndItsExcerptToo() throws IOException {
        Path example = example();
        Path excerpt = folder.resolve("excerpt.zip");
        assertThat(run(example.toString(), "--excerpt", excerpt.toString())).isZero();
        assertThat(out.toString()).startsWith("完好").contains("请把上面的指纹与公证处公布的核对");
        out.getBuffer().setLength(0);
        assertThat(run(excerpt.toString())).isZero();
        assertThat(out.toString()).startsWith("摘录完好。这不是完整的证据包");
    }

    @Test
    void anAlteredExampleEndsWithOneAndNamesTheBytesInWordsAndJson() throws IOException {
        Path example = example();
        byte[] bytes = Files.readAllBytes(example);
        String text = new String(bytes, ISO_8859_1);
        int at = text.indexOf("recording/000002.mkv") + "recording/000002.mkv".length() + 5_000;
        bytes[at] ^= 1;
        Files.write(example, bytes);
        assertThat(run(example.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("文件内容被改过：recording/000002.mkv，第 4096 至 8191 字节");
        out.getBuffer().setLength(0);
        assertThat(run(example.toString(), "--json")).isEqualTo(1);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.get("result").asText()).isEqualTo("altered");
        assertThat(json.get("findings").get(0).get("from").asLong()).isEqualTo(4096);
    }

    @Test
    void anotherFileEndsWithTwoAndWrongUseWithSixtyFour() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "不是证据包");
        assertThat(run(other.toString())).isEqualTo(2);
        assertThat(out.toString()).startsWith("不是证据包");
        assertThat(run()).isEqualTo(64);
    }

    private Path example() throws IOException {
        Path example = folder.resolve("example.zip");
        assertThat(run("--example", example.toString())).isZero();
        out.getBuffer().setLength(0);
        assertThat(Files.size(example)).isGreaterThan(200_000);
        return example;
    }

    private int run(String... arguments) {
        CommandLine line = VerifyMain.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(new StringWriter()));
        return line.execute(arguments);
    }
}
