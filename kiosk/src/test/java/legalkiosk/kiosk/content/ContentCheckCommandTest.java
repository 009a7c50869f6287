package legalkiosk.kiosk.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ContentCheckCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path temp;

    @Test
    void whatIsWrongIsPrintedAndTheExitCodeSaysSo() {
        assertThat(run(Fixture.folder())).isEqualTo(1);
        assertThat(out.toString()).contains("guides/wage-arrears.md:16  正文").endsWith("共 3 处要改。\n");
    }

    @Test
    void aMissingFolderIsSaidInASentence() {
        assertThat(run(temp.resolve("nowhere"))).isEqualTo(2);
        assertThat(err.toString()).startsWith("没有找到内容：");
    }

    private int run(Path folder) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T01:41:00Z"), ZoneOffset.UTC);
        return new CommandLine(new ContentCheckCommand(clock))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(folder.toString());
    }
}
