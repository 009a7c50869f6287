package legalkiosk.server.notarisation.pages;

import java.util.List;
import java.util.Optional;
import legalkiosk.server.notarisation.pages.PageMark.Point;

/** How a flat page lies in a photo: straight lines stay straight. Maps millimetres of the page to pixels of the photo. */
record Homography(double[] h) {
    /** The one that fits pairs of points best; at least four, no three of them in a line. */
    static Optional<Homography> of(List<Point> page, List<Point> photo) {
        double[][] normal = new double[8][9];
        for (int i = 0; i < page.size(); i++) {
            double x = page.get(i).x() / 100;
            double y = page.get(i).y() / 100;
            double u = photo.get(i).x();
            double v = photo.get(i).y();
            add(normal, new double[] {x, y, 1, 0, 0, 0, -x * u, -y * u}, u);
            add(normal, new double[] {0, 0, 0, x, y, 1, -x * v, -y * v}, v);
        }
        return Linear.solve(normal).map(Homography::new);
    }

    private static void add(double[][] normal, double[] row, double value) {
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                normal[i][j] += row[i] * row[j];
            }
            normal[i][8] += row[i] * value;
        }
    }

    Point map(double x, double y) {
        double px = x / 100;
        double py = y / 100;
        double w = h[6] * px + h[7] * py + 1;
        return new Point((h[0] * px + h[1] * py + h[2]) / w, (h[3] * px + h[4] * py + h[5]) / w);
    }

    Point map(Point point) {
        return map(point.x(), point.y());
    }

    /** Pixels a millimetre, in the worse direction, at a place of the page. */
    double finest(double x, double y) {
        Point here = map(x, y);
        return Math.min(distance(here, map(x + 1, y)), distance(here, map(x, y + 1)));
    }

    static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
