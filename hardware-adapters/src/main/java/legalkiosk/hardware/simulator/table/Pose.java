package legalkiosk.hardware.simulator.table;

import legalkiosk.hardware.documentcamera.Spot;

/**
 * How the camera stands over a sheet whose upper left corner is the origin of a plane in millimetres. A pinhole camera: no lens
 * errors.
 *
 * @param xMm what the middle of the picture looks at
 * @param yMm the same, downwards
 * @param turnDegrees how far the sheet is turned in the picture, clockwise
 * @param tiltXDegrees how far the camera leans: 0 looks straight down
 * @param tiltYDegrees the same, the other way
 * @param pixelsPerMm of the picture at its middle
 * @param focalPixels focal length in pixels: small is a wide lens
 */
public record Pose(
        double xMm,
        double yMm,
        double turnDegrees,
        double tiltXDegrees,
        double tiltYDegrees,
        double pixelsPerMm,
        double focalPixels) {

    /** Where in a picture of that size a place of the plane is seen. */
    Spot seen(double x, double y, int width, int height) {
        double[] m = toPicture(width, height);
        double w = m[6] * x + m[7] * y + m[8];
        return new Spot((m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w);
    }

    /** The 3 x 3 matrix, by rows, from plane to picture. */
    double[] toPicture(int width, int height) {
        double turn = Math.toRadians(turnDegrees);
        double a = Math.toRadians(tiltXDegrees);
        double b = Math.toRadians(tiltYDegrees);
        double distance = focalPixels / pixelsPerMm;
        double cx = (width - 1) / 2.0;
        double cy = (height - 1) / 2.0;
        double[] column1 = leaned(Math.cos(turn), Math.sin(turn), a, b);
        double[] column2 = leaned(-Math.sin(turn), Math.cos(turn), a, b);
        double[] column3 = new double[3];
        for (int i = 0; i < 3; i++) {
            column3[i] = -xMm * column1[i] - yMm * column2[i];
        }
        column3[2] += distance;
        double[] m = new double[9];
        double[][] columns = {column1, column2, column3};
        for (int i = 0; i < 3; i++) {
            double[] c = columns[i];
            m[i] = focalPixels * c[0] + cx * c[2];
            m[3 + i] = focalPixels * c[1] + cy * c[2];
            m[6 + i] = c[2];
        }
        return m;
    }

    private static double[] leaned(double x, double y, double a, double b) {
        double y1 = y * Math.cos(a);
        double z1 = y * Math.sin(a);
        return new double[] {x * Math.cos(b) + z1 * Math.sin(b), y1, -x * Math.sin(b) + z1 * Math.cos(b)};
    }

    /** The inverse of a 3 x 3 matrix up to a factor. */
    static double[] inverse(double[] m) {
        return new double[] {
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
        };
    }
}
