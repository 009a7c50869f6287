package legalkiosk.hardware.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Ink for tests: anything that may be written at all. */
public final class AnyInk {
    private AnyInk() {}

    public static Ink of(Random random) {
        PadArea pad = new PadArea(
                1 + random.nextInt(30_000),
                1 + random.nextInt(30_000),
                random.nextBoolean() ? random.nextInt(4096) : 0);
        List<Stroke> strokes = new ArrayList<>();
        int millis = 0;
        for (int s = random.nextInt(5); s > 0; s--) {
            List<InkPoint> points = new ArrayList<>();
            for (int p = 1 + random.nextInt(8); p > 0; p--) {
                points.add(new InkPoint(
                        random.nextInt(pad.width() + 1),
                        random.nextInt(pad.height() + 1),
                        millis,
                        random.nextInt(pad.pressure() + 1)));
                millis += random.nextInt(40);
            }
            strokes.add(new Stroke(points));
            millis += random.nextInt(400);
        }
        return new Ink(Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)), pad, strokes);
    }

    /** One stroke through these places, 10 ms apart. */
    public static Ink through(PadArea pad, int... xy) {
        List<InkPoint> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new InkPoint(xy[i], xy[i + 1], 5 * i, 0));
        }
        return new Ink(Instant.EPOCH, pad, List.of(new Stroke(points)));
    }
}
