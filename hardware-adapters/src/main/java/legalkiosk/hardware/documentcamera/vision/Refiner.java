package legalkiosk.hardware.documentcamera.vision;

import georegression.fitting.line.FitLine_F64;
import georegression.struct.line.LinePolar2D_F64;
import georegression.struct.point.Point2D_F64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.documentcamera.Corners;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.documentcamera.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Moves four corners to where the sides really are, to a part of a pixel: across each side short profiles are cut out of the full
 * picture, the steepest place of each is found between pixels, and a line is laid through them that does not mind the few that a
 * finger or a pattern has led astray.
 */
final class Refiner {
    private static final int CUTS = 56;
    private static final double NEAR_CORNER = 0.05;
    private static final int LEAST_CUTS = 12;

    private final Picture picture;
    private final int factor;

    Refiner(Picture picture, int factor) {
        this.picture = picture;
        this.factor = factor;
    }

    /** Corners in the full picture; empty if a side can't be held on to. */
    Optional<Corners> refined(Corners rough) {
        Optional<Corners> nearer = pass(rough, 3 * factor + 2);
        return nearer.flatMap(it -> pass(it, factor + 3));
    }

    private Optional<Corners> pass(Corners rough, int reach) {
        List<Spot> spots = rough.all();
        List<LinePolar2D_F64> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            LinePolar2D_F64 line = side(spots.get(i), spots.get((i + 1) % 4), reach);
            if (line == null) {
                return Optional.empty();
            }
            lines.add(line);
        }
        List<Spot> corners = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Spot corner = crossing(lines.get((i + 3) % 4), lines.get(i));
            if (corner == null || corner.to(spots.get(i)) > 6.0 * reach) {
                return Optional.empty();
            }
            corners.add(corner);
        }
        return Optional.of(new Corners(corners.get(0), corners.get(1), corners.get(2), corners.get(3)));
    }

    private @Nullable LinePolar2D_F64 side(Spot from, Spot to, int reach) {
        double length = from.to(to);
        double nx = -(to.y() - from.y()) / length;
        double ny = (to.x() - from.x()) / length;
        Cut cut = new Cut(picture, nx, ny, reach, Math.max(1, factor));
        double[][] profiles = new double[CUTS][];
        double[] direction = new double[3];
        for (int i = 0; i < CUTS; i++) {
            Spot on = from.towards(to, NEAR_CORNER + (1 - 2 * NEAR_CORNER) * i / (CUTS - 1));
            profiles[i] = cut.across(on);
            add(direction, profiles[i], cut.length());
        }
        List<Point2D_F64> points = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < CUTS; i++) {
            Spot on = from.towards(to, NEAR_CORNER + (1 - 2 * NEAR_CORNER) * i / (CUTS - 1));
            double[] step = cut.steepest(profiles[i], direction);
            if (step[1] > 0) {
                points.add(new Point2D_F64(on.x() + nx * step[0], on.y() + ny * step[0]));
                weights.add(step[1]);
            }
        }
        return points.size() < LEAST_CUTS ? null : robust(points, weights, from, to);
    }

    /** Sums up how inside differs from outside, so that every cut looks for the same change of colour. */
    private static void add(double[] direction, double[] profile, int length) {
        for (int c = 0; c < 3; c++) {
            double inside = 0;
            double outside = 0;
            for (int i = 0; i < length / 2; i++) {
                outside += profile[3 * i + c];
                inside += profile[3 * (length - 1 - i) + c];
            }
            direction[c] += inside - outside;
        }
    }

    /** Weighted least squares, again and again with less weight for what lies off the line (Tukey's biweight). */
    private static LinePolar2D_F64 robust(List<Point2D_F64> points, List<Double> weights, Spot from, Spot to) {
        double[] weight = weights.stream().mapToDouble(Double::doubleValue).toArray();
        double strong = quantile(weight, 0.5);
        for (int i = 0; i < weight.length; i++) {
            weight[i] = Math.min(weight[i], strong);
        }
        double length = from.to(to);
        double nx = -(to.y() - from.y()) / length;
        double ny = (to.x() - from.x()) / length;
        LinePolar2D_F64 line = start(points, weight, nx, ny, from);
        for (int round = 0; round < 8; round++) {
            double[] off = new double[points.size()];
            double[] size = new double[points.size()];
            for (int i = 0; i < off.length; i++) {
                off[i] =
                        Math.cos(line.angle) * points.get(i).x + Math.sin(line.angle) * points.get(i).y - line.distance;
                size[i] = Math.abs(off[i]);
            }
            double cut = Math.max(0.5, 5 * quantile(size, 0.5));
            double[] now = new double[weight.length];
            for (int i = 0; i < now.length; i++) {
                double part = Math.min(1, size[i] / cut);
                now[i] = weight[i] * (1 - part * part) * (1 - part * part) + 1e-9;
            }
            FitLine_F64.polar(points, now, line);
        }
        return line;
    }

    /** The line through the weighted median distance, as the side was thought to run, turned by trying pairs of far points. */
    private static LinePolar2D_F64 start(List<Point2D_F64> points, double[] weight, double nx, double ny, Spot from) {
        int n = points.size();
        LinePolar2D_F64 best = new LinePolar2D_F64(nx * from.x() + ny * from.y(), Math.atan2(ny, nx));
        double most = -1;
        for (int i = 0; i < n / 2; i += 2) {
            for (int j = n / 2; j < n; j += 2) {
                Point2D_F64 a = points.get(i);
                Point2D_F64 b = points.get(j);
                double length = Math.hypot(b.x - a.x, b.y - a.y);
                double mx = -(b.y - a.y) / length;
                double my = (b.x - a.x) / length;
                double distance = mx * a.x + my * a.y;
                double held = 0;
                for (int k = 0; k < n; k++) {
                    double off = Math.abs(mx * points.get(k).x + my * points.get(k).y - distance);
                    held += off < 1.5 ? weight[k] * (1 - off / 1.5) : 0;
                }
                if (held > most) {
                    most = held;
                    best = new LinePolar2D_F64(distance, Math.atan2(my, mx));
                }
            }
        }
        return best;
    }

    private static double quantile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (part * (sorted.length - 1))];
    }

    private static @Nullable Spot crossing(LinePolar2D_F64 a, LinePolar2D_F64 b) {
        double ax = Math.cos(a.angle);
        double ay = Math.sin(a.angle);
        double bx = Math.cos(b.angle);
        double by = Math.sin(b.angle);
        double det = ax * by - ay * bx;
        return Math.abs(det) < 0.1
                ? null
                : new Spot((a.distance * by - b.distance * ay) / det, (ax * b.distance - bx * a.distance) / det);
    }
}
