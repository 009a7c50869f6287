package legalkiosk.kiosk.ui.frame;

import java.util.Optional;

/**
 * Where this terminal stands, as people call it.
 *
 * @param terminal HS-01
 * @param hall 沙坪街道公共法律服务工作站
 * @param cardReader where the reader is: 屏幕右下方
 * @param printer where paper comes out: 屏幕左下方
 * @param secondPrinter where the paper of the second printer comes out, if there is one
 */
public record Location(
        String terminal, String hall, String cardReader, String printer, Optional<String> secondPrinter) {
    /** A terminal with one printer. */
    public Location(String terminal, String hall, String cardReader, String printer) {
        this(terminal, hall, cardReader, printer, Optional.empty());
    }
}
