package legalkiosk.hardware.receipt;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import legalkiosk.foundation.qr.QrCode;

/**
 * Draws a receipt as dots with our own fonts, so that no code page of any printer matters. Needs no font, display or print service
 * of the system. Any thread; each drawing opens the font files anew, some tenths of a second.
 */
public final class ReceiptPicture {
    private static final int DOTS_PER_MM = 8;
    private static final double LINE_HEIGHT = 1.4;
    private static final double BASELINE = 1.02;
    private static final int QR_MM = 28;

    /** A letter's dot is black when at least so much of it is covered; thermal paper bleeds a little, so less than half. */
    private static final int DARK = 115;

    private final ReceiptFonts fonts;
    private final int width;

    public ReceiptPicture(ReceiptFonts fonts, PaperWidth paper) {
        this.fonts = fonts;
        this.width = paper.dots();
    }

    /** The picture, as wide as the paper is printed. {@link IOException} when a font cannot be read. */
    public Bitmap of(Receipt receipt) throws IOException {
        try (Glyphs regular = new Glyphs(fonts.regular());
                Glyphs bold = new Glyphs(fonts.bold())) {
            List<Strip> strips = new ArrayList<>();
            for (Receipt.Part part : receipt.parts()) {
                strips.addAll(strips(part, regular, bold));
            }
            int height = strips.stream().mapToInt(Strip::height).sum();
            Bitmap picture = new Bitmap(width, Math.max(1, height));
            int top = 0;
            for (Strip strip : strips) {
                strip.ink().on(picture, top);
                top += strip.height();
            }
            return picture;
        }
    }

    private interface Ink {
        void on(Bitmap picture, int top);
    }

    private record Strip(int height, Ink ink) {}

    private List<Strip> strips(Receipt.Part part, Glyphs regular, Glyphs bold) {
        return switch (part) {
            case Receipt.Text text -> text(text, text.bold() ? bold : regular);
            case Receipt.Rule rule -> List.of(new Strip(20, this::rule));
            case Receipt.Space(int millimetres) -> List.of(new Strip(millimetres * DOTS_PER_MM, (picture, top) -> {}));
            case Receipt.Qr(String payload) -> List.of(qr(payload));
        };
    }

    private List<Strip> text(Receipt.Text text, Glyphs glyphs) {
        int size = text.size().dots();
        List<Strip> strips = new ArrayList<>();
        for (String line : TextLines.of(text.words(), glyphs::advance, (double) width / size)) {
            BufferedImage drawn = drawn(line, size, text.align(), glyphs);
            strips.add(new Strip(drawn.getHeight(), (picture, top) -> copy(drawn, picture, top)));
        }
        return strips;
    }

    private BufferedImage drawn(String line, int size, Receipt.Align align, Glyphs glyphs) {
        BufferedImage grey =
                new BufferedImage(width, (int) Math.ceil(size * LINE_HEIGHT), BufferedImage.TYPE_BYTE_GRAY);
        double length = line.codePoints().mapToDouble(glyphs::advance).sum() * size;
        double x = align == Receipt.Align.MIDDLE ? Math.max(0, (width - length) / 2) : 0;
        double scale = size / glyphs.unitsPerEm();
        Graphics2D pen = grey.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        for (int letter : line.codePoints().toArray()) {
            AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, size * BASELINE);
            pen.fill(place.createTransformedShape(glyphs.outline(letter)));
            x += glyphs.advance(letter) * size;
        }
        pen.dispose();
        return grey;
    }

    private static void copy(BufferedImage grey, Bitmap picture, int top) {
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                if (grey.getRaster().getSample(x, y, 0) >= DARK) {
                    picture.blacken(x, top + y);
                }
            }
        }
    }

    private void rule(Bitmap picture, int top) {
        for (int x = 0; x < width; x++) {
            picture.blacken(x, top + 9);
            picture.blacken(x, top + 10);
        }
    }

    private Strip qr(String payload) {
        QrCode code = QrCode.of(payload);
        int dot = Math.max(2, QR_MM * DOTS_PER_MM / (code.size() - 2 * QrCode.QUIET));
        int side = code.size() * dot;
        int left = (width - side) / 2;
        return new Strip(side, (picture, top) -> {
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    if (code.black(x / dot, y / dot)) {
                        picture.blacken(left + x, top + y);
                    }
                }
            }
        });
    }
}
