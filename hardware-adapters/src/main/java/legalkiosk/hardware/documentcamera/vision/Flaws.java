package legalkiosk.hardware.documentcamera.vision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import legalkiosk.hardware.documentcamera.Corners;
import legalkiosk.hardware.documentcamera.Flaw;
import legalkiosk.hardware.documentcamera.PaperSize;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.documentcamera.Spot;

/** Looks at a found sheet for what would spoil its copy. Without state; any thread. */
final class Flaws {
    private static final int THUMB_DPI = 25;
    private static final int DARK = 62;
    private static final int FULL = 250;
    private static final int PAPER_AT_MOST = 240;
    private static final double GLARE_PART = 0.002;
    private static final int SAMPLES = 100;
    private static final int COVERED_RUN = 2;
    private static final double OTHER_TINT = 0.025;
    private static final double SAME = 7;

    private Flaws() {}

    static Set<Flaw> of(Picture picture, SmallView view, Corners corners) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        Picture thumb = new Straightener().straighten(picture, corners, PaperSize.A4, THUMB_DPI);
        int[] lights = new int[thumb.argb().length];
        int full = 0;
        for (int i = 0; i < lights.length; i++) {
            int pixel = thumb.argb()[i];
            int red = pixel >> 16 & 255;
            int green = pixel >> 8 & 255;
            int blue = pixel & 255;
            lights[i] = (red + green + blue) / 3;
            full += Math.min(red, Math.min(green, blue)) >= FULL ? 1 : 0;
        }
        Arrays.sort(lights);
        if (lights[lights.length * 4 / 5] < DARK) {
            flaws.add(Flaw.TOO_DARK);
        }
        if (full > GLARE_PART * lights.length && lights[lights.length * 3 / 4] < PAPER_AT_MOST) {
            flaws.add(Flaw.GLARE);
        }
        if (covered(view, corners)) {
            flaws.add(Flaw.COVERED);
        }
        if (Sharpness.edgeWidth(picture, corners) > Sharpness.BLURRED) {
            flaws.add(Flaw.BLURRED);
        }
        return flaws;
    }

    /** True if something that is not the sheet lies across one of its sides: inside and outside look the same there. */
    private static boolean covered(SmallView view, Corners corners) {
        List<Colour> inside = new ArrayList<>();
        List<Colour> outside = new ArrayList<>();
        double depth = Math.max(3, 0.015 * corners.width() / view.factor());
        for (int side = 0; side < 4; side++) {
            Spot from = view.small(corners.all().get(side));
            Spot to = view.small(corners.all().get((side + 1) % 4));
            double length = from.to(to);
            double nx = -(to.y() - from.y()) / length;
            double ny = (to.x() - from.x()) / length;
            for (int i = 1; i < SAMPLES; i++) {
                Spot on = from.towards(to, (double) i / SAMPLES);
                inside.add(view.colour(on.x() + nx * depth, on.y() + ny * depth));
                outside.add(view.colour(on.x() - nx * depth, on.y() - ny * depth));
            }
        }
        double warmth = middle(inside, Colour::warmth);
        double coolness = middle(inside, Colour::coolness);
        int run = 0;
        for (int i = 0; i < inside.size(); i++) {
            Colour in = inside.get(i);
            boolean other = Math.hypot(in.warmth() - warmth, in.coolness() - coolness) > OTHER_TINT;
            run = other && in.to(outside.get(i)) < SAME ? run + 1 : 0;
            if (run >= COVERED_RUN) {
                return true;
            }
        }
        return false;
    }

    private static double middle(List<Colour> colours, ToDoubleFunction<Colour> tint) {
        double[] tints = colours.stream().mapToDouble(tint).sorted().toArray();
        return tints[tints.length / 2];
    }
}
