package legalkiosk.hardware.documentcamera.vision;

import java.util.ArrayList;
import java.util.List;

/**
 * Hough transform of edge pixels, each voting only for lines across its own direction. Lines are taken out strongest first, each
 * with the pixels that lie on it, so that the many parallel lines of a pattern do not vote for each other's neighbours. The vision
 * library's own transform loses a sheet's side between the stripes of a tablecloth.
 */
final class LineVotes {
    private static final int ANGLES = 180;
    private static final float UNSURE = 5;
    private static final double ON_LINE = 1.6;
    private static final double ALIGNED = Math.cos(Math.toRadians(12));
    private static final float STRONG = 6;

    /** The line of all places p with {@code (cos angle, sin angle) . p = distance}, and the votes for it. */
    record Voted(double angle, double distance, double votes) {}

    private final EdgeMap edges;
    private final int offset;
    private final int distances;
    private final float[] votes;
    private final double[] cos = new double[ANGLES];
    private final double[] sin = new double[ANGLES];
    private final int[] pixels;
    private int left;

    private LineVotes(EdgeMap edges) {
        this.edges = edges;
        offset = (int) Math.ceil(Math.hypot(edges.width(), edges.height()));
        distances = 2 * offset + 1;
        votes = new float[ANGLES * distances];
        for (int i = 0; i < ANGLES; i++) {
            cos[i] = Math.cos(Math.PI * i / ANGLES);
            sin[i] = Math.sin(Math.PI * i / ANGLES);
        }
        pixels = new int[edges.thin().data.length];
        for (int at = 0; at < pixels.length; at++) {
            if (edges.thin().data[at] != 0) {
                pixels[left++] = at;
                vote(at, 1);
            }
        }
    }

    /** At most that many lines, strongest first, none with fewer votes. */
    static List<Voted> strongest(EdgeMap edges, int most, double least) {
        LineVotes votes = new LineVotes(edges);
        List<Voted> lines = new ArrayList<>();
        while (lines.size() < most) {
            Voted line = votes.best();
            if (line.votes() < least) {
                break;
            }
            lines.add(line);
            votes.takeOut(line);
        }
        return lines;
    }

    private void vote(int at, int sign) {
        double x = at % edges.width();
        double y = at / edges.width();
        float strength = edges.strength().data[at];
        float weight = sign * Math.min(1, strength / STRONG + 0.3f);
        double angle = Math.atan2(edges.dy().data[at], edges.dx().data[at]);
        int middle = (int) Math.round(angle / Math.PI * ANGLES);
        int spread = Math.clamp(Math.round(UNSURE / strength), 1, 4);
        for (int i = middle - spread; i <= middle + spread; i++) {
            int bin = Math.floorMod(i, ANGLES);
            double distance = cos[bin] * x + sin[bin] * y + offset;
            int low = (int) distance;
            float part = (float) (distance - low);
            votes[bin * distances + low] += weight * (1 - part);
            votes[bin * distances + Math.min(distances - 1, low + 1)] += weight * part;
        }
    }

    private Voted best() {
        int best = 0;
        for (int i = 1; i < votes.length; i++) {
            best = votes[i] > votes[best] ? i : best;
        }
        return new Voted(Math.PI * (best / distances) / ANGLES, best % distances - offset, votes[best]);
    }

    private void takeOut(Voted line) {
        double nx = Math.cos(line.angle());
        double ny = Math.sin(line.angle());
        int kept = 0;
        for (int i = 0; i < left; i++) {
            int at = pixels[i];
            double off = nx * (at % edges.width()) + ny * (at / edges.width()) - line.distance();
            double along = Math.abs(edges.dx().data[at] * nx + edges.dy().data[at] * ny);
            if (Math.abs(off) <= ON_LINE && along >= ALIGNED * edges.strength().data[at]) {
                vote(at, -1);
            } else {
                pixels[kept++] = at;
            }
        }
        left = kept;
    }
}
