package legalkiosk.hardware.documentcamera.vision;

import java.util.Arrays;
import legalkiosk.hardware.documentcamera.Picture;

/**
 * How bright blank paper would be at every place of a straightened page: the brightest of each small square where that is paper, and
 * spread from the neighbours where a photograph, a seal or thick writing hides it.
 */
final class PaperLight {
    private static final int CELL = 16;
    private static final int STEP = 4;
    private static final int NEIGHBOURS = 8;
    private static final float PAPER = 0.72f;
    private static final float TINT = 0.045f;
    private static final int SPREAD = 400;

    private final int columns;
    private final int rows;
    private final float[][] light;

    private PaperLight(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        light = new float[3][columns * rows];
    }

    static PaperLight of(Picture page) {
        PaperLight paper = new PaperLight(Math.max(2, page.width() / CELL + 1), Math.max(2, page.height() / CELL + 1));
        paper.brightest(page);
        paper.spread(paper.isPaper());
        paper.smooth();
        paper.smooth();
        return paper;
    }

    /** The brightest 4 x 4 pixels of each cell; their mean, so that noise does not count. */
    private void brightest(Picture page) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int best = -1;
                for (int y = row * CELL - CELL / 2; y < row * CELL + CELL / 2; y += STEP) {
                    for (int x = column * CELL - CELL / 2; x < column * CELL + CELL / 2; x += STEP) {
                        best = Math.max(best, block(page, x, y, row * columns + column, best));
                    }
                }
            }
        }
    }

    private int block(Picture page, int x, int y, int cell, int best) {
        if (x < 0 || y < 0 || x + STEP > page.width() || y + STEP > page.height()) {
            return best;
        }
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int j = 0; j < STEP; j++) {
            int at = (y + j) * page.width() + x;
            for (int i = 0; i < STEP; i++) {
                int pixel = page.argb()[at + i];
                red += pixel >> 16 & 255;
                green += pixel >> 8 & 255;
                blue += pixel & 255;
            }
        }
        if (red + green + blue > best) {
            light[0][cell] = red / 16f;
            light[1][cell] = green / 16f;
            light[2][cell] = blue / 16f;
        }
        return red + green + blue;
    }

    private boolean[] isPaper() {
        float[] tint = {middle(tints(0)), middle(tints(2))};
        boolean[] paper = new boolean[columns * rows];
        for (int cell = 0; cell < paper.length; cell++) {
            boolean sameTint = Math.abs(tint(cell, 0) - tint[0]) < TINT && Math.abs(tint(cell, 2) - tint[1]) < TINT;
            paper[cell] = sameTint && sum(cell) > PAPER * brightestNear(cell);
        }
        return paper;
    }

    private float sum(int cell) {
        return light[0][cell] + light[1][cell] + light[2][cell];
    }

    private float tint(int cell, int channel) {
        return (light[channel][cell] - light[1][cell]) / (sum(cell) + 1);
    }

    private float[] tints(int channel) {
        float[] tints = new float[columns * rows];
        for (int cell = 0; cell < tints.length; cell++) {
            tints[cell] = tint(cell, channel);
        }
        return tints;
    }

    private static float middle(float[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private float brightestNear(int cell) {
        int column = cell % columns;
        int row = cell / columns;
        float most = 1;
        for (int y = Math.max(0, row - NEIGHBOURS); y <= Math.min(rows - 1, row + NEIGHBOURS); y++) {
            for (int x = Math.max(0, column - NEIGHBOURS); x <= Math.min(columns - 1, column + NEIGHBOURS); x++) {
                most = Math.max(most, sum(y * columns + x));
            }
        }
        return most;
    }

    /** Fills what is hidden from its edges inwards. */
    private void spread(boolean[] known) {
        boolean[] seen = known;
        for (int round = 0; round < SPREAD; round++) {
            boolean[] next = seen.clone();
            boolean more = false;
            for (int cell = 0; cell < seen.length; cell++) {
                if (!seen[cell] && fill(cell, seen)) {
                    next[cell] = true;
                    more = true;
                }
            }
            seen = next;
            if (!more) {
                return;
            }
        }
    }

    private boolean fill(int cell, boolean[] seen) {
        int column = cell % columns;
        int row = cell / columns;
        float[] sums = new float[3];
        int count = 0;
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                if (seen[y * columns + x]) {
                    count++;
                    for (int c = 0; c < 3; c++) {
                        sums[c] += light[c][y * columns + x];
                    }
                }
            }
        }
        for (int c = 0; c < 3 && count > 0; c++) {
            light[c][cell] = sums[c] / count;
        }
        return count > 0;
    }

    private void smooth() {
        for (float[] plane : light) {
            float[] was = plane.clone();
            for (int cell = 0; cell < plane.length; cell++) {
                int left = cell % columns == 0 ? cell : cell - 1;
                int right = cell % columns == columns - 1 ? cell : cell + 1;
                int above = cell < columns ? cell : cell - columns;
                int below = cell >= plane.length - columns ? cell : cell + columns;
                plane[cell] = (2 * was[cell] + was[left] + was[right] + was[above] + was[below]) / 6;
            }
        }
    }

    /** Brightness of paper along one row of pixels, between the cells; {@code into} is as long as the row. */
    void row(int channel, int y, float[] into) {
        float at = Math.min(rows - 1.001f, (float) y / CELL);
        int row = (int) at;
        float part = at - row;
        float[] plane = light[channel];
        for (int x = 0; x < into.length; x++) {
            float across = Math.min(columns - 1.001f, (float) x / CELL);
            int column = (int) across;
            float fx = across - column;
            int cell = row * columns + column;
            float upper = plane[cell] + fx * (plane[cell + 1] - plane[cell]);
            float lower = plane[cell + columns] + fx * (plane[cell + columns + 1] - plane[cell + columns]);
            into[x] = Math.max(8, upper + part * (lower - upper));
        }
    }
}
