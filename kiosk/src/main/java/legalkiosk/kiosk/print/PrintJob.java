package legalkiosk.kiosk.print;

import java.util.UUID;

/**
 * A paper on its way to the printer.
 *
 * @param id stays the same when the same paper is tried again, so that it is never printed twice
 * @param duplex both sides of the sheet
 */
public record PrintJob(UUID id, Paper paper, int copies, boolean duplex) {
    /** One copy; on both sides of the sheet when there is more than one page. */
    public static PrintJob of(UUID id, Paper paper) {
        return new PrintJob(id, paper, 1, paper.pages() > 1);
    }
}
