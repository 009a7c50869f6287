package legalkiosk.hardware.signature.drawing;

import java.awt.geom.AffineTransform;
import java.util.List;

/** Brings daubs into a box without stretching them. */
final class Fit {
    private Fit() {}

    static AffineTransform of(List<Daub> daubs, int width, int height, double margin, double thickest) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        double radius = 0;
        for (Daub daub : daubs) {
            double r = Math.max(daub.r0(), daub.r1());
            radius = Math.max(radius, r);
            left = Math.min(left, Math.min(daub.x0(), daub.x1()) - r);
            top = Math.min(top, Math.min(daub.y0(), daub.y1()) - r);
            right = Math.max(right, Math.max(daub.x0(), daub.x1()) + r);
            bottom = Math.max(bottom, Math.max(daub.y0(), daub.y1()) + r);
        }
        double room = 1 - 2 * margin;
        double scale = Math.min(room * width / (right - left), room * height / (bottom - top));
        scale = Math.min(scale, thickest * Math.min(width, height) / radius);
        AffineTransform fit = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        fit.scale(scale, scale);
        fit.translate(-(left + right) / 2, -(top + bottom) / 2);
        return fit;
    }
}
