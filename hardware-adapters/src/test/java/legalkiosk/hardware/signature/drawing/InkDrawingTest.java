package legalkiosk.hardware.signature.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import legalkiosk.hardware.signature.AnyInk;
import legalkiosk.hardware.signature.Ink;
import legalkiosk.hardware.signature.PadArea;
import legalkiosk.hardware.simulator.pen.SampleSignature;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class InkDrawingTest {
    private static final PadArea TOUCH = new PadArea(12_000, 8_000, 0);
    private static final PadArea TABLET = new PadArea(21_600, 13_500, 2_047);

    @Test
    void anyInkStaysInItsBox() {
        for (int seed = 0; seed < 500; seed++) {
            Ink ink = AnyInk.of(new Random(seed));
            Rectangle2D bounds = InkDrawing.of(ink, 300, 100).path().getBounds2D();
            assertThat(new Rectangle2D.Double(0, 0, 300, 100).contains(bounds) || ink.isEmpty())
                    .as("seed %d: %s", seed, bounds)
                    .isTrue();
        }
    }

    @Test
    void theWholeLineIsThereAndTheRestIsTransparent() throws IOException {
        BufferedImage picture = picture(AnyInk.through(TOUCH, 1000, 1000, 6000, 3000, 11_000, 5000), 300, 200);
        int dark = 0;
        for (int x = 10; x < 290; x++) {
            int column = x;
            boolean ink = java.util.stream.IntStream.range(0, 200).anyMatch(y -> alpha(picture, column, y) > 200);
            assertThat(ink).as("column %d", x).isTrue();
            dark += (int) java.util.stream.IntStream.range(0, 200)
                    .filter(y -> alpha(picture, column, y) > 0)
                    .count();
        }
        assertThat(dark).isLessThan(300 * 200 / 5);
        assertThat(alpha(picture, 5, 195)).isZero();
    }

    @Test
    void curvesAreSmooth() {
        Ink corner = AnyInk.through(TOUCH, 1000, 1000, 4000, 1000, 4000, 4000);
        List<Daub> daubs = InkBrush.daubs(corner);
        double sharpest = 0;
        for (int i = 2; i < daubs.size(); i++) {
            double before = way(daubs.get(i - 1));
            double now = way(daubs.get(i));
            sharpest = Math.max(sharpest, Math.abs(Math.IEEEremainder(now - before, 2 * Math.PI)));
        }
        assertThat(Math.toDegrees(sharpest)).isLessThan(20);
    }

    @Test
    void pressureMakesStrokesWideAndNothingJumps() {
        List<Daub> daubs = InkBrush.daubs(SampleSignature.on(TABLET, Instant.EPOCH));
        double thin = daubs.stream().mapToDouble(Daub::r1).min().orElseThrow();
        double wide = daubs.stream().mapToDouble(Daub::r1).max().orElseThrow();
        assertThat(wide / thin).isGreaterThan(1.2);
        assertThat(daubs).allSatisfy(daub -> assertThat(daub.r1()).isCloseTo(daub.r0(), within(wide * 0.2)));
    }

    @Test
    void thePageShowsWhatThePictureShows() throws IOException {
        Ink ink = SampleSignature.on(TABLET, Instant.EPOCH);
        InkDrawing drawing = InkDrawing.of(ink, 240, 120);
        byte[] file;
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(240, 120));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(PdfInk.form(document, drawing));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            file = bytes.toByteArray();
        }
        assertThat(file.length).isLessThan(100_000);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(drawing.png()));
        try (PDDocument document = Loader.loadPDF(file)) {
            BufferedImage page = new PDFRenderer(document).renderImage(0);
            int different = 0;
            for (int x = 0; x < 240; x++) {
                for (int y = 0; y < 120; y++) {
                    boolean onPage = (page.getRGB(x, y) & 0xff) < 0x80;
                    boolean onPicture = alpha(picture, x, y) > 0x80;
                    different += onPage == onPicture ? 0 : 1;
                }
            }
            assertThat(different).isLessThan(240 * 120 / 100);
        }
    }

    private static BufferedImage picture(Ink ink, int width, int height) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(InkDrawing.of(ink, width, height).png()));
    }

    private static int alpha(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) >>> 24;
    }

    private static double way(Daub daub) {
        return Math.atan2(daub.y1() - daub.y0(), daub.x1() - daub.x0());
    }
}
