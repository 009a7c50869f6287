package legalkiosk.hardware.documentcamera.vision;

import legalkiosk.hardware.documentcamera.Corners;
import legalkiosk.hardware.documentcamera.PaperSize;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.documentcamera.Spot;

/**
 * Which shape a sheet has, from how its corners are seen. Width by height of a rectangle seen aslant: Zhang and He, Whiteboard
 * Scanning and Image Enhancement, Microsoft Research MSR-TR-2003-39, section 3.3.
 */
final class SheetShape {
    private static final double NEAR_A4 = 0.06;
    private static final double NEAR_CARD = 0.05;
    private static final double LENS = 1.2;

    private SheetShape() {}

    /** A4 or a card if it is about that; else a sheet of its own shape that fits into A4. */
    static PaperSize of(Corners corners, Picture picture) {
        double ratio = ratio(corners, picture.width(), picture.height());
        boolean lying = ratio > 1;
        double longer = lying ? ratio : 1 / ratio;
        double a4 = PaperSize.A4.heightMm() / PaperSize.A4.widthMm();
        if (Math.abs(longer / a4 - 1) < NEAR_A4) {
            return lying ? PaperSize.A4.turned() : PaperSize.A4;
        }
        if (Math.abs(longer / PaperSize.CARD.ratio() - 1) < NEAR_CARD) {
            return lying ? PaperSize.CARD : PaperSize.CARD.turned();
        }
        double length = Math.min(PaperSize.A4.heightMm(), PaperSize.A4.widthMm() * longer);
        PaperSize upright = new PaperSize(length / longer, length);
        return lying ? upright.turned() : upright;
    }

    /** Width by height of the sheet itself. */
    static double ratio(Corners corners, int width, int height) {
        double[] a = centred(corners.topLeft(), width, height);
        double[] b = centred(corners.topRight(), width, height);
        double[] c = centred(corners.bottomLeft(), width, height);
        double[] d = centred(corners.bottomRight(), width, height);
        double k2 = triple(a, d, c) / triple(b, d, c);
        double k3 = triple(a, d, b) / triple(c, d, b);
        double[] across = new double[3];
        double[] down = new double[3];
        for (int i = 0; i < 3; i++) {
            across[i] = k2 * b[i] - a[i];
            down[i] = k3 * c[i] - a[i];
        }
        double focal = -(across[0] * down[0] + across[1] * down[1]) / (across[2] * down[2]);
        double usual = LENS * width * LENS * width;
        if (!(focal > usual / 8 && focal < usual * 8)) {
            focal = usual;
        }
        return Math.sqrt(length(across, focal) / length(down, focal));
    }

    private static double length(double[] v, double focalSquared) {
        return (v[0] * v[0] + v[1] * v[1]) / focalSquared + v[2] * v[2];
    }

    private static double[] centred(Spot spot, int width, int height) {
        return new double[] {spot.x() - (width - 1) / 2.0, spot.y() - (height - 1) / 2.0, 1};
    }

    private static double triple(double[] a, double[] b, double[] c) {
        return (a[1] * b[2] - a[2] * b[1]) * c[0]
                + (a[2] * b[0] - a[0] * b[2]) * c[1]
                + (a[0] * b[1] - a[1] * b[0]) * c[2];
    }
}
