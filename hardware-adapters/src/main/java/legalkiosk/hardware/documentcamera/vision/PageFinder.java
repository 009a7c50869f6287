package legalkiosk.hardware.documentcamera.vision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.documentcamera.Corners;
import legalkiosk.hardware.documentcamera.PageLook;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.documentcamera.Spot;

/**
 * Finds the sheet in a picture: lines in a small view of it, the four that make the best sheet, their sides' colours, then the
 * corners to a part of a pixel in the full picture. Without state; any thread; takes about as long as reading the pixels twice.
 */
public final class PageFinder {
    private static final double LEAST_EVEN = 0.75;
    private static final double LEAST_APART = 0.7;
    private static final double LEAST_PLAIN = 0.75;
    private static final double LEAST_ONE_WAY = 0.75;
    private static final double LEAST_SCORE = 0.4;
    private static final double SECOND = 0.7;
    /** Something dark on something light that is smaller than this part of the picture is a photograph on a sheet. */
    private static final double LEAST_DARK = 0.1;

    private static final double LEAST_CUT_OFF = 0.12;
    private static final int LEAST_PIXELS = 32;

    /** A quad that has the colours of a sheet. */
    private record Judged(Quad quad, double score) {}

    /** One look. Never {@link PageLook.Moving}: that takes two. */
    public PageLook look(Picture picture) {
        return look(picture, SmallView.of(picture));
    }

    PageLook look(Picture picture, SmallView view) {
        if (Math.min(view.width(), view.height()) < LEAST_PIXELS) {
            return new PageLook.NoPage();
        }
        EdgeMap edges = EdgeMap.of(view);
        EdgeMap calm = EdgeMap.of(view.calm());
        List<Judged> sheets = sheets(view, edges, calm, Effort.PAGE);
        if (sheets.isEmpty()) {
            // Of so many lines some always run out of the picture side by side: only whole sheets count now.
            sheets = sheets(view, edges, calm, Effort.MORE).stream()
                    .filter(it -> !it.quad().cutOff(view.width(), view.height()))
                    .toList();
        }
        if (sheets.isEmpty()) {
            return new PageLook.NoPage();
        }
        Judged best = sheets.getFirst();
        Corners rough = lying(best.quad().corners(), view.factor());
        if (best.quad().cutOff(view.width(), view.height())) {
            return new PageLook.CutOff(rough);
        }
        Optional<Judged> second = sheets.stream()
                .filter(it -> it.score() > SECOND * best.score() && apart(it.quad(), best.quad()))
                .findFirst();
        if (second.isPresent()) {
            return new PageLook.TwoPages(rough, lying(second.get().quad().corners(), view.factor()));
        }
        return new Refiner(picture, view.factor())
                .refined(rough)
                .<PageLook>map(it -> new PageLook.Page(it, Math.clamp(best.score(), 0, 1)))
                .orElseGet(PageLook.NoPage::new);
    }

    private static List<Judged> sheets(SmallView view, EdgeMap edges, EdgeMap calm, Effort effort) {
        List<Side> sides = Sides.of(edges, calm, effort);
        List<Judged> sheets = new ArrayList<>();
        for (Quad quad : Quads.of(sides, view.width(), view.height(), effort)) {
            SideColours colours = SideColours.of(view, quad);
            if (quad.cutOff(view.width(), view.height()) && quad.part() < LEAST_CUT_OFF
                    || !colours.light() && quad.part() < LEAST_DARK
                    || colours.even() < LEAST_EVEN
                    || colours.plain() < LEAST_PLAIN
                    || colours.apart() < LEAST_APART
                    || colours.oneWay() < LEAST_ONE_WAY) {
                continue;
            }
            double factor = Math.pow(colours.even() * colours.apart() * colours.plain(), 2) * colours.oneWay();
            if (quad.score() * factor >= LEAST_SCORE) {
                sheets.add(new Judged(quad, quad.rank() * factor));
            }
        }
        sheets.sort(Comparator.comparingDouble(Judged::score).reversed());
        return sheets;
    }

    private static Corners lying(Corners small, int factor) {
        return Corners.asTheyLie(small.scaled(factor).all());
    }

    private static boolean apart(Quad a, Quad b) {
        return a.corners().all().stream().noneMatch(it -> wellInside(b.corners(), it))
                && b.corners().all().stream().noneMatch(it -> wellInside(a.corners(), it))
                && !a.corners().holds(b.corners().middle())
                && !b.corners().holds(a.corners().middle());
    }

    private static boolean wellInside(Corners corners, Spot spot) {
        return corners.holds(spot.towards(corners.middle(), -0.02));
    }
}
