package legalkiosk.server.notarisation.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import legalkiosk.server.notarisation.pages.PageMark.Point;

/**
 * Finds the corner marks: squares within squares, so that every line through their middle is black, white, black, white, black in equal
 * parts, however the page is turned. Which of what looks like one is the page's is told by the code's place.
 */
final class CornerFinder {
    private static final int NEAREST = 6;

    /** What the corners say of the code's place may differ from where it was seen by so many millimetres: lenses bend, paper curls. */
    private static final double TOLERANCE = 6;

    private final Gray photo;
    private final float[] dark;

    private CornerFinder(Gray photo) {
        this.photo = photo;
        this.dark = photo.values();
    }

    /**
     * How the page lies.
     *
     * @param lit the photo as on evenly lit paper
     * @param page where the code's patterns are on the page
     * @param seen where they are in the photo
     */
    static Optional<Homography> find(Gray lit, List<Point> page, List<Point> seen) {
        Optional<Homography> rough = Homography.of(page, seen);
        if (rough.isEmpty()) {
            return Optional.empty();
        }
        double side = rough.get().finest(page.getFirst().x(), page.getFirst().y()) * PageMark.CORNER_SIDE;
        List<Point> candidates = new CornerFinder(lit).candidates(side);
        return best(candidates, rough.get(), page, seen);
    }

    private static Optional<Homography> best(
            List<Point> candidates, Homography rough, List<Point> page, List<Point> seen) {
        List<List<Point>> near = PageMark.CORNERS.stream()
                .map(corner -> candidates.stream()
                        .sorted(Comparator.comparingDouble(at -> Homography.distance(at, rough.map(corner))))
                        .limit(NEAREST)
                        .toList())
                .toList();
        double pixels = rough.finest(page.getFirst().x(), page.getFirst().y());
        Homography best = null;
        double least = TOLERANCE * pixels;
        for (Point a : near.get(0)) {
            for (Point b : near.get(1)) {
                for (Point c : near.get(2)) {
                    for (Point d : near.get(3)) {
                        Homography one = Homography.of(PageMark.CORNERS, List.of(a, b, c, d))
                                .orElse(null);
                        double off = one == null ? Double.MAX_VALUE : off(one, page, seen);
                        if (off < least) {
                            least = off;
                            best = one;
                        }
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static double off(Homography one, List<Point> page, List<Point> seen) {
        double most = 0;
        for (int i = 0; i < page.size(); i++) {
            most = Math.max(most, Homography.distance(one.map(page.get(i)), seen.get(i)));
        }
        return most;
    }

    private boolean isDark(int x, int y) {
        return dark[y * photo.width() + x] < 0.55f;
    }

    private List<Point> candidates(double side) {
        List<Point> found = new ArrayList<>();
        int[] ends = new int[6];
        for (int y = 1; y < photo.height() - 1; y += 2) {
            int filled = 0;
            boolean before = false;
            for (int x = 0; x < photo.width(); x++) {
                boolean now = isDark(x, y);
                if (now == before) {
                    continue;
                }
                before = now;
                System.arraycopy(ends, 1, ends, 0, 5);
                ends[5] = x;
                filled++;
                // A change to white ends the fifth stripe.
                if (filled >= 6 && !now && even(ends, side)) {
                    candidate((ends[2] + ends[3]) / 2, y, side).ifPresent(point -> merge(found, point, side));
                }
            }
        }
        return found;
    }

    /** Five stripes of about the same width, not much smaller or larger than they should be. */
    private static boolean even(int[] ends, double side) {
        double whole = ends[5] - ends[0];
        if (whole < side * 0.55 || whole > side * 2) {
            return false;
        }
        for (int i = 0; i < 5; i++) {
            double part = (ends[i + 1] - ends[i]) / whole * 5;
            if (part < 0.45 || part > 1.7) {
                return false;
            }
        }
        return true;
    }

    /** Looks down through the middle, and across again; the middle of both is the mark's. */
    private Optional<Point> candidate(int x, int y, double side) {
        int[] down = stripes(x, y, false, side);
        if (down.length == 0) {
            return Optional.empty();
        }
        int middle = (down[2] + down[3]) / 2;
        int[] across = stripes(x, middle, true, side);
        if (across.length == 0) {
            return Optional.empty();
        }
        double centreX = (across[0] + across[5] - 1) / 2.0;
        double centreY = (down[0] + down[5] - 1) / 2.0;
        double ratio = (double) (across[5] - across[0]) / (down[5] - down[0]);
        return ratio < 0.5 || ratio > 2 ? Optional.empty() : Optional.of(new Point(centreX, centreY));
    }

    /** Where the five stripes through a dark middle begin and end; nothing if they are none. */
    private int[] stripes(int x, int y, boolean across, double side) {
        int start = across ? x : y;
        int last = (across ? photo.width() : photo.height()) - 1;
        int[] ends = new int[6];
        for (int direction = -1; direction <= 1; direction += 2) {
            int at = start;
            boolean black = true;
            for (int edge = 0; edge < 3; edge++) {
                while (at >= 0 && at <= last && isDark(across ? at : x, across ? y : at) == black) {
                    at += direction;
                    if (Math.abs(at - start) > side * 1.2) {
                        return new int[0];
                    }
                }
                if (at < 0 || at > last) {
                    return new int[0];
                }
                ends[direction < 0 ? 2 - edge : 3 + edge] = direction < 0 ? at + 1 : at;
                black = !black;
            }
        }
        return even(ends, side) ? ends : new int[0];
    }

    private static void merge(List<Point> found, Point point, double side) {
        for (Point known : found) {
            if (Homography.distance(known, point) < side / 3) {
                return;
            }
        }
        found.add(point);
    }
}
