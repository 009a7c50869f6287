package legalkiosk.foundation.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import legalkiosk.foundation.Sensitive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LoggingTest {
    @AfterEach
    void closeFiles() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
    }

    @Test
    void inServiceAnEventIsOneJsonLineWithItsFieldsAndNoPersonalData(@TempDir Path folder) throws Exception {
        Logging.toFolder(Level.INFO, folder, "kiosk");
        LoggerFactory.getLogger("legalkiosk.test")
                .atInfo()
                .addKeyValue("device", "printer")
                .addKeyValue("person", Sensitive.of("测试甲"))
                .log("line one\nline two");
        List<String> lines = Files.readAllLines(folder.resolve("kiosk.log"));
        assertThat(lines).singleElement().asString().startsWith("{").endsWith("}");
        assertThat(lines.getFirst()).contains("\"device\":\"printer\"").contains("\"person\":\"***\"");
        assertThat(lines.getFirst()).doesNotContain("测试甲");
    }
}
