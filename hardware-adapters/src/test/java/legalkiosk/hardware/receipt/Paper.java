package legalkiosk.hardware.receipt;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import legalkiosk.foundation.qr.QrReader;

/** A piece of paper that came out of a simulated printer. */
public record Paper(BufferedImage picture) {
    public static Paper at(Path file) {
        try {
            return new Paper(ImageIO.read(file.toFile()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What a reader finds in its QR code. */
    public Optional<String> code() {
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] grey = new byte[width * height];
        for (int at = 0; at < grey.length; at++) {
            grey[at] = (byte) picture.getRaster().getSample(at % width, at / width, 0);
        }
        return new QrReader().read(grey, width, height);
    }

    /** True if the dots of a picture stand on this paper from the given row on, and nothing else but white below. */
    public boolean shows(Bitmap wanted) {
        int margin = (picture.getWidth() - wanted.width()) / 2;
        for (int y = 0; y < picture.getHeight() - 2 * margin; y++) {
            for (int x = 0; x < wanted.width(); x++) {
                boolean black = picture.getRaster().getSample(x + margin, y + margin, 0) == 0;
                boolean should = y < wanted.height() && wanted.black(x, y);
                if (black != should) {
                    return false;
                }
            }
        }
        return true;
    }
}
