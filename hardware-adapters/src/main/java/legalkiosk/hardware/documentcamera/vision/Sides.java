package legalkiosk.hardware.documentcamera.vision;

import georegression.fitting.line.FitLine_F64;
import georegression.struct.line.LinePolar2D_F64;
import georegression.struct.point.Point2D_F64;
import java.util.ArrayList;
import java.util.List;

/** Finds the lines of a picture that may be sides of a sheet: Hough transform, then a fit to the edge pixels near each. */
final class Sides {
    private static final double NEAR = 3;
    private static final double ALIGNED = Math.cos(Math.toRadians(15));

    private Sides() {}

    /**
     * The strongest lines, and the four ends of the picture.
     *
     * @param edges as the picture is
     * @param calm the edges of the same picture with its textures washed out: a table's grain has more lines than anybody can try
     */
    static List<Side> of(EdgeMap edges, EdgeMap calm, Effort effort) {
        List<Side> sides = new ArrayList<>();
        double least = effort.leastVotes() * Math.min(edges.width(), edges.height());
        add(sides, LineVotes.strongest(calm, effort.calmLines(), least), edges);
        add(sides, LineVotes.strongest(edges, effort.lines(), least), edges);
        sides.add(Side.ofFrame(1, 0, 0));
        sides.add(Side.ofFrame(1, 0, edges.width() - 1.0));
        sides.add(Side.ofFrame(0, 1, 0));
        sides.add(Side.ofFrame(0, 1, edges.height() - 1.0));
        return sides;
    }

    private static void add(List<Side> sides, List<LineVotes.Voted> lines, EdgeMap edges) {
        for (LineVotes.Voted voted : lines) {
            Side fitted = fitted(edges, voted.angle(), voted.distance());
            if (sides.stream().noneMatch(it -> same(it, fitted, edges))) {
                sides.add(fitted);
            }
        }
    }

    private static Side fitted(EdgeMap edges, double angle, double distance) {
        LinePolar2D_F64 line = new LinePolar2D_F64(distance, angle);
        for (double near : new double[] {NEAR, NEAR / 2}) {
            List<Point2D_F64> points = near(edges, line, near);
            if (points.size() >= 12) {
                FitLine_F64.polar(points, weights(edges, points), line);
            }
        }
        return Side.seen(Math.cos(line.angle), Math.sin(line.angle), line.distance, edges);
    }

    private static List<Point2D_F64> near(EdgeMap edges, LinePolar2D_F64 line, double near) {
        double nx = Math.cos(line.angle);
        double ny = Math.sin(line.angle);
        boolean steep = Math.abs(nx) > Math.abs(ny);
        int length = steep ? edges.height() : edges.width();
        int width = steep ? edges.width() : edges.height();
        double slant = Math.max(Math.abs(nx), Math.abs(ny));
        List<Point2D_F64> points = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            double middle = steep ? (line.distance - ny * i) / nx : (line.distance - nx * i) / ny;
            int from = Math.max(0, (int) Math.ceil(middle - near / slant));
            int to = Math.min(width - 1, (int) Math.floor(middle + near / slant));
            for (int j = from; j <= to; j++) {
                int x = steep ? j : i;
                int y = steep ? i : j;
                int at = y * edges.width() + x;
                if (edges.thin().data[at] != 0
                        && Math.abs(edges.dx().data[at] * nx + edges.dy().data[at] * ny)
                                >= ALIGNED * edges.strength().data[at]) {
                    points.add(new Point2D_F64(x, y));
                }
            }
        }
        return points;
    }

    private static double[] weights(EdgeMap edges, List<Point2D_F64> points) {
        return points.stream()
                .mapToDouble(it -> edges.strength().data[(int) it.y * edges.width() + (int) it.x])
                .toArray();
    }

    private static boolean same(Side a, Side b, EdgeMap edges) {
        if (a.degreesTo(b) > 1) {
            return false;
        }
        legalkiosk.hardware.documentcamera.Spot middle =
                new legalkiosk.hardware.documentcamera.Spot(edges.width() / 2.0, edges.height() / 2.0);
        double sign = a.nx() * b.nx() + a.ny() * b.ny() < 0 ? -1 : 1;
        return Math.abs(a.off(middle) - sign * b.off(middle)) < 1.5;
    }
}
