package legalkiosk.kiosk.maintenance.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import legalkiosk.hardware.health.PartHealth.Grade;
import legalkiosk.hardware.ioboard.BoardReading;
import legalkiosk.hardware.ioboard.IoBoard;

/** Lights the lamp, waits for the technician to step away and back, and looks at the door. */
public final class BoardCheck implements Check {
    private static final Duration LOOK = Duration.ofMillis(100);
    private final IoBoard board;
    private final Duration patience;

    /** @param patience how long the technician may take */
    public BoardCheck(IoBoard board, Duration patience) {
        this.board = board;
        this.patience = patience;
    }

    @Override
    public List<Finding> run() {
        Seen seen = new Seen();
        board.lamp(true);
        try {
            long end = System.nanoTime() + patience.toNanos();
            LinkedBlockingQueue<Boolean> never = new LinkedBlockingQueue<>();
            while (System.nanoTime() < end && !seen.all()) {
                board.reading().ifPresent(seen::look);
                var unused = never.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            board.lamp(false);
        }
        return seen.last
                .map(seen::findings)
                .orElseGet(() -> List.of(new Finding(
                        Grade.OUT,
                        "maintenance.board.gone",
                        List.of(),
                        board.health().facts())));
    }

    /** What was seen so far. */
    private static final class Seen {
        private Optional<BoardReading> last = Optional.empty();
        private boolean somebody;
        private boolean nobody;
        private boolean lit;

        void look(BoardReading now) {
            last = Optional.of(now);
            somebody |= now.presence().orElse(false);
            nobody |= !now.presence().orElse(true);
            lit |= now.lamp().orElse(false);
        }

        /** Nothing more can be learnt. */
        boolean all() {
            return last.filter(now -> now.presence().isEmpty() || somebody && nobody)
                    .filter(now -> now.lamp().isEmpty() || lit)
                    .isPresent();
        }

        List<Finding> findings(BoardReading now) {
            List<Finding> found = new ArrayList<>();
            now.lamp().ifPresent(lamp -> found.add(Finding.fine("maintenance.board.lamp")));
            now.presence().ifPresent(there -> found.add(presence()));
            now.doorOpen()
                    .ifPresent(open -> found.add(
                            open
                                    ? new Finding(Grade.LOOK, "maintenance.board.open", List.of(), "")
                                    : Finding.fine("maintenance.board.shut")));
            return found;
        }

        private Finding presence() {
            if (somebody && nobody) {
                return Finding.fine("maintenance.board.person");
            }
            String key = somebody ? "maintenance.board.always" : "maintenance.board.never";
            return new Finding(Grade.LOOK, key, List.of(), "");
        }
    }
}
