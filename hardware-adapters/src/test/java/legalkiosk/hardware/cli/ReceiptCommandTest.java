package legalkiosk.hardware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import legalkiosk.hardware.receipt.Paper;
import legalkiosk.hardware.receipt.SampleReceipts;
import legalkiosk.hardware.simulator.receipt.ReceiptPrinterSimulator;
import legalkiosk.hardware.simulator.receipt.ReceiptTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptCommandTest {
    @TempDir
    private Path folder;

    private static CommandLineRun receipt(String printer, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "receipt",
                "--printer",
                printer,
                "--fonts",
                SampleReceipts.FONTS.regular().getParent().toString()));
        words.addAll(List.of(more));
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    @Test
    void aTestReceiptComesOutAndTheOutcomeIsOneJsonLine() {
        try (ReceiptPrinterSimulator printer = ReceiptPrinterSimulator.onSocket(folder, 384, 0)) {
            CommandLineRun run = receipt(printer.address(), "--paper", "58");

            assertThat(run.exitCode()).isZero();
            assertThat(run.json().getFirst().path("outcome").asText()).isEqualTo("Printed");
            assertThat(Paper.at(printer.papers().getFirst()).code()).contains("HSLK:G:none");
        }
    }

    @Test
    void anEmptyRollIsToldInChineseAndEndsWithOne() {
        try (ReceiptPrinterSimulator printer = ReceiptPrinterSimulator.onSocket(folder, 576, 0)) {
            printer.trouble(ReceiptTrouble.PAPER_OUT);
            CommandLineRun run = receipt(printer.address(), "--timeout-s", "0.5");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("缺纸");
            assertThat(run.json().getFirst().path("outcome").asText()).isEqualTo("NeedsAttention");
        }
    }

    @Test
    void wrongUsageIsToldInASentence() {
        assertThat(receipt("lpt1:").err()).contains("'lpt1:' is no line", "tcp://HOST");
        assertThat(receipt("tcp://127.0.0.1:9100", "--paper", "110").err()).contains("58 or 80");
        assertThat(CommandLineRun.of("simulate", "receipt", "--no-stdin", "--fault", "explode")
                        .err())
                .contains("'explode' is no command");
    }

    @Test
    void theSimulatorTellsItsLineAndEndsByItself() {
        assertThat(CommandLineRun.of("simulate", "receipt", "--no-stdin", "--lifetime", "0.1")
                        .out())
                .matches("LINE tcp://127.0.0.1:\\d+\\s+");
        assertThat(CommandLineRun.of("simulate", "receipt", "--pty", "--no-stdin", "--lifetime", "0.1")
                        .out())
                .matches("LINE serial:/.+\\s+");
    }
}
