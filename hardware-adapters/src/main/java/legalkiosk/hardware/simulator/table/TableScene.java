package legalkiosk.hardware.simulator.table;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import legalkiosk.hardware.documentcamera.Corners;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.documentcamera.Spot;

/**
 * A table as a document camera sees it, with any number of sheets and fingers on it. The same scene and seed give the same picture.
 * Immutable; any thread.
 */
public final class TableScene {
    /** A sheet with its upper left corner at a place of the table, turned clockwise about it. */
    private record Laid(Sheet sheet, double xMm, double yMm, double degrees) {}

    /** A finger from one place to its tip, on top of everything; in parts of the picture. */
    private record Finger(double fromX, double fromY, double toX, double toY, double thick) {}

    private static final int SKIN = 0xC98F6E;

    private final Surface surface;
    private final Pose pose;
    private final Light light;
    private final List<Laid> sheets = new ArrayList<>();
    private final List<Finger> fingers = new ArrayList<>();

    private TableScene(Surface surface, Pose pose, Light light, List<Laid> sheets, List<Finger> fingers) {
        this.surface = surface;
        this.pose = pose;
        this.light = light;
        this.sheets.addAll(sheets);
        this.fingers.addAll(fingers);
    }

    /** A table with nothing on it. */
    public static TableScene of(Surface surface, Pose pose, Light light) {
        return new TableScene(surface, pose, light, List.of(), List.of());
    }

    /** With a sheet at the origin, which the pose looks at. */
    public TableScene with(Sheet sheet) {
        return with(sheet, 0, 0, 0);
    }

    /** With a sheet somewhere, turned about its upper left corner. */
    public TableScene with(Sheet sheet, double xMm, double yMm, double degrees) {
        TableScene more = new TableScene(surface, pose, light, sheets, fingers);
        more.sheets.add(new Laid(sheet, xMm, yMm, degrees));
        return more;
    }

    /** With a finger; places and thickness as parts of the picture's width and height. */
    public TableScene withFinger(double fromX, double fromY, double toX, double toY, double thick) {
        TableScene more = new TableScene(surface, pose, light, sheets, fingers);
        more.fingers.add(new Finger(fromX, fromY, toX, toY, thick));
        return more;
    }

    /** Where the corners of the n-th sheet are seen, clockwise from the sheet's own upper left. */
    public Corners corners(int sheet, int width, int height) {
        Laid laid = sheets.get(sheet);
        double w = laid.sheet().size().widthMm();
        double h = laid.sheet().size().heightMm();
        return new Corners(
                seen(laid, 0, 0, width, height),
                seen(laid, w, 0, width, height),
                seen(laid, w, h, width, height),
                seen(laid, 0, h, width, height));
    }

    private Spot seen(Laid laid, double x, double y, int width, int height) {
        double c = Math.cos(Math.toRadians(laid.degrees()));
        double s = Math.sin(Math.toRadians(laid.degrees()));
        return pose.seen(laid.xMm() + c * x - s * y, laid.yMm() + s * x + c * y, width, height);
    }

    /** Takes the picture. */
    public Picture photograph(int width, int height, long seed) {
        int[] argb = new int[width * height];
        double[] toTable = Pose.inverse(pose.toPicture(width, height));
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = pixel(toTable, x, y, width, height);
            }
        });
        Lens.blur(argb, width, height, light.blur());
        Lens.noise(argb, light.noise(), new SplittableRandom(seed));
        return new Picture(width, height, argb);
    }

    private int pixel(double[] toTable, int x, int y, int width, int height) {
        int middle = seen(toTable, x, y, width, height);
        boolean edge = overEdge(toTable, x, y);
        if (!edge) {
            return middle;
        }
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = 0; i < 16; i++) {
            int part = seen(toTable, x + (i % 4) / 4.0 - 0.375, y + (i / 4) / 4.0 - 0.375, width, height);
            red += part >> 16 & 255;
            green += part >> 8 & 255;
            blue += part & 255;
        }
        return 0xFF000000 | red / 16 << 16 | green / 16 << 8 | blue / 16;
    }

    private boolean overEdge(double[] m, int x, int y) {
        int first = sheetAt(m, x - 0.7, y - 0.7);
        return first != sheetAt(m, x + 0.7, y - 0.7)
                || first != sheetAt(m, x - 0.7, y + 0.7)
                || first != sheetAt(m, x + 0.7, y + 0.7);
    }

    private int sheetAt(double[] m, double px, double py) {
        double w = m[6] * px + m[7] * py + m[8];
        double x = (m[0] * px + m[1] * py + m[2]) / w;
        double y = (m[3] * px + m[4] * py + m[5]) / w;
        for (int i = sheets.size() - 1; i >= 0; i--) {
            Laid laid = sheets.get(i);
            double u = across(laid, x, y);
            double v = down(laid, x, y);
            if (u >= 0
                    && v >= 0
                    && u < laid.sheet().size().widthMm()
                    && v < laid.sheet().size().heightMm()) {
                return i;
            }
        }
        return -1;
    }

    private static double across(Laid laid, double x, double y) {
        double angle = Math.toRadians(laid.degrees());
        return Math.cos(angle) * (x - laid.xMm()) + Math.sin(angle) * (y - laid.yMm());
    }

    private static double down(Laid laid, double x, double y) {
        double angle = Math.toRadians(laid.degrees());
        return -Math.sin(angle) * (x - laid.xMm()) + Math.cos(angle) * (y - laid.yMm());
    }

    private int seen(double[] m, double px, double py, int width, int height) {
        int finger = fingerAt(px / width, py / height, (double) height / width);
        if (finger != 0) {
            return lit(finger, px / width, py / height, 1, 0);
        }
        double w = m[6] * px + m[7] * py + m[8];
        double x = (m[0] * px + m[1] * py + m[2]) / w;
        double y = (m[3] * px + m[4] * py + m[5]) / w;
        int on = sheetAt(m, px, py);
        if (on < 0) {
            return lit(surface.colour(x, y), px / width, py / height, castShadow(x, y), 0);
        }
        Laid laid = sheets.get(on);
        double u = across(laid, x, y) / laid.sheet().size().widthMm();
        double v = down(laid, x, y) / laid.sheet().size().heightMm();
        return lit(Lens.sample(laid.sheet().art(), u, v), px / width, py / height, 1, light.glare());
    }

    /** A sheet is a little above the table and darkens it along two sides. */
    private double castShadow(double x, double y) {
        double lightness = 1;
        for (Laid laid : sheets) {
            double u = across(laid, x, y) - 1.2;
            double v = down(laid, x, y) - 1.2;
            double inX = step(u + 1.5) * step(laid.sheet().size().widthMm() - u + 1.5);
            double inY = step(v + 1.5) * step(laid.sheet().size().heightMm() - v + 1.5);
            lightness *= 1 - 0.35 * inX * inY;
        }
        return lightness;
    }

    private static double step(double mm) {
        double t = Math.clamp(mm / 3, 0, 1);
        return t * t * (3 - 2 * t);
    }

    private int fingerAt(double x, double y, double aspect) {
        for (Finger finger : fingers) {
            double dx = finger.toX() - finger.fromX();
            double dy = (finger.toY() - finger.fromY()) * aspect;
            double along = ((x - finger.fromX()) * dx + (y - finger.fromY()) * aspect * dy) / (dx * dx + dy * dy);
            double t = Math.clamp(along, 0, 1);
            double off = Math.hypot(x - finger.fromX() - t * dx, (y - finger.fromY()) * aspect - t * dy);
            double edge = off / finger.thick();
            if (edge < 1) {
                boolean nail = along > 1 - finger.thick() / Math.hypot(dx, dy) && edge < 0.55;
                return nail ? 0xE3BBA6 : Lens.shade(SKIN, 1.08 - 0.35 * edge * edge);
            }
        }
        return 0;
    }

    private int lit(int colour, double x, double y, double cast, double glare) {
        double angle = Math.toRadians(light.slopeDegrees());
        double along = 0.5 + ((x - 0.5) * Math.cos(angle) + (y - 0.5) * Math.sin(angle)) / 1.42;
        double falloff = 1 - 0.12 * ((x - 0.5) * (x - 0.5) + (y - 0.5) * (y - 0.5));
        double dark = light.shadow() * personShadow(x, y);
        double bright = light.exposure() * (1 - light.slope() * along) * falloff * (1 - dark) * cast;
        double lamp = glare * Math.exp(-((x - 0.46) * (x - 0.46) + (y - 0.42) * (y - 0.42)) / 0.004) * 400;
        int red = Lens.clamp((colour >> 16 & 255) * bright + lamp);
        int green = Lens.clamp((colour >> 8 & 255) * bright * (1 - light.warmth() * 0.4) + lamp);
        int blue = Lens.clamp((colour & 255) * bright * (1 - light.warmth()) + lamp);
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }

    private double personShadow(double x, double y) {
        double edge = light.shadowPart() + 0.06 * Math.sin(7 * y) - 0.25 * (y - 0.5);
        double t = Math.clamp((edge - x) / Math.max(1e-3, light.shadowSoftness()) + 0.5, 0, 1);
        return t * t * (3 - 2 * t);
    }
}
