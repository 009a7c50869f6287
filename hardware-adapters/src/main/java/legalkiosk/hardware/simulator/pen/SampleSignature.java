package legalkiosk.hardware.simulator.pen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import legalkiosk.hardware.signature.Ink;
import legalkiosk.hardware.signature.InkPoint;
import legalkiosk.hardware.signature.PadArea;
import legalkiosk.hardware.signature.Stroke;

/** The characters 大元, nobody's name, written by arithmetic: for demonstrations and tests. */
public final class SampleSignature {
    /** Each stroke as a curve: start, control, end, in hundredths of the pad's width and height. */
    private static final double[][] CURVES = {
        {20, 36, 28, 34, 42, 31},
        {31, 20, 31, 55, 18, 78},
        {32, 40, 36, 62, 47, 75},
        {60, 28, 66, 27, 75, 25},
        {54, 46, 68, 43, 84, 41},
        {64, 46, 63, 66, 53, 80},
        {72, 44, 70, 62, 71, 72},
        {71, 72, 74, 80, 86, 74},
    };

    /** How many strokes it has. */
    public static final int STROKES = CURVES.length;

    private static final int STEPS = 24;
    private static final int STEP_MILLIS = 12;
    private static final int PAUSE_MILLIS = 180;

    private SampleSignature() {}

    /** Written on this pad, beginning then. */
    public static Ink on(PadArea pad, Instant begun) {
        List<Stroke> strokes = new ArrayList<>();
        int millis = 0;
        for (double[] curve : CURVES) {
            List<InkPoint> points = new ArrayList<>();
            for (int i = 0; i <= STEPS; i++) {
                double t = (double) i / STEPS;
                double pressed = 0.35 + 0.6 * Math.sin(Math.PI * Math.min(1, 0.15 + t));
                points.add(new InkPoint(
                        (int) (pad.width() * bend(curve[0], curve[2], curve[4], t) / 100),
                        (int) (pad.height() * bend(curve[1], curve[3], curve[5], t) / 100),
                        millis,
                        (int) (pad.pressure() * pressed)));
                millis += STEP_MILLIS;
            }
            strokes.add(new Stroke(points));
            millis += PAUSE_MILLIS;
        }
        return new Ink(begun, pad, strokes);
    }

    private static double bend(double from, double control, double to, double t) {
        double u = 1 - t;
        return u * u * from + 2 * u * t * control + t * t * to;
    }
}
