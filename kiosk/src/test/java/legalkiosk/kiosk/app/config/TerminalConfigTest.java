package legalkiosk.kiosk.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import legalkiosk.foundation.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalConfigTest {
    private static final Path SHIPPED = Path.of(System.getProperty("repository.root"), "config", "terminal.yaml");

    @Test
    void theShippedFileIsCorrect() throws Exception {
        TerminalConfig config = TerminalConfig.read(SHIPPED);
        assertThat(config.site().terminal()).isEqualTo("HS-01");
        assertThat(config.content()).isDirectory();
    }

    @Test
    void mistakesAreNamedTogetherWithAnExample(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("terminal.yaml");
        Files.writeString(
                file,
                Files.readString(SHIPPED)
                        .replace("terminal: HS-01", "terminal: A1")
                        .replace("https://", "http://")
                        .replace("idleSeconds: 90", "idleSeconds: 5"));
        ConfigException refused = catchThrowableOfType(ConfigException.class, () -> TerminalConfig.read(file));
        assertThat(refused.problems())
                .extracting(problem -> problem.key())
                .containsExactly("site.terminal", "screen.idleSeconds", "backend.address");
        assertThat(refused).hasMessageContaining("for example: terminal: HS-01");
    }
}
