package legalkiosk.server.notarisation.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import legalkiosk.server.notarisation.pages.PageMark.Box;
import legalkiosk.server.notarisation.pages.PageMark.Point;

/**
 * Lays a photo over the print it shows, letter upon letter: first by the corner marks, then by what is printed everywhere on the page, for
 * lenses bend and paper curls.
 */
final class Straightener {
    /** Pixels a millimetre of what is compared; 152 dots an inch. */
    static final int SCALE = 6;

    private static final int NODE = 24;
    private static final int TILE = 48;
    private static final double SURE = 0.55;

    private final Gray print;
    private final Gray photo;
    private final Homography flat;

    /** @param print at {@link #SCALE} */
    Straightener(Gray print, Gray photo, Homography flat) {
        this.print = print;
        this.photo = photo;
        this.flat = flat;
    }

    /** The photo in the print's pixels, as on evenly lit paper. */
    Gray straight() {
        Gray coarse = print.half().blurred(0.8);
        Bend bend = Bend.none();
        Gray seen = sampled(bend, Local.none(print), SCALE / 2).evenlyLit(13);
        bend = bend.and(new Blocks(coarse, seen, SCALE / 2.0, 60, 40, 9).shifts(), 0.5);
        seen = sampled(bend, Local.none(print), SCALE / 2).evenlyLit(13);
        bend = bend.and(new Blocks(coarse, seen, SCALE / 2.0, 40, 36, 4).shifts(), 0.25);
        Gray fine = sampled(bend, Local.none(print), SCALE).evenlyLit(25);
        return sampled(bend, local(print.blurred(1), fine), SCALE).evenlyLit(25);
    }

    /** Small shifts that no smooth bend explains, such as of a fold; they hold for a centimetre, never for a single letter. */
    private Local local(Gray soft, Gray seen) {
        int columns = print.width() / TILE + 2;
        int rows = print.height() / TILE + 2;
        float[] dx = new float[columns * rows];
        float[] dy = new float[columns * rows];
        Arrays.fill(dx, Float.NaN);
        Arrays.fill(dy, Float.NaN);
        for (Bend.Shift shift : new Blocks(soft, seen, SCALE, 72, TILE, 3).shifts()) {
            int node =
                    (int) Math.round(shift.y() * SCALE / TILE) * columns + (int) Math.round(shift.x() * SCALE / TILE);
            if (node < dx.length) {
                dx[node] = (float) shift.dx();
                dy[node] = (float) shift.dy();
            }
        }
        return new Local(
                new Gray(columns, rows, calm(dx, columns, rows)), new Gray(columns, rows, calm(dy, columns, rows)));
    }

    /** The median of what is known around each node; 0 where nothing is. */
    private static float[] calm(float[] values, int columns, int rows) {
        float[] out = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                float[] near = new float[9];
                int count = 0;
                for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
                    for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                        if (!Float.isNaN(values[r * columns + c])) {
                            near[count++] = values[r * columns + c];
                        }
                    }
                }
                Arrays.sort(near, 0, count);
                out[row * columns + column] = count == 0 ? 0 : (near[count / 2] + near[(count - 1) / 2]) / 2;
            }
        }
        return out;
    }

    /** The photo at so many pixels a millimetre of the page. */
    private Gray sampled(Bend bend, Local local, int scale) {
        int width = print.width() * scale / SCALE;
        int height = print.height() * scale / SCALE;
        Gray out = Gray.blank(width, height);
        int columns = width / NODE + 2;
        int rows = height / NODE + 2;
        Point[] nodes = new Point[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                nodes[row * columns + column] =
                        place(bend, local, (double) column * NODE / scale, (double) row * NODE / scale);
            }
        }
        boolean fine = flat.finest(PageMark.WIDTH / 2, PageMark.HEIGHT / 2) > 1.3 * scale;
        double[] offsets = fine ? new double[] {-0.25, 0.25} : new double[] {0};
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int node = y / NODE * columns + x / NODE;
                float sum = 0;
                for (double offY : offsets) {
                    double v = (y % NODE + 0.5 + offY) / NODE;
                    for (double offX : offsets) {
                        double u = (x % NODE + 0.5 + offX) / NODE;
                        sum += photo.at(
                                blend(nodes, node, columns, u, v, true), blend(nodes, node, columns, u, v, false));
                    }
                }
                out.values()[y * width + x] = sum / (offsets.length * offsets.length);
            }
        }
        return out;
    }

    private static double blend(Point[] nodes, int node, int columns, double u, double v, boolean across) {
        Point a = nodes[node];
        Point b = nodes[node + 1];
        Point c = nodes[node + columns];
        Point d = nodes[node + columns + 1];
        double upper = across ? a.x() + (b.x() - a.x()) * u : a.y() + (b.y() - a.y()) * u;
        double lower = across ? c.x() + (d.x() - c.x()) * u : c.y() + (d.y() - c.y()) * u;
        return upper + (lower - upper) * v;
    }

    private Point place(Bend bend, Local local, double x, double y) {
        double column = x * SCALE / TILE;
        double row = y * SCALE / TILE;
        double dx = bend.dx(x, y) + local.dx().at(column, row);
        double dy = bend.dy(x, y) + local.dy().at(column, row);
        return flat.map(x + dx, y + dy);
    }

    /** Shifts of a grid of places, in millimetres. */
    private record Local(Gray dx, Gray dy) {
        static Local none(Gray print) {
            Gray nothing = Gray.blank(print.width() / TILE + 2, print.height() / TILE + 2);
            return new Local(nothing, nothing);
        }
    }

    /** Looks for the print's blocks near their places in the photo. */
    private record Blocks(Gray print, Gray seen, double scale, int side, int step, int reach) {
        List<Bend.Shift> shifts() {
            List<Bend.Shift> shifts = new ArrayList<>();
            float[] block = new float[side * side];
            for (int top = reach; top + side + reach <= print.height(); top += step) {
                for (int left = reach; left + side + reach <= print.width(); left += step) {
                    if (!signed(left, top) && centred(block, left, top) > side * side * 0.004) {
                        look(block, left, top, shifts);
                    }
                }
            }
            return shifts;
        }

        private boolean signed(int left, int top) {
            Box box = PageMark.SIGNATURE;
            double x = (left + side / 2.0) / scale;
            double y = (top + side / 2.0) / scale;
            return x > box.left() && x < box.right() && y > box.top() && y < box.bottom();
        }

        /** The print's block without its mean; how much there is in it. */
        private float centred(float[] block, int left, int top) {
            float sum = 0;
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    float value = print.at(left + x, top + y);
                    block[y * side + x] = value;
                    sum += value;
                }
            }
            float mean = sum / block.length;
            float energy = 0;
            for (int i = 0; i < block.length; i++) {
                block[i] -= mean;
                energy += block[i] * block[i];
            }
            return energy;
        }

        private void look(float[] block, int left, int top, List<Bend.Shift> shifts) {
            int wide = 2 * reach + 1;
            double[] likeness = new double[wide * wide];
            double energy = 0;
            for (float value : block) {
                energy += value * value;
            }
            int best = 0;
            for (int dy = -reach; dy <= reach; dy++) {
                for (int dx = -reach; dx <= reach; dx++) {
                    int i = (dy + reach) * wide + dx + reach;
                    likeness[i] = likeness(block, energy, left + dx, top + dy);
                    best = likeness[i] > likeness[best] ? i : best;
                }
            }
            int bestX = best % wide;
            int bestY = best / wide;
            boolean inside = bestX > 0 && bestY > 0 && bestX < wide - 1 && bestY < wide - 1;
            if (inside && likeness[best] > SURE) {
                double dx = bestX - reach + peak(likeness[best - 1], likeness[best], likeness[best + 1]);
                double dy = bestY - reach + peak(likeness[best - wide], likeness[best], likeness[best + wide]);
                shifts.add(new Bend.Shift(
                        (left + side / 2.0) / scale,
                        (top + side / 2.0) / scale,
                        dx / scale,
                        dy / scale,
                        likeness[best] * likeness[best]));
            }
        }

        private double likeness(float[] block, double energy, int left, int top) {
            float product = 0;
            float sum = 0;
            float squares = 0;
            for (int y = 0; y < side; y++) {
                int at = (top + y) * seen.width() + left;
                int in = y * side;
                for (int x = 0; x < side; x++) {
                    float value = seen.values()[at + x];
                    product += block[in + x] * value;
                    sum += value;
                    squares += value * value;
                }
            }
            double spread = squares - (double) sum * sum / block.length;
            return spread < 1e-6 ? 0 : product / Math.sqrt(energy * spread);
        }

        private static double peak(double before, double at, double after) {
            double curve = before - 2 * at + after;
            return curve >= -1e-9 ? 0 : Math.clamp((before - after) / (2 * curve), -0.5, 0.5);
        }
    }
}
