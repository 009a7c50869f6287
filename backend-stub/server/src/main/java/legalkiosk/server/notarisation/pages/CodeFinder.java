package legalkiosk.server.notarisation.pages;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import legalkiosk.server.notarisation.pages.PageMark.Point;

/** Finds QR codes in a photo, with the places of their patterns. */
final class CodeFinder {
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    private CodeFinder() {}

    /**
     * A code that was read.
     *
     * @param patterns centres of the lower left, upper left and upper right pattern, and of a fourth place
     * @param small the fourth is the small pattern, which was seen; otherwise it is where the square's last corner should be
     */
    record Code(String words, List<Point> patterns, boolean small) {}

    /** All codes; tries harder and harder until there is one. */
    static List<Code> find(Gray photo) {
        Gray half = photo.half();
        for (Attempt attempt : List.of(
                new Attempt(half, 2),
                new Attempt(photo, 1),
                new Attempt(half.evenlyLit(41), 2),
                new Attempt(photo.blurred(1.2).evenlyLit(81), 1))) {
            List<Code> codes = attempt.codes();
            if (!codes.isEmpty()) {
                return codes;
            }
        }
        return List.of();
    }

    private record Attempt(Gray picture, double scale) {
        List<Code> codes() {
            byte[] bytes = new byte[picture.values().length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) Math.clamp(Math.round(picture.values()[i] * 255), 0, 255);
            }
            int width = picture.width();
            int height = picture.height();
            LuminanceSource source = new PlanarYUVLuminanceSource(bytes, width, height, 0, 0, width, height, false);
            List<Code> codes = read(new BinaryBitmap(new HybridBinarizer(source)));
            return codes.isEmpty() ? read(new BinaryBitmap(new GlobalHistogramBinarizer(source))) : codes;
        }

        private List<Code> read(BinaryBitmap bits) {
            try {
                List<Code> codes = new ArrayList<>();
                for (Result result : new QRCodeMultiReader().decodeMultiple(bits, HINTS)) {
                    List<Point> points = points(result.getResultPoints());
                    boolean small = points.size() > 3;
                    codes.add(new Code(result.getText(), small ? points.subList(0, 4) : square(points), small));
                }
                return codes;
            } catch (NotFoundException none) {
                return List.of();
            }
        }

        private static List<Point> square(List<Point> three) {
            Point a = three.get(0);
            Point b = three.get(1);
            Point c = three.get(2);
            return List.of(a, b, c, new Point(a.x() + c.x() - b.x(), a.y() + c.y() - b.y()));
        }

        private List<Point> points(ResultPoint[] patterns) {
            List<Point> points = new ArrayList<>();
            for (ResultPoint pattern : patterns) {
                // Half-pixel centres: the middle of a small pixel is the middle of four.
                points.add(new Point((pattern.getX() + 0.5) * scale - 0.5, (pattern.getY() + 0.5) * scale - 0.5));
            }
            return points;
        }
    }
}
