package legalkiosk.server.notarisation.pages;

import java.util.List;

/** How a page differs from flat, and a lens from straight: a smooth shift of places on it, in millimetres. A polynomial of degree four. */
record Bend(double[] dx, double[] dy) {
    private static final int TERMS = 15;
    private static final int ROUNDS = 4;

    /** No bend. */
    static Bend none() {
        return new Bend(new double[TERMS], new double[TERMS]);
    }

    /** That at a place of the page, the photo is shifted by so much. @param weight how sure that is */
    record Shift(double x, double y, double dx, double dy, double weight) {}

    /** This bend and what was seen with it applied; places that say something else than all around them do not count. */
    Bend and(List<Shift> shifts, double outlier) {
        double[] weights = shifts.stream().mapToDouble(Shift::weight).toArray();
        Bend more = none();
        for (int round = 0; round < ROUNDS; round++) {
            more = new Bend(fit(shifts, weights, true), fit(shifts, weights, false));
            for (int i = 0; i < weights.length; i++) {
                Shift shift = shifts.get(i);
                double off = Math.hypot(
                        more.dx(shift.x(), shift.y()) - shift.dx(), more.dy(shift.x(), shift.y()) - shift.dy());
                weights[i] = shift.weight() / (1 + off * off / (outlier * outlier));
            }
        }
        double[] sumX = new double[TERMS];
        double[] sumY = new double[TERMS];
        for (int i = 0; i < TERMS; i++) {
            sumX[i] = dx[i] + more.dx[i];
            sumY[i] = dy[i] + more.dy[i];
        }
        return new Bend(sumX, sumY);
    }

    private static double[] fit(List<Shift> shifts, double[] weights, boolean across) {
        double[][] normal = new double[TERMS][TERMS + 1];
        double total = 0;
        for (int s = 0; s < weights.length; s++) {
            double[] terms = terms(shifts.get(s).x(), shifts.get(s).y());
            double value = across ? shifts.get(s).dx() : shifts.get(s).dy();
            total += weights[s];
            for (int i = 0; i < TERMS; i++) {
                for (int j = 0; j < TERMS; j++) {
                    normal[i][j] += weights[s] * terms[i] * terms[j];
                }
                normal[i][TERMS] += weights[s] * terms[i] * value;
            }
        }
        // Where nothing was seen the page is taken for flat.
        for (int i = 0; i < TERMS; i++) {
            normal[i][i] += 1e-3 * (total + 1);
        }
        return Linear.solve(normal).orElseGet(() -> new double[TERMS]);
    }

    double dx(double x, double y) {
        return sum(dx, x, y);
    }

    double dy(double x, double y) {
        return sum(dy, x, y);
    }

    private static double sum(double[] factors, double x, double y) {
        double[] terms = terms(x, y);
        double sum = 0;
        for (int i = 0; i < TERMS; i++) {
            sum += factors[i] * terms[i];
        }
        return sum;
    }

    private static double[] terms(double x, double y) {
        double u = x / PageMark.WIDTH * 2 - 1;
        double v = y / PageMark.HEIGHT * 2 - 1;
        double[] terms = new double[TERMS];
        int i = 0;
        for (int degree = 0; degree <= 4; degree++) {
            for (int ofV = 0; ofV <= degree; ofV++) {
                terms[i++] = Math.pow(u, degree - ofV) * Math.pow(v, ofV);
            }
        }
        return terms;
    }
}
