package legalkiosk.hardware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import legalkiosk.hardware.simulator.printer.PrinterCommands;
import legalkiosk.hardware.simulator.printer.PrinterOptions;
import legalkiosk.hardware.simulator.printer.PrinterSimulator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PrintCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private PrinterSimulator simulator;
    private Path paper;

    @BeforeEach
    void aPrinter() throws Exception {
        simulator = PrinterSimulator.start(
                PrinterOptions.in(folder.resolve("spool")).withPace(Duration.ofMillis(5)));
        paper = folder.resolve("paper.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(paper.toFile());
        }
    }

    @AfterEach
    void away() {
        simulator.close();
    }

    private int run(String... words) {
        CommandLine commands = DeviceMain.commandLine();
        commands.setOut(new PrintWriter(out));
        commands.setErr(new PrintWriter(err));
        return commands.execute(words);
    }

    private int print(String... more) {
        List<String> words = new java.util.ArrayList<>(List.of(
                "print",
                "--printer",
                simulator.uri().toString(),
                "--journal",
                folder.resolve("journal").toString(),
                paper.toString()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    @Test
    void aPaperComesOutAndTheOutcomeIsOneJsonLine() throws Exception {
        assertThat(print("--copies", "2")).isZero();

        assertThat(out.toString().strip())
                .startsWith("{\"outcome\":\"Printed\"")
                .contains("\"pages\":2")
                .doesNotContain("\n");
        assertThat(err.toString()).contains("正在把材料送到打印机");
        assertThat(Files.readAllBytes(simulator.printed().getFirst())).isEqualTo(Files.readAllBytes(paper));
    }

    @Test
    void aSecondRunUnderTheSameNamePrintsNothing() {
        String job = UUID.randomUUID().toString();

        assertThat(print("--job", job)).isZero();
        assertThat(print("--job", job)).isZero();

        assertThat(simulator.printed()).hasSize(1);
    }

    @Test
    void anEmptyTrayIsToldInChineseAndEndsWithOne() {
        PrinterCommands.obey(simulator, "paper-out");

        assertThat(print("--timeout-s", "0.4")).isEqualTo(1);

        assertThat(err.toString()).contains("缺纸");
        assertThat(out.toString()).contains("NeedsAttention", "PAPER_EMPTY");
    }

    @Test
    void wrongUsageIsToldInASentence() {
        assertThat(run("print", "--printer", "lpt1:", paper.toString())).isEqualTo(2);
        assertThat(run(
                        "print",
                        "--printer",
                        "ipp://localhost/",
                        folder.resolve("no.pdf").toString()))
                .isEqualTo(2);
        assertThat(run("simulate", "printer", "--no-stdin", "--fault", "explode"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("ipp://", "There is no readable file", "'explode' is no command");
    }

    @Test
    void theSimulatorTellsItsAddressAndEndsByItself() {
        assertThat(run("simulate", "printer", "--no-stdin", "--lifetime", "0.1", "--fault", "paper-out-after 2"))
                .isZero();

        assertThat(out.toString()).matches("(?s)URI ipp://localhost:\\d+/ipp/print\\s+");
    }
}
