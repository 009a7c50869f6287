package legalkiosk.hardware.documentcamera.vision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import legalkiosk.hardware.documentcamera.Corners;
import legalkiosk.hardware.documentcamera.Spot;
import org.jspecify.annotations.Nullable;

/** Puts four lines together in every way that may be a sheet and keeps the best. */
final class Quads {
    private static final double OPPOSITE = 25;
    private static final double ADJACENT = 55;
    /** How far a corner may lie outside of the picture, as part of its longer side: the sheet is cut off there. */
    private static final double OUTSIDE = 0.08;

    private static final double LONGEST = 3.2;
    private static final double LEAST_PART = 0.025;
    private static final double LEAST_SUPPORT = 0.3;
    private static final double FRAME_SUPPORT = 0.5;
    private static final double BEYOND = 0.15;
    private static final int KEPT = 200;

    /** Two lines that may be opposite sides. */
    private record Pair(int one, int other) {}

    private final List<Side> sides;
    private final @Nullable Spot[][] crossings;
    private final Effort effort;
    private final int width;
    private final int height;

    private Quads(List<Side> sides, int width, int height, Effort effort) {
        this.effort = effort;
        this.sides = sides;
        this.width = width;
        this.height = height;
        int n = sides.size();
        crossings = new Spot[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                Spot spot = sides.get(i).degreesTo(sides.get(j)) > ADJACENT
                        ? inside(sides.get(i).crossing(sides.get(j)))
                        : null;
                crossings[i][j] = spot;
                crossings[j][i] = spot;
            }
        }
    }

    /** The best, best first. */
    static List<Quad> of(List<Side> sides, int width, int height, Effort effort) {
        return new Quads(sides, width, height, effort).best();
    }

    private @Nullable Spot inside(@Nullable Spot spot) {
        double slack = OUTSIDE * Math.max(width, height);
        return spot == null
                        || spot.x() < -slack
                        || spot.y() < -slack
                        || spot.x() > width - 1 + slack
                        || spot.y() > height - 1 + slack
                ? null
                : spot;
    }

    private List<Quad> best() {
        List<Pair> pairs = pairs();
        List<Quad> found = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            for (int j = i + 1; j < pairs.size(); j++) {
                Quad quad = quad(pairs.get(i), pairs.get(j));
                if (quad != null) {
                    found.add(quad);
                }
            }
        }
        found.sort(Comparator.comparingDouble(Quad::rank).reversed());
        return found.subList(0, Math.min(KEPT, found.size()));
    }

    private List<Pair> pairs() {
        double least = effort.leastGap() * Math.min(width, height);
        Spot middle = new Spot(width / 2.0, height / 2.0);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                Side a = sides.get(i);
                Side b = sides.get(j);
                double sign = a.nx() * b.nx() + a.ny() * b.ny() < 0 ? -1 : 1;
                double gap = Math.abs(a.off(middle) - sign * b.off(middle));
                if (a.degreesTo(b) < OPPOSITE && gap > least) {
                    pairs.add(new Pair(i, j));
                }
            }
        }
        return pairs;
    }

    private @Nullable Quad quad(Pair a, Pair b) {
        Spot p = crossings[a.one][b.one];
        Spot q = crossings[a.one][b.other];
        Spot r = crossings[a.other][b.other];
        Spot s = crossings[a.other][b.one];
        if (p == null || q == null || r == null || s == null) {
            return null;
        }
        boolean clockwise = turn(p, q, r) > 0;
        if (turn(q, r, s) > 0 != clockwise || turn(r, s, p) > 0 != clockwise || turn(s, p, q) > 0 != clockwise) {
            return null;
        }
        if (Math.max(p.to(q) + r.to(s), q.to(r) + s.to(p)) > LONGEST * Math.min(p.to(q) + r.to(s), q.to(r) + s.to(p))) {
            return null;
        }
        double area = Math.abs(turn(p, q, r) + turn(r, s, p)) / 2;
        if (area < LEAST_PART * width * height) {
            return null;
        }
        Side[] round = {sides.get(a.one), sides.get(b.other), sides.get(a.other), sides.get(b.one)};
        Spot[] corners = {p, q, r, s};
        Quad bright = scored(round, corners, clockwise, true, area);
        Quad dark = scored(round, corners, clockwise, false, area);
        return dark == null || bright != null && bright.rank() >= dark.rank() ? bright : dark;
    }

    private static double turn(Spot a, Spot b, Spot c) {
        return (b.x() - a.x()) * (c.y() - b.y()) - (b.y() - a.y()) * (c.x() - b.x());
    }

    private @Nullable Quad scored(Side[] round, Spot[] corners, boolean clockwise, boolean bright, double area) {
        double sum = 0;
        double least = 1;
        double leastSupport = 1;
        int frames = 0;
        for (int i = 0; i < 4; i++) {
            Side side = round[i];
            double support = FRAME_SUPPORT;
            double value = FRAME_SUPPORT;
            if (side.isFrame()) {
                frames++;
            } else {
                boolean ahead = side.off(corners[(i + 2) % 4]) > 0 == bright;
                double from = side.along(corners[i]);
                double to = side.along(corners[(i + 1) % 4]);
                support = side.support(from, to, ahead);
                if (support < LEAST_SUPPORT) {
                    return null;
                }
                double reach = BEYOND * (to - from);
                double gap = 3 * Math.signum(to - from);
                value = support
                        - 0.12 * side.support(to + gap, to + gap + reach, ahead)
                        - 0.12 * side.support(from - gap, from - gap - reach, ahead);
            }
            sum += value;
            least = Math.min(least, value);
            leastSupport = Math.min(leastSupport, support);
        }
        if (frames > 2 || round[0].isFrame() && round[2].isFrame() || round[1].isFrame() && round[3].isFrame()) {
            return null;
        }
        double part = area / (width * (double) height);
        return new Quad(
                corners(corners, clockwise), sides(round, clockwise), 0.5 * least + 0.125 * sum, part, leastSupport);
    }

    private static Corners corners(Spot[] spots, boolean clockwise) {
        return clockwise
                ? new Corners(spots[0], spots[1], spots[2], spots[3])
                : new Corners(spots[0], spots[3], spots[2], spots[1]);
    }

    private static List<Side> sides(Side[] round, boolean clockwise) {
        return clockwise ? List.of(round) : List.of(round[3], round[2], round[1], round[0]);
    }
}
