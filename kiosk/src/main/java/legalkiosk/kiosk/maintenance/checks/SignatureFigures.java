package legalkiosk.kiosk.maintenance.checks;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.hardware.signature.Ink;
import legalkiosk.hardware.signature.InkPoint;
import legalkiosk.hardware.signature.Stroke;

/** What a trial signature says about the pad it was written on. */
public final class SignatureFigures {
    /** With fewer points a second, curves show corners. */
    private static final long SPARSE = 30;

    private SignatureFigures() {}

    /** @param wanted the pad that was to be tried is the one that was written on */
    public static List<Finding> of(Ink ink, boolean wanted) {
        List<Finding> found = new ArrayList<>();
        if (!wanted) {
            found.add(new Finding(Grade.LOOK, "maintenance.signature.not-used", List.of(), ""));
        }
        long points = ink.points().count();
        found.add(Finding.fine(
                "maintenance.signature.read",
                String.valueOf(ink.strokes().size()),
                String.valueOf(points),
                String.format(Locale.ROOT, "%.1f", ink.millis() / 1000.0)));
        found.add(rate(ink, points));
        found.add(pressure(ink));
        return found;
    }

    private static Finding rate(Ink ink, long points) {
        long writing =
                ink.strokes().stream().mapToLong(SignatureFigures::millis).sum();
        long rate = points * 1000 / Math.max(1, writing);
        String said = String.valueOf(rate);
        return rate < SPARSE
                ? new Finding(Grade.LOOK, "maintenance.signature.sparse", List.of(said), "")
                : Finding.fine("maintenance.signature.rate", said);
    }

    private static long millis(Stroke stroke) {
        return (long) stroke.points().getLast().millis()
                - stroke.points().getFirst().millis();
    }

    private static Finding pressure(Ink ink) {
        if (ink.pad().pressure() == 0) {
            return Finding.fine("maintenance.signature.pressure-none");
        }
        IntSummaryStatistics felt = ink.points().mapToInt(InkPoint::pressure).summaryStatistics();
        return felt.getMin() == felt.getMax()
                ? new Finding(
                        Grade.LOOK, "maintenance.signature.pressure-flat", List.of(String.valueOf(felt.getMin())), "")
                : Finding.fine(
                        "maintenance.signature.pressure",
                        String.valueOf(felt.getMin()),
                        String.valueOf(felt.getMax()),
                        String.valueOf(ink.pad().pressure()));
    }
}
