package legalkiosk.hardware.signature;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** Where a pad's one sheet lies. Any thread. */
public final class SheetPlace {
    private final Clock clock;
    private volatile Optional<InkSheet> sheet = Optional.empty();

    public SheetPlace(Clock clock) {
        this.clock = clock;
    }

    /** Lays a clean sheet there, unless there is one. */
    public synchronized SheetAnswer lay(PadArea area, Consumer<PenEvent> listener) {
        if (sheet.isPresent()) {
            return new SheetAnswer.Busy();
        }
        InkSheet next = new InkSheet(area, clock, listener, this::taken);
        sheet = Optional.of(next);
        return new SheetAnswer.Opened(next);
    }

    /** Does something to the sheet that lies there, if any. */
    public void onSheet(Consumer<InkSheet> written) {
        sheet.ifPresent(written);
    }

    private synchronized void taken(InkSheet done) {
        sheet = sheet.filter(open -> open != done);
    }
}
