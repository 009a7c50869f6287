package legalkiosk.hardware.signature;

import java.time.Clock;
import java.util.function.Consumer;
import legalkiosk.hardware.health.DeviceHealth;
import legalkiosk.hardware.health.HealthTeller;

/** The touch screen as a pad: whoever shows the sheet tells it where the finger is. It feels no pressure. Any thread. */
public final class TouchPad implements SignaturePad {
    /** Half as wide again as it is high: room for a name of two to four characters. */
    public static final PadArea AREA = new PadArea(12_000, 8_000, 0);

    private final HealthTeller health;
    private final SheetPlace place;

    public TouchPad(Clock clock) {
        this.place = new SheetPlace(clock);
        this.health =
                new HealthTeller("touch-pad", new DeviceHealth.Ready(clock.instant(), "fed by the screen itself"));
    }

    @Override
    public SheetAnswer begin(Consumer<PenEvent> listener) {
        return place.lay(AREA, listener);
    }

    /** The finger comes down; coordinates are those of {@link #AREA}, {@code nanos} is {@link System#nanoTime}. */
    public void down(int x, int y, long nanos) {
        place.onSheet(open -> open.down(x, y, 0, nanos));
    }

    public void move(int x, int y, long nanos) {
        place.onSheet(open -> open.move(x, y, 0, nanos));
    }

    public void up() {
        place.onSheet(InkSheet::up);
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
        place.onSheet(InkSheet::close);
    }
}
