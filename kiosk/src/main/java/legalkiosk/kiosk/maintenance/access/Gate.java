package legalkiosk.kiosk.maintenance.access;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Lets technicians into maintenance mode. After three wrong attempts, by whomever, the terminal waits: half a minute, then twice as
 * long each time up to an hour, also over restarts. Any thread; one attempt takes some tenths of a second.
 */
public final class Gate {
    private static final int FREE_ATTEMPTS = 3;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** Nobody's PIN: an unknown number takes as long as a known one. */
    private static final String NOBODY = "pbkdf2-sha256:600000:" + "A".repeat(22) + "==:" + "A".repeat(43) + "=";

    private final Technicians technicians;
    private final GateFile file;
    private final Clock clock;
    private GateFile.Kept kept;

    /**
     * @param memory file for wrong attempts and used codes
     * @throws IOException if that file can't be read: rather shut than forgetful
     */
    public Gate(Technicians technicians, Path memory, Clock clock) throws IOException {
        this.technicians = technicians;
        this.file = new GateFile(memory);
        this.clock = clock;
        this.kept = file.read();
    }

    /** How long nobody can come in; zero when they can. */
    public synchronized Duration locked() {
        return left(clock.instant());
    }

    /** Somebody wants to come in. */
    public synchronized Entry enter(String number, String pin, String code) {
        Instant now = clock.instant();
        if (left(now).isPositive()) {
            return new Entry.Locked(left(now));
        }
        Optional<Technician> known = technicians.find(number);
        boolean pinRight = PinHash.matches(known.map(Technician::pin).orElse(NOBODY), pin);
        OptionalLong step = known.map(technician ->
                        OneTimeCode.step(technician.secret(), code, now, kept.lastStep(technician.number())))
                .orElse(OptionalLong.empty());
        boolean right = known.isPresent() && pinRight && step.isPresent();
        try {
            keep(right ? kept.opened(number, step.orElseThrow()) : kept.failed(now));
        } catch (IOException refused) {
            return new Entry.NotWritten(refused.getClass().getSimpleName());
        }
        return right ? new Entry.Opened(number) : new Entry.Refused(left(now));
    }

    private void keep(GateFile.Kept next) throws IOException {
        file.write(next);
        kept = next;
    }

    private Duration left(Instant now) {
        if (kept.failures() < FREE_ATTEMPTS) {
            return Duration.ZERO;
        }
        Duration wait = LONGEST_WAIT;
        int doubled = kept.failures() - FREE_ATTEMPTS;
        if (doubled < Integer.SIZE - 1 && FIRST_WAIT.multipliedBy(1L << doubled).compareTo(LONGEST_WAIT) < 0) {
            wait = FIRST_WAIT.multipliedBy(1L << doubled);
        }
        Duration left = Duration.between(now, kept.last().plus(wait));
        // A clock that was set back must not shut the door for longer than the wait itself.
        Duration bounded = left.compareTo(wait) > 0 ? wait : left;
        return bounded.isPositive() ? bounded : Duration.ZERO;
    }
}
