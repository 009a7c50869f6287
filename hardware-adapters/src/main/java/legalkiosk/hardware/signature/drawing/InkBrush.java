package legalkiosk.hardware.signature.drawing;

import java.util.ArrayList;
import java.util.List;
import legalkiosk.hardware.signature.Ink;
import legalkiosk.hardware.signature.InkPoint;
import legalkiosk.hardware.signature.PadArea;
import legalkiosk.hardware.signature.Stroke;

/**
 * Turns points into smooth strokes while they come in, one point behind the pen. The line runs through the middles between points,
 * as quadratic curves with the points as their controls; its width follows the pressure, or the pen's speed on a pad that feels
 * none. All lengths are in units of the pad. Not for several threads.
 */
public final class InkBrush {
    /** The greatest radius, of the pad's height. */
    private static final double NIB = 1 / 105.0;

    private static final double THINNEST = 0.4;
    /** Pad heights a millisecond at which a stroke is thinnest: a quick flourish. */
    private static final double QUICK = 0.006;

    /** How much of the width before stays with each point, so that width never jumps. */
    private static final double INERTIA = 0.7;

    private static final int MOST_STEPS = 24;

    private final PadArea pad;
    private final double nib;
    private final double tolerance;
    private double lastX;
    private double lastY;
    private int lastMillis;
    private double endX;
    private double endY;
    private double radius;
    private double endRadius;

    public InkBrush(PadArea pad) {
        this.pad = pad;
        this.nib = NIB * pad.height();
        this.tolerance = nib / 24;
    }

    /** All of it. */
    public static List<Daub> daubs(Ink ink) {
        InkBrush brush = new InkBrush(ink.pad());
        List<Daub> all = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            all.add(brush.down(stroke.points().getFirst()));
            stroke.points().stream().skip(1).forEach(point -> all.addAll(brush.move(point)));
            all.add(brush.up());
        }
        return all;
    }

    /** A stroke begins with a dot. */
    public Daub down(InkPoint point) {
        lastX = point.x();
        lastY = point.y();
        lastMillis = point.millis();
        endX = lastX;
        endY = lastY;
        radius = nib * (pad.pressure() > 0 ? pressed(point) : 0.75);
        endRadius = radius;
        return new Daub(endX, endY, endRadius, endX, endY, endRadius);
    }

    /** The stroke's next piece, up to the middle between the point before and this one. */
    public List<Daub> move(InkPoint point) {
        double wanted = nib * (pad.pressure() > 0 ? pressed(point) : slow(point));
        radius = INERTIA * radius + (1 - INERTIA) * wanted;
        double middleX = (lastX + point.x()) / 2;
        double middleY = (lastY + point.y()) / 2;
        List<Daub> daubs = curve(middleX, middleY);
        lastX = point.x();
        lastY = point.y();
        lastMillis = point.millis();
        return daubs;
    }

    /** The stroke's last piece, to where the pen was lifted. */
    public Daub up() {
        return to(lastX, lastY, radius);
    }

    private List<Daub> curve(double toX, double toY) {
        double fromX = endX;
        double fromY = endY;
        double fromRadius = endRadius;
        double bend = Math.hypot(fromX - 2 * lastX + toX, fromY - 2 * lastY + toY);
        int steps = Math.clamp((long) Math.ceil(Math.sqrt(bend / (4 * tolerance))), 1, MOST_STEPS);
        List<Daub> daubs = new ArrayList<>(steps);
        for (int i = 1; i <= steps; i++) {
            double t = (double) i / steps;
            double u = 1 - t;
            daubs.add(to(
                    u * u * fromX + 2 * u * t * lastX + t * t * toX,
                    u * u * fromY + 2 * u * t * lastY + t * t * toY,
                    fromRadius + t * (radius - fromRadius)));
        }
        return daubs;
    }

    private Daub to(double x, double y, double r) {
        Daub daub = new Daub(endX, endY, endRadius, x, y, r);
        endX = x;
        endY = y;
        endRadius = r;
        return daub;
    }

    private double pressed(InkPoint point) {
        return THINNEST + (1 - THINNEST) * Math.sqrt((double) point.pressure() / pad.pressure());
    }

    private double slow(InkPoint point) {
        int millis = Math.max(1, point.millis() - lastMillis);
        double speed = Math.hypot(point.x() - lastX, point.y() - lastY) / pad.height() / millis;
        return Math.max(THINNEST, 1 - (1 - THINNEST) * speed / QUICK);
    }
}
