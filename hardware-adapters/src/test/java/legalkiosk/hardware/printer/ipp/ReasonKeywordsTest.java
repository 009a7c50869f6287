package legalkiosk.hardware.printer.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import legalkiosk.hardware.printer.PrinterReason;
import org.junit.jupiter.api.Test;

class ReasonKeywordsTest {
    @Test
    void errorsStopThePrinterAndWarningsDoNot() {
        assertThat(ReasonKeywords.blocking(List.of("media-empty-error", "toner-low-warning"), false))
                .containsExactly(PrinterReason.PAPER_EMPTY);
        assertThat(ReasonKeywords.blocking(List.of("media-jam"), false)).containsExactly(PrinterReason.PAPER_JAM);
        assertThat(ReasonKeywords.blocking(List.of("media-empty-warning", "none"), false))
                .isEmpty();
    }

    @Test
    void aPrinterThatHasStoppedIsBelievedInItsWarnings() {
        assertThat(ReasonKeywords.blocking(List.of("cover-open-warning", "toner-low-report"), true))
                .containsExactly(PrinterReason.COVER_OPEN);
    }

    @Test
    void aJobThatDoesNotGoOnIsExplainedByAWarningButNotByLowToner() {
        assertThat(ReasonKeywords.suspected(List.of("media-empty-warning", "toner-low-warning")))
                .containsExactly(PrinterReason.PAPER_EMPTY);
        assertThat(ReasonKeywords.suspected(List.of("media-empty-report", "wifi-not-configured-warning")))
                .isEmpty();
    }

    @Test
    void anErrorNobodyKnowsStillNeedsSomebody() {
        assertThat(ReasonKeywords.blocking(List.of("alien-in-the-tray-error"), false))
                .containsExactly(PrinterReason.OTHER);
    }

    @Test
    void whatThePrintServiceSaysAboutItsOwnWorkIsNobodysTask() {
        assertThat(ReasonKeywords.blocking(List.of("cups-waiting-for-job-completed", "connecting-to-device"), false))
                .isEmpty();
    }
}
