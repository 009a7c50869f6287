package legalkiosk.hardware.documentcamera.vision;

import legalkiosk.hardware.documentcamera.CleanMode;
import legalkiosk.hardware.documentcamera.Corners;
import legalkiosk.hardware.documentcamera.Jpeg;
import legalkiosk.hardware.documentcamera.PageLook;
import legalkiosk.hardware.documentcamera.PaperSize;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.documentcamera.ScanOutcome;
import legalkiosk.hardware.documentcamera.ScannedPage;

/**
 * Makes a page of a picture: found, straightened, cleaned, as JPEG. Without state; any thread; half a second for eight megapixels, so
 * not on a screen's thread.
 */
public final class PageScanner {
    private static final int CARD_DPI = 300;

    private final PageFinder finder = new PageFinder();
    private final Straightener straightener = new Straightener();
    private final Cleaner cleaner = new Cleaner();
    private final int dpi;

    /** @param dpi of the pages made; cards, being small, get 300 at least */
    public PageScanner(int dpi) {
        this.dpi = dpi;
    }

    /** One page. A card is laid out at 85.6 x 54 mm, lying. */
    public ScanOutcome scan(Picture picture, CleanMode mode) {
        SmallView view = SmallView.of(picture);
        PageLook look = finder.look(picture, view);
        if (!(look instanceof PageLook.Page page)) {
            return new ScanOutcome.NotFound(look);
        }
        boolean card = mode == CleanMode.CARD;
        Corners corners = card && page.corners().height() > page.corners().width()
                ? page.corners().quarterTurn()
                : page.corners();
        PaperSize size = card ? PaperSize.CARD : SheetShape.of(corners, picture);
        int fine = card ? Math.max(CARD_DPI, dpi) : dpi;
        Picture straight = straightener.straighten(picture, corners, size, fine);
        Picture clean = cleaner.clean(straight, mode);
        straight.wipe();
        byte[] jpeg = Jpeg.of(clean, mode == CleanMode.GREY || mode == CleanMode.BLACK_AND_WHITE);
        clean.wipe();
        return new ScanOutcome.Scanned(new ScannedPage(jpeg, size, fine, 0), Flaws.of(picture, view, page.corners()));
    }
}
