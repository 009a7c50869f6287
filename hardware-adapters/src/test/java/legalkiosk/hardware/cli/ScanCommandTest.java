package legalkiosk.hardware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import legalkiosk.hardware.documentcamera.Jpeg;
import legalkiosk.hardware.documentcamera.PaperSize;
import legalkiosk.hardware.simulator.table.Light;
import legalkiosk.hardware.simulator.table.Pose;
import legalkiosk.hardware.simulator.table.Sheet;
import legalkiosk.hardware.simulator.table.Surface;
import legalkiosk.hardware.simulator.table.TableScene;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {
    @TempDir
    Path folder;

    @Test
    void picturesBecomeOnePdf() throws Exception {
        Path out = folder.resolve("out.pdf");
        CommandLineRun run =
                CommandLineRun.of("scan", "--out", out.toString(), "--dpi", "100", page("a.jpg", 1), page("b.jpg", 2));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("a.jpg: 好").contains("b.jpg: 好");
        try (PDDocument document = Loader.loadPDF(out.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void anEmptyTableIsToldAndMakesNoPdf() throws Exception {
        Path table = folder.resolve("table.jpg");
        Files.write(table, Jpeg.of(scene().photograph(800, 600, 1), false));
        CommandLineRun run =
                CommandLineRun.of("scan", "--out", folder.resolve("no.pdf").toString(), table.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("请把纸平放");
        assertThat(folder.resolve("no.pdf")).doesNotExist();
    }

    @Test
    void whatIsNoPictureIsWrongUsage() throws Exception {
        Path text = Files.writeString(folder.resolve("text.jpg"), "no picture");
        CommandLineRun run =
                CommandLineRun.of("scan", "--out", folder.resolve("no.pdf").toString(), text.toString());

        assertThat(run.exitCode()).isEqualTo(2);
    }

    private String page(String name, long seed) throws Exception {
        TableScene scene = scene().with(Sheet.written(PaperSize.A4, 2.6, seed));
        return Files.write(folder.resolve(name), Jpeg.of(scene.photograph(960, 720, seed), false))
                .toString();
    }

    private static TableScene scene() {
        return TableScene.of(Surface.DARK, new Pose(105, 148, 90, 0, 0, 2.4, 1200), Light.good());
    }
}
