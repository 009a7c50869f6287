package legalkiosk.server.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Slot;
import legalkiosk.server.booking.Bookings;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Refusal;

/** Keeps the next free time for a citizen whom nobody answered: with somebody who knows the topic and speaks the language, if there is one. */
final class NextFree implements Fallback {
    private static final int DAYS = 14;
    private static final int TRIES = 5;

    /** Time to be shown it, to agree, and to come back. */
    private static final Duration SOONEST = Duration.ofMinutes(20);

    private final Database database;
    private final Bookings bookings;
    private final Roster roster;
    private final Clock clock;

    NextFree(Database database, Bookings bookings, Roster roster, Clock clock) {
        this.database = database;
        this.bookings = bookings;
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public Optional<Hold> keepNext(Asked asked) {
        return keep(asked, Optional.of(asked.topic())).or(() -> keep(asked, Optional.empty()));
    }

    private Optional<Hold> keep(Asked asked, Optional<String> topic) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Roster.ZONE);
        List<Slot> free =
                bookings.slots(today, today.plusDays(DAYS), Optional.empty(), topic, Optional.of(asked.town())).stream()
                        .filter(slot -> slot.free() > 0)
                        .filter(slot -> slot.start().toInstant().isAfter(now.plus(SOONEST)))
                        .sorted(Comparator.comparing((Slot slot) -> !speaks(slot, asked.language()))
                                .thenComparing(Slot::start))
                        .limit(TRIES)
                        .toList();
        for (Slot slot : free) {
            try {
                return Optional.of(database.write(handle -> bookings.hold(handle, slot.id(), asked.terminal())));
            } catch (Refusal taken) {
                if (taken.kind() != ErrorKind.SLOT_TAKEN) {
                    throw taken;
                }
            }
        }
        return Optional.empty();
    }

    private boolean speaks(Slot slot, String language) {
        return roster.lawyer(slot.lawyerId())
                .filter(lawyer -> lawyer.languages().contains(language))
                .isPresent();
    }
}
