package legalkiosk.server.notarisation.pages;

import java.util.Optional;

/** Small systems of linear equations. */
final class Linear {
    private Linear() {}

    /** The solution of rows that end with the right side; none if there is not just one. Changes the rows. */
    static Optional<double[]> solve(double[][] rows) {
        int n = rows.length;
        for (int column = 0; column < n; column++) {
            int best = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(rows[row][column]) > Math.abs(rows[best][column])) {
                    best = row;
                }
            }
            double[] pivot = rows[best];
            rows[best] = rows[column];
            rows[column] = pivot;
            if (!(Math.abs(pivot[column]) > 1e-12)) {
                return Optional.empty();
            }
            for (int row = 0; row < n; row++) {
                if (row != column) {
                    double factor = rows[row][column] / pivot[column];
                    for (int k = column; k <= n; k++) {
                        rows[row][k] -= factor * pivot[k];
                    }
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = rows[i][n] / rows[i][i];
        }
        return Optional.of(solution);
    }
}
