package legalkiosk.hardware.signature.evdev;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.HealthTeller;
import legalkiosk.hardware.signature.InkSheet;
import legalkiosk.hardware.signature.PadArea;
import legalkiosk.hardware.signature.PenEvent;
import legalkiosk.hardware.signature.SheetAnswer;
import legalkiosk.hardware.signature.SheetPlace;
import legalkiosk.hardware.signature.SignaturePad;

/**
 * A tablet with a pen (签字板, 手写板). One daemon thread reads it, has it for itself, so that the pen moves no pointer, and looks for
 * it again after the plug was pulled.
 */
public final class PenTablet implements SignaturePad {
    private static final int LOOK_MILLIS = 100;

    private final PenTabletConfig config;
    private final Clock clock;
    private final HealthTeller health;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final SheetPlace place;
    private final Thread thread;
    private volatile Optional<PadArea> area = Optional.empty();

    private PenTablet(PenTabletConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.place = new SheetPlace(clock);
        this.health =
                new HealthTeller("signature-pad", new DeviceHealth.NotConnected(clock.instant(), "not asked yet"));
        this.thread = Thread.ofPlatform().daemon().name("signature-pad").unstarted(this::run);
    }

    /** Begins to look for the tablet; waits for nothing. */
    public static PenTablet open(PenTabletConfig config, Clock clock) {
        PenTablet tablet = new PenTablet(config, clock);
        tablet.thread.start();
        return tablet;
    }

    @Override
    public SheetAnswer begin(Consumer<PenEvent> listener) {
        Optional<PadArea> now = area;
        return now.isEmpty() ? new SheetAnswer.NotConnected(health.now().facts()) : place.lay(now.get(), listener);
    }

    @Override
    public DeviceHealth health() {
        return health.now();
    }

    @Override
    public void addHealthListener(Consumer<DeviceHealth> listener) {
        health.addListener(listener);
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        place.onSheet(InkSheet::close);
    }

    private void run() {
        boolean open = true;
        while (open) {
            try (PenFile file = new PenFile(config.device())) {
                serve(PenSession.begin(file, config));
            } catch (PenSession.NoPad other) {
                attention(other.reason(), other);
            } catch (PenFile.NoPermission forbidden) {
                attention("signature.reason.no-permission", forbidden);
            } catch (IOException gone) {
                health.become(new DeviceHealth.NotConnected(clock.instant(), String.valueOf(gone.getMessage())));
            }
            open = pause();
        }
    }

    private void serve(PenSession session) throws IOException {
        PadArea size = session.limits().area();
        area = Optional.of(size);
        health.become(new DeviceHealth.Ready(
                clock.instant(),
                config.device() + ", " + size.width() + " x " + size.height() + ", pressure " + size.pressure()));
        try {
            while (closing.getCount() > 0) {
                session.read(LOOK_MILLIS, place::onSheet);
            }
        } finally {
            area = Optional.empty();
            session.end(place::onSheet);
        }
    }

    private void attention(String reason, IOException why) {
        health.become(
                new DeviceHealth.NeedsAttention(clock.instant(), String.valueOf(why.getMessage()), List.of(reason)));
    }

    /** False when the driver was closed. */
    private boolean pause() {
        try {
            return !closing.await(config.retry().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
