package legalkiosk.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import legalkiosk.hardware.DeviceWords;
import org.junit.jupiter.api.Test;

class PrinterWordsTest {
    private final DeviceWords words = DeviceWords.load();

    @Test
    void everyReasonProgressAndOutcomeHasWordsAndNoWordsAreIdle() {
        List<String> keys = new ArrayList<>();
        Stream.of(PrinterReason.values()).map(PrinterReason::wordsKey).forEach(keys::add);
        Stream.of(
                        new PrintProgress.Sending(1),
                        new PrintProgress.AtSecondPrinter(),
                        new PrintProgress.Printing(0, 1),
                        new PrintProgress.Paused(List.of(PrinterReason.PAPER_EMPTY)))
                .map(PrintProgress::wordsKey)
                .forEach(keys::add);
        Stream.of(
                        new PrintOutcome.Printed(1, ""),
                        new PrintOutcome.Cancelled(""),
                        new PrintOutcome.NotConnected(""),
                        new PrintOutcome.NeedsAttention(List.of(), ""),
                        new PrintOutcome.Failed("", true),
                        new PrintOutcome.Failed("", false),
                        new PrintOutcome.Unknown(""))
                .map(PrintOutcome::wordsKey)
                .forEach(keys::add);

        assertThat(words.keys())
                .filteredOn(key -> key.startsWith("printer."))
                .containsExactlyInAnyOrderElementsOf(keys);
    }
}
