package legalkiosk.hardware.documentcamera.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import legalkiosk.hardware.documentcamera.Jpeg;
import legalkiosk.hardware.documentcamera.PaperSize;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.documentcamera.ScannedPage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanPdfTest {
    private static final int DPI = 50;

    @Test
    void pagesComeInTheirOrderAtA4() throws Exception {
        byte[] pdf = ScanPdf.pages(List.of(page(0xFF0000, PaperSize.A4), page(0x0000FF, PaperSize.A4.turned())));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            BufferedImage first = new PDFRenderer(document).renderImageWithDPI(0, DPI);
            BufferedImage second = new PDFRenderer(document).renderImageWithDPI(1, DPI);
            assertThat(first.getHeight()).isGreaterThan(first.getWidth());
            assertThat(second.getWidth()).isGreaterThan(second.getHeight());
            assertThat(first.getRGB(5, 5) & 0xFF0000).isGreaterThan(0xE00000);
            assertThat(second.getRGB(5, 5) & 0xFF).isGreaterThan(0xE0);
        }
    }

    @Test
    void bothSidesOfACardLieOnOnePageAtTheCardsOwnSize() throws Exception {
        byte[] pdf = ScanPdf.bothSides(page(0xC00000, PaperSize.CARD), page(0x0000C0, PaperSize.CARD));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(0, 254);
            int red = 0;
            int blue = 0;
            int redAcross = 0;
            for (int y = 0; y < sheet.getHeight(); y++) {
                int across = 0;
                for (int x = 0; x < sheet.getWidth(); x++) {
                    int pixel = sheet.getRGB(x, y);
                    boolean isRed = (pixel >> 16 & 255) > 150 && (pixel & 255) < 90;
                    across += isRed ? 1 : 0;
                    blue += (pixel & 255) > 150 && (pixel >> 16 & 255) < 90 ? 1 : 0;
                }
                red += across;
                redAcross = Math.max(redAcross, across);
            }
            // Ten pixels a millimetre.
            assertThat(redAcross / 10.0).isCloseTo(85.6, within(0.2));
            assertThat(red / 100.0).isCloseTo(85.6 * 54, within(20.0));
            assertThat(blue / 100.0).isCloseTo(85.6 * 54, within(20.0));
        }
    }

    @Test
    void nothingGoesThroughAFile(@TempDir Path folder) throws Exception {
        // Java's own image streams keep their bytes in a file of this folder; with the folder gone they would fail.
        Path gone = Files.createDirectory(folder.resolve("gone"));
        ImageIO.setCacheDirectory(gone.toFile());
        Files.delete(gone);
        try {
            ScannedPage page = page(0x00FF00, PaperSize.A4);
            assertThat(Jpeg.read(page.jpeg(), 1).width()).isEqualTo(PaperSize.A4.widthAt(DPI));
            assertThat(ScanPdf.pages(List.of(page))).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            assertThat(ScanPdf.bothSides(page, page)).isNotEmpty();
        } finally {
            ImageIO.setCacheDirectory(null);
        }
    }

    @Test
    void aTurnedPageIsTurnedClockwise() throws Exception {
        int[] argb = new int[100 * 100];
        Arrays.fill(argb, 0xFFFFFFFF);
        for (int y = 0; y < 50; y++) {
            Arrays.fill(argb, y * 100, y * 100 + 50, 0xFF000000);
        }
        PaperSize square = new PaperSize(100, 100);
        ScannedPage page = new ScannedPage(Jpeg.of(new Picture(100, 100, argb), true), square, 25, 0);
        int[][] darkCorners = {{80, 123}, {130, 123}, {130, 173}, {80, 173}};

        ScannedPage turned = page;
        for (int turn = 0; turn < 4; turn++) {
            try (PDDocument document = Loader.loadPDF(ScanPdf.pages(List.of(turned)))) {
                BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(0, 25.4f);
                int[] dark = darkCorners[turn];
                assertThat(sheet.getRGB(dark[0], dark[1]) & 255)
                        .as("turned %d times", turn)
                        .isLessThan(60);
            }
            turned = turned.turned();
        }
    }

    private static ScannedPage page(int colour, PaperSize size) {
        int width = size.widthAt(DPI);
        int height = size.heightAt(DPI);
        int[] argb = new int[width * height];
        Arrays.fill(argb, 0xFF000000 | colour);
        return new ScannedPage(Jpeg.of(new Picture(width, height, argb), false), size, DPI, 0);
    }
}
