package legalkiosk.hardware.documentcamera.vision;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import legalkiosk.hardware.documentcamera.Corners;
import legalkiosk.hardware.documentcamera.Flaw;
import legalkiosk.hardware.documentcamera.PageLook;
import legalkiosk.hardware.documentcamera.Picture;
import legalkiosk.hardware.documentcamera.Sight;
import org.jspecify.annotations.Nullable;

/**
 * Watches frames of the table for a sheet that lies still and is good, and says so once for each sheet: after one was taken, nothing
 * is ready until the table was empty or the sheet was moved. One thread at a time.
 */
public final class TableWatch {
    private static final double STILL = 0.006;
    private static final double OTHER = 0.03;
    private static final Duration STILL_FOR = Duration.ofMillis(700);

    private final PageFinder finder = new PageFinder();
    private @Nullable Corners last;
    private @Nullable Instant stillSince;
    private @Nullable Corners taken;

    /** Looks at one frame. */
    public Sight see(Picture frame, Instant at) {
        SmallView view = SmallView.of(frame);
        PageLook look = finder.look(frame, view);
        if (!(look instanceof PageLook.Page page)) {
            last = null;
            stillSince = null;
            if (look instanceof PageLook.NoPage) {
                taken = null;
            }
            return new Sight(look, Set.of(), false);
        }
        return seen(frame, view, page, at);
    }

    private Sight seen(Picture frame, SmallView view, PageLook.Page page, Instant at) {
        Corners now = page.corners();
        boolean moved = last == null || now.farthestFrom(last) > STILL * now.width();
        boolean first = last == null;
        last = now;
        if (moved || stillSince == null) {
            stillSince = at;
        }
        if (taken != null && now.farthestFrom(taken) > OTHER * now.width()) {
            taken = null;
        }
        if (moved && !first) {
            return new Sight(new PageLook.Moving(now), Set.of(), false);
        }
        Set<Flaw> flaws = Flaws.of(frame, view, now);
        boolean still = !at.isBefore(stillSince.plus(STILL_FOR));
        return new Sight(page, flaws, still && flaws.isEmpty() && taken == null);
    }

    /** The sheet that lies there now was taken: it is not ready again. */
    public void taken() {
        taken = last;
    }
}
