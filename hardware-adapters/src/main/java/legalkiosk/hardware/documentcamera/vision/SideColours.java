package legalkiosk.hardware.documentcamera.vision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import legalkiosk.hardware.documentcamera.Spot;
import org.jspecify.annotations.Nullable;

/**
 * What is just inside and just outside of four sides. A sheet has an even margin inside and something else outside; a tile, a cell
 * of a ruled table or a pattern has not.
 *
 * @param even part of the way round where the margin goes on in the same colour, 0 to 1
 * @param plain part of the way round where the margin has the tint that most of it has, whatever the light, 0 to 1
 * @param apart part of the worst side where outside is another colour, 0 to 1
 * @param oneWay part of the way round where inside is the lighter one, or the darker one, whichever is more
 * @param light true if it is the lighter one
 */
record SideColours(double even, double plain, double apart, double oneWay, boolean light) {
    private static final int SAMPLES = 32;
    private static final double IN = 3;
    private static final double DEEPER = 6;
    private static final double OUT = 4;
    private static final double SAME = 5;
    private static final double DIFFERENT = 3;
    private static final double SAME_TINT = 0.02;

    static SideColours of(SmallView view, Quad quad) {
        Tally tally = new Tally(view);
        List<Spot> corners = quad.corners().all();
        for (int i = 0; i < 4; i++) {
            tally.side(
                    corners.get(i),
                    corners.get((i + 1) % 4),
                    quad.sides().get(i).isFrame());
        }
        return tally.result();
    }

    private static final class Tally {
        private final SmallView view;
        private int margins;
        private int even;
        private int pairs;
        private double apart = 1;
        private final List<Colour> margin = new ArrayList<>();
        private int lighter;
        private @Nullable Colour last;

        Tally(SmallView view) {
            this.view = view;
        }

        void side(Spot from, Spot to, boolean frame) {
            double length = from.to(to);
            double nx = -(to.y() - from.y()) / length;
            double ny = (to.x() - from.x()) / length;
            int different = 0;
            int seen = 0;
            for (int i = 1; i < SAMPLES; i++) {
                Spot on = from.towards(to, (double) i / SAMPLES);
                if (on.x() < 0 || on.y() < 0 || on.x() > view.width() - 1 || on.y() > view.height() - 1) {
                    continue;
                }
                seen++;
                Colour in = view.colour(on.x() + nx * IN, on.y() + ny * IN);
                Colour deeper = view.colour(on.x() + nx * DEEPER, on.y() + ny * DEEPER);
                margins++;
                even += in.to(deeper) < SAME ? 1 : 0;
                if (last != null) {
                    margins++;
                    even += in.to(last) < SAME ? 1 : 0;
                }
                last = in;
                margin.add(in);
                if (!frame) {
                    Colour out = view.colour(on.x() - nx * OUT, on.y() - ny * OUT);
                    pairs++;
                    different += in.to(out) > DIFFERENT ? 1 : 0;
                    lighter += in.light() > out.light() ? 1 : 0;
                }
            }
            if (!frame) {
                apart = Math.min(apart, (double) different / Math.max(1, seen));
            }
        }

        SideColours result() {
            double oneWay = (double) lighter / Math.max(1, pairs);
            return new SideColours(
                    (double) even / Math.max(1, margins), plain(), apart, Math.max(oneWay, 1 - oneWay), oneWay >= 0.5);
        }

        private double plain() {
            if (margin.isEmpty()) {
                return 0;
            }
            float[] red = new float[margin.size()];
            float[] blue = new float[margin.size()];
            for (int i = 0; i < red.length; i++) {
                red[i] = margin.get(i).warmth();
                blue[i] = margin.get(i).coolness();
            }
            float middleRed = middle(red);
            float middleBlue = middle(blue);
            int near = 0;
            for (int i = 0; i < red.length; i++) {
                near += Math.hypot(red[i] - middleRed, blue[i] - middleBlue) < SAME_TINT ? 1 : 0;
            }
            return (double) near / red.length;
        }

        private static float middle(float[] values) {
            float[] sorted = values.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }
}
