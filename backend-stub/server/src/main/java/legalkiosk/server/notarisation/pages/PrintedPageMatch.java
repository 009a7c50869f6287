package legalkiosk.server.notarisation.pages;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import legalkiosk.server.notarisation.PageMatch;
import legalkiosk.server.notarisation.pages.PageMark.Box;
import legalkiosk.server.notarisation.pages.PageMark.Point;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Knows a page by the mark in its code, lays the photo over the print and compares window by window. Written on may be only in the box
 * to sign in. Any thread; one comparison at a time, since each needs some 150 MB for a second or two.
 */
public final class PrintedPageMatch implements PageMatch {
    /** Pages that are what they should be differ by 0.05 at most in their worst window, one likeness of a digit by 0.12 at least. */
    private static final double SAME = 0.085;

    /** From here on it is no bad photo but another letter. */
    private static final double CHANGED = 0.2;

    /** If ordinary windows differ more than this, the page is too blurred or noisy to tell. */
    private static final double TOO_POOR = 0.03;

    /** Blurred more than this, a third of a millimetre, a 5 and a 6 differ too little to tell. */
    private static final double BLURRED = 2;

    /** Pixels of the photo a millimetre of the page. */
    private static final double LEAST_FINE = 4;

    private static final int MOST_PIXELS = 60_000_000;
    private static final int GOOD_PIXELS = 12_000_000;

    /** Part of the box that is dark once somebody has signed. */
    private static final double INK = 0.0025;

    private final Semaphore one = new Semaphore(1);

    @Override
    public Verdict match(byte[] scannedJpeg, byte[] printedPdf, int page, String mark) {
        one.acquireUninterruptibly();
        try {
            Optional<Gray> photo = photo(scannedJpeg);
            return photo.isEmpty()
                    ? new Verdict.Unreadable(Words.NO_PICTURE)
                    : match(photo.get(), printedPdf, page, mark);
        } finally {
            one.release();
        }
    }

    private static Verdict match(Gray photo, byte[] printedPdf, int page, String mark) {
        List<CodeFinder.Code> codes = CodeFinder.find(photo);
        if (codes.isEmpty()) {
            return new Verdict.Unreadable(Words.NO_CODE);
        }
        Optional<CodeFinder.Code> code =
                codes.stream().filter(one -> one.words().equals(mark)).findFirst();
        if (code.isEmpty()) {
            return new Verdict.Other(Words.OTHER_PAGE);
        }
        List<Point> places = PageMark.patterns(mark, code.get().small());
        Optional<Homography> flat = CornerFinder.find(
                photo.evenlyLit(paperWindow(photo)), places, code.get().patterns());
        if (flat.isEmpty()) {
            return new Verdict.Unreadable(Words.NO_CORNERS);
        }
        if (coarse(flat.get())) {
            return new Verdict.Unreadable(Words.TOO_FAR);
        }
        Gray print = print(printedPdf, page);
        Gray straight = new Straightener(print, photo, flat.get()).straight();
        return compared(print, straight);
    }

    private static Verdict compared(Gray print, Gray straight) {
        Difference.Found found = new Difference(print, straight).find(mask(print));
        if (found.usual() > TOO_POOR || found.blur() > BLURRED) {
            return new Verdict.Unreadable(Words.TOO_POOR);
        }
        if (found.worst() > CHANGED) {
            return new Verdict.Other(Words.CHANGED);
        }
        return found.worst() > SAME ? new Verdict.Unreadable(Words.UNSURE) : new Verdict.Same(signed(straight));
    }

    private static boolean coarse(Homography flat) {
        return PageMark.CORNERS.stream().anyMatch(corner -> flat.finest(corner.x(), corner.y()) < LEAST_FINE);
    }

    /** Wider than a corner mark may be in the photo, so that it stays dark. */
    private static int paperWindow(Gray photo) {
        return Math.max(photo.width(), photo.height()) / 30;
    }

    private static boolean signed(Gray straight) {
        Box box = PageMark.SIGNATURE;
        int dark = 0;
        int all = 0;
        for (int y = pixel(box.top() + 1.5); y < pixel(box.bottom() - 1.5); y++) {
            for (int x = pixel(box.left() + 1.5); x < pixel(box.right() - 1.5); x++) {
                dark += straight.at(x, y) < 0.65f ? 1 : 0;
                all++;
            }
        }
        return dark > all * INK;
    }

    /** What is not compared: the paper's edge, the marks, which were found already, and the box, over whose lines people write. */
    private static boolean[] mask(Gray print) {
        boolean[] mask = new boolean[print.values().length];
        List<Box> boxes = new ArrayList<>();
        boxes.add(new Box(0, 0, PageMark.WIDTH, 6));
        boxes.add(new Box(0, PageMark.HEIGHT - 6, PageMark.WIDTH, PageMark.HEIGHT));
        boxes.add(new Box(0, 0, 6, PageMark.HEIGHT));
        boxes.add(new Box(PageMark.WIDTH - 6, 0, PageMark.WIDTH, PageMark.HEIGHT));
        boxes.add(around(PageMark.CODE, 1, 1));
        boxes.add(PageMark.WORDS);
        boxes.add(around(PageMark.SIGNATURE, 3, 6));
        double half = PageMark.CORNER_SIDE / 2;
        for (Point corner : PageMark.CORNERS) {
            boxes.add(around(new Box(corner.x(), corner.y(), corner.x(), corner.y()), half + 1, half + 1));
        }
        for (Box box : boxes) {
            for (int y = Math.max(0, pixel(box.top())); y < Math.min(print.height(), pixel(box.bottom())); y++) {
                for (int x = Math.max(0, pixel(box.left())); x < Math.min(print.width(), pixel(box.right())); x++) {
                    mask[y * print.width() + x] = true;
                }
            }
        }
        return mask;
    }

    private static Box around(Box box, double more, double moreAbove) {
        return new Box(box.left() - more, box.top() - moreAbove, box.right() + more, box.bottom() + more);
    }

    private static int pixel(double mm) {
        return (int) Math.round(mm * Straightener.SCALE);
    }

    private static Gray print(byte[] pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            // Twice as fine and then halved, as a camera sees it: drawn at once, thin strokes come out too light.
            float scale = (float) (2 * Straightener.SCALE * 25.4 / 72);
            return Gray.of(new PDFRenderer(document).renderImage(page - 1, scale, ImageType.RGB))
                    .half();
        } catch (IOException broken) {
            throw new IllegalStateException("what was printed is no PDF", broken);
        }
    }

    /** The picture, made smaller while it is read if it is larger than is of use; nothing if it is none or absurd. */
    private static Optional<Gray> photo(byte[] jpeg) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS || reader.getWidth(0) < 400 || reader.getHeight(0) < 400) {
                    return Optional.empty();
                }
                ImageReadParam param = reader.getDefaultReadParam();
                int every = pixels > 4L * GOOD_PIXELS ? 2 : 1;
                param.setSourceSubsampling(every, every, 0, 0);
                BufferedImage picture = reader.read(0, param);
                return Optional.of(Gray.of(picture));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException noPicture) {
            // Whatever the decoder dislikes: the person is asked to scan again, which is all that can be done.
            return Optional.empty();
        }
    }
}
