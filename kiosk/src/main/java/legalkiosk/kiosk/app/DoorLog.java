package legalkiosk.kiosk.app;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import legalkiosk.hardware.ioboard.BoardReading;
import legalkiosk.kiosk.maintenance.audit.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes each opening and shutting of the cabinet into the log of maintenance. Called on the board's thread. */
final class DoorLog implements Consumer<Optional<BoardReading>> {
    private static final Logger LOG = LoggerFactory.getLogger(DoorLog.class);
    private final AuditLog audit;
    private final Executor workers;
    private boolean open;

    /** @param workers where writing may wait for the disk, one after the other */
    DoorLog(AuditLog audit, Executor workers) {
        this.audit = audit;
        this.workers = workers;
    }

    @Override
    public void accept(Optional<BoardReading> reading) {
        reading.flatMap(BoardReading::doorOpen).filter(now -> now != open).ifPresent(this::write);
    }

    private void write(boolean now) {
        open = now;
        workers.execute(() -> {
            try {
                audit.add("", now ? "door-open" : "door-shut", "");
            } catch (IOException full) {
                LOG.atError().setCause(full).addKeyValue("event", "audit.door").log("an opened door was not written");
            }
        });
    }
}
