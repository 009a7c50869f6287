package legalkiosk.hardware.signature.drawing;

import java.awt.geom.Path2D;
import java.util.List;

/**
 * The outline of each daub: two arcs and the tangents between them, all turning the same way, so that filling them together by the
 * non-zero rule leaves no hole where they overlap.
 */
final class DaubPath {
    private DaubPath() {}

    static Path2D of(List<Daub> daubs) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        daubs.forEach(daub -> add(path, daub));
        return path;
    }

    private static void add(Path2D path, Daub daub) {
        double distance = Math.hypot(daub.x1() - daub.x0(), daub.y1() - daub.y0());
        if (distance <= Math.abs(daub.r0() - daub.r1())) {
            boolean first = daub.r0() >= daub.r1();
            double x = first ? daub.x0() : daub.x1();
            double y = first ? daub.y0() : daub.y1();
            double r = Math.max(daub.r0(), daub.r1());
            path.moveTo(x + r, y);
            arc(path, x, y, r, 0, 2 * Math.PI);
        } else {
            double way = Math.atan2(daub.y1() - daub.y0(), daub.x1() - daub.x0());
            double half = Math.acos((daub.r0() - daub.r1()) / distance);
            path.moveTo(daub.x0() + daub.r0() * Math.cos(way + half), daub.y0() + daub.r0() * Math.sin(way + half));
            arc(path, daub.x0(), daub.y0(), daub.r0(), way + half, way + 2 * Math.PI - half);
            path.lineTo(daub.x1() + daub.r1() * Math.cos(way - half), daub.y1() + daub.r1() * Math.sin(way - half));
            arc(path, daub.x1(), daub.y1(), daub.r1(), way - half, way + half);
        }
        path.closePath();
    }

    /** Quarter arcs or less as cubic curves. */
    private static void arc(Path2D path, double x, double y, double r, double from, double to) {
        int pieces = Math.max(1, (int) Math.ceil((to - from) / (Math.PI / 2) - 1e-9));
        double step = (to - from) / pieces;
        double handle = 4 / 3.0 * Math.tan(step / 4) * r;
        for (int i = 0; i < pieces; i++) {
            double a = from + i * step;
            double b = a + step;
            path.curveTo(
                    x + r * Math.cos(a) - handle * Math.sin(a),
                    y + r * Math.sin(a) + handle * Math.cos(a),
                    x + r * Math.cos(b) + handle * Math.sin(b),
                    y + r * Math.sin(b) - handle * Math.cos(b),
                    x + r * Math.cos(b),
                    y + r * Math.sin(b));
        }
    }
}
