package legalkiosk.server.console.notary;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import legalkiosk.contract.ErrorKind;
import legalkiosk.server.storage.Refusal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Pages of PDFs as pictures, since the console opens no file of a person's as a page of its own. One page at a time, whoever asks: a page
 * full of nonsense must not take the backend's memory. Any thread; waits at most {@value #WAIT_SECONDS} s for its turn.
 */
final class PagePictures {
    private static final int WAIT_SECONDS = 10;
    private static final float WIDTH = 1_240;
    private static final float LARGEST_SCALE = 4;
    private static final float LARGEST_HEIGHT = 4_000;

    private final Semaphore turn = new Semaphore(1, true);

    /**
     * A page as PNG, {@value #WIDTH} px wide at most.
     *
     * @param number from 1
     * @throws Refusal if there is no such page, or it cannot be drawn
     */
    byte[] png(byte[] pdf, int number) {
        take();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (number < 1 || number > document.getNumberOfPages()) {
                throw new Refusal(ErrorKind.NOT_FOUND, "没有这一页", "There is no such page");
            }
            PDRectangle box = document.getPage(number - 1).getCropBox();
            float scale = Math.min(LARGEST_SCALE, WIDTH / Math.max(1, Math.min(box.getWidth(), box.getHeight())));
            if (Math.max(box.getWidth(), box.getHeight()) * scale > LARGEST_HEIGHT) {
                throw notDrawn();
            }
            BufferedImage picture = new PDFRenderer(document).renderImage(number - 1, scale, ImageType.RGB);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw notDrawn();
        } finally {
            turn.release();
        }
    }

    private void take() {
        try {
            if (turn.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(ErrorKind.BUSY);
    }

    private static Refusal notDrawn() {
        return new Refusal(ErrorKind.NOT_THIS_FILE, "这一页画不出来，请下载原件看", "The page cannot be drawn");
    }
}
