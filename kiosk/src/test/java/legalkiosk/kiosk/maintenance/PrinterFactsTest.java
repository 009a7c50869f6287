package legalkiosk.kiosk.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.PartHealth;
import legalkiosk.hardware.health.Parts;
import legalkiosk.kiosk.ui.Texts;
import org.junit.jupiter.api.Test;

class PrinterFactsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private final PrinterWords words;

    PrinterFactsTest() throws IOException {
        words = new PrinterWords(Texts.read(Path.of(System.getProperty("repository.root"), "config", "content")));
    }

    private static PartHealth part(String name, Map<String, Long> figures) {
        return new PartHealth(
                name,
                new DeviceHealth.Ready(Instant.EPOCH, ""),
                false,
                Optional.empty(),
                Map.of(TODAY, Map.of("meter", 7L)),
                figures);
    }

    @Test
    void aPrinterThatTellsIsQuoted() {
        assertThat(words.levels(part(Parts.PRINTER, Map.of("toner", 30L, "sheets", 12L, "pages-ever", 18_204L)), TODAY))
                .containsExactly("墨粉约 30 % · 纸盒约 12 张", "机器总计 18204 页，今天走了 7 页");
    }

    @Test
    void whatAPrinterDoesNotTellIsSaidToBeSo() {
        assertThat(words.levels(part(Parts.SECOND_PRINTER, Map.of()), TODAY)).containsExactly("墨粉：打印机不报 · 纸盒：打印机不报");
    }

    @Test
    void otherPartsHaveNoToner() {
        assertThat(words.levels(part(Parts.CARD_READER, Map.of()), TODAY)).isEmpty();
    }
}
