package legalkiosk.server.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import legalkiosk.contract.Booking;
import legalkiosk.contract.BookingRequest;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.MoveRequest;
import legalkiosk.contract.Proof;
import legalkiosk.contract.Slot;
import legalkiosk.server.booking.BookingStore.Row;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.roster.Roster.DutySlot;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Ids;
import legalkiosk.server.storage.Refusal;
import legalkiosk.server.storage.Vault;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Holds, books, moves and cancels. Methods with a {@link Handle} run in the caller's transaction; a refusal undoes it. Any thread. */
public final class Bookings {
    private static final Duration SHOWN_AFTER_START = Duration.ofDays(1);

    private final Database database;
    private final Roster roster;
    private final Clock clock;
    private final Rules rules;
    private final Ids ids;
    private final Seats seats;
    private final BookingStore store = new BookingStore();
    private final SlipCodes codes = new SlipCodes();
    private final CitizenMarks marks;
    private final WrongTries tries;

    /**
     * @param hold how long a slot is kept while a citizen decides
     * @param horizonDays how many days ahead can be booked
     */
    public record Rules(Duration hold, int horizonDays) {}

    public Bookings(Database database, Roster roster, Vault vault, Clock clock, Rules rules) {
        this.database = database;
        this.roster = roster;
        this.clock = clock;
        this.rules = rules;
        this.ids = new Ids(clock);
        this.seats = new Seats(ids);
        this.marks = new CitizenMarks(vault);
        this.tries = new WrongTries(database, clock);
    }

    /** Slots of the days with what is free now; those that have begun are left out. */
    public List<Slot> slots(
            LocalDate from, LocalDate to, Optional<String> lawyer, Optional<String> topic, Optional<String> town) {
        Instant now = clock.instant();
        LocalDate horizon = LocalDate.ofInstant(now, Roster.ZONE).plusDays(rules.horizonDays());
        LocalDate last = to.isAfter(horizon) ? horizon : to;
        Instant begin = from.atStartOfDay(Roster.ZONE).toInstant();
        Instant end = last.plusDays(1).atStartOfDay(Roster.ZONE).toInstant();
        Map<String, Integer> taken = database.read(handle -> seats.taken(handle, now, begin, end));
        return roster.slots(from, last, lawyer, topic, town).stream()
                .filter(slot -> slot.start().toInstant().isAfter(now))
                .map(slot -> slot(slot, Math.max(0, slot.capacity() - taken.getOrDefault(slot.id(), 0))))
                .toList();
    }

    public Hold hold(Handle handle, String slotId, String holder) {
        Instant now = clock.instant();
        DutySlot slot = roster.slot(slotId).orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
        LocalDate horizon = LocalDate.ofInstant(now, Roster.ZONE).plusDays(rules.horizonDays());
        if (!slot.start().toInstant().isAfter(now) || slot.start().toLocalDate().isAfter(horizon)) {
            throw new Refusal(ErrorKind.TOO_LATE);
        }
        Instant expires = now.plus(rules.hold());
        String id = seats.hold(handle, slot, holder, now, expires).orElseThrow(() -> new Refusal(ErrorKind.SLOT_TAKEN));
        return new Hold(id, slot(slot, 0), slot.lawyer(), time(expires));
    }

    public void release(String hold, String holder) {
        database.write(handle -> {
            seats.release(handle, hold, holder);
            return true;
        });
    }

    /** Turns a hold into a booking, inside the transaction that the answer is given to; hashing and sealing happen before it. */
    public Function<Handle, Booking> book(BookingRequest request, String holder) {
        String citizen = marks.hash(request.citizen());
        BookingStore.Sealed sealed = new BookingStore.Sealed(
                marks.sealed(request), Optional.ofNullable(request.situationId()), request.town(), request.terminal());
        return handle -> {
            Instant now = clock.instant();
            String id = ids.next();
            DutySlot slot = sell(handle, request.holdId(), holder, id, now);
            Row row = row(id, slot, citizen, request, now);
            while (!store.insert(handle, row, sealed)) {
                row = row(id, slot, citizen, request, now);
            }
            takeTime(handle, citizen, id, slot);
            return booking(row);
        };
    }

    /** The bookings a proof opens; guessing codes is counted and stopped. */
    public List<Booking> search(Proof proof, String holder) {
        Instant since = clock.instant().minus(SHOWN_AFTER_START);
        return switch (proof) {
            case Proof.ByCard card ->
                database.read(handle -> store.byCitizen(handle, marks.cardHash(card.idNumber()), since)).stream()
                        .map(this::booking)
                        .toList();
            case Proof.ByCode code -> List.of(booking(proven(code, holder)));
        };
    }

    public Booking cancel(Handle handle, String id, Proof proof) {
        Row row = changeable(handle, id, proof);
        store.cancel(handle, id);
        store.freeCells(handle, row);
        seats.free(handle, id);
        return booking(store.byId(handle, row.id()).orElseThrow());
    }

    public Booking move(Handle handle, String id, MoveRequest request, String holder) {
        Row row = changeable(handle, id, request.proof());
        seats.free(handle, id);
        store.freeCells(handle, row);
        DutySlot slot = sell(handle, request.holdId(), holder, id, clock.instant());
        takeTime(handle, row.citizenHash(), id, slot);
        store.move(handle, id, slot.id(), slot.lawyer().id(), slot.start().toInstant(), slot.minutes());
        return booking(store.byId(handle, id).orElseThrow());
    }

    /** Refuses before anything is changed when a code is guessed too often; for changes that carry a code. */
    public void checkProof(String id, Proof proof, String holder) {
        if (proof instanceof Proof.ByCode code) {
            Row row = proven(code, holder);
            if (!row.id().equals(id)) {
                throw new Refusal(ErrorKind.WRONG_CODE);
            }
        }
    }

    /** For staff: bookings of one day. */
    public List<Booking> ofDay(LocalDate day) {
        return ofDays(day, day);
    }

    /** For staff: bookings of the days, first to last inclusive. */
    public List<Booking> ofDays(LocalDate first, LocalDate last) {
        Instant from = first.atStartOfDay(Roster.ZONE).toInstant();
        Instant to = last.plusDays(1).atStartOfDay(Roster.ZONE).toInstant();
        return database.read(handle -> store.between(handle, from, to)).stream()
                .map(this::booking)
                .toList();
    }

    private Row proven(Proof.ByCode proof, String holder) {
        String code = SlipCodes.normal(proof.code());
        tries.check(holder, code);
        Optional<Row> row =
                database.read(handle -> store.byCode(handle, code)).filter(found -> marks.proves(proof, found));
        if (row.isEmpty()) {
            tries.note(holder, code);
            throw new Refusal(ErrorKind.WRONG_CODE);
        }
        return row.get();
    }

    private Row changeable(Handle handle, String id, Proof proof) {
        Row row = store.byId(handle, id)
                .filter(found -> marks.proves(proof, found))
                .orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
        if (row.status().equals(Booking.Status.CANCELLED.name())) {
            throw new Refusal(ErrorKind.ALREADY_CANCELLED);
        }
        if (row.start().isBefore(clock.instant())) {
            throw new Refusal(ErrorKind.TOO_LATE);
        }
        return row;
    }

    private DutySlot sell(Handle handle, String hold, String holder, String booking, Instant now) {
        Seats.Held held =
                seats.sell(handle, hold, holder, booking, now).orElseThrow(() -> new Refusal(ErrorKind.HOLD_EXPIRED));
        return roster.slot(held.slotId()).orElseThrow(() -> new Refusal(ErrorKind.TOO_LATE));
    }

    private void takeTime(Handle handle, String citizen, String id, DutySlot slot) {
        try {
            store.takeCells(handle, citizen, id, slot.start().toInstant(), slot.minutes());
        } catch (JdbiException failure) {
            if (Database.isDuplicate(failure)) {
                throw new Refusal(ErrorKind.ALREADY_BOOKED);
            }
            throw failure;
        }
    }

    /** A booking under a code of its own, which may turn out to be in use. */
    private Row row(String id, DutySlot slot, String citizen, BookingRequest request, Instant now) {
        String code = codes.next();
        return new Row(
                id,
                code,
                slot.id(),
                slot.lawyer().id(),
                slot.start().toInstant(),
                slot.minutes(),
                Booking.Status.BOOKED.name(),
                citizen,
                marks.check(code, request.citizen()),
                CitizenMarks.label(request.citizen()),
                request.said(),
                now);
    }

    private Booking booking(Row row) {
        Lawyer lawyer = roster.lawyer(row.lawyerId())
                .orElseGet(() ->
                        new Lawyer(row.lawyerId(), "", Lawyer.Kind.LAWYER, List.of(), List.of(), List.of(), "", false));
        return new Booking(
                row.id(),
                row.code(),
                new Slot(row.slotId(), row.lawyerId(), time(row.start()), row.minutes(), 0),
                lawyer,
                Booking.Status.valueOf(row.status()),
                row.citizenLabel(),
                row.said(),
                time(row.createdAt()));
    }

    private static Slot slot(DutySlot duty, int free) {
        return new Slot(duty.id(), duty.lawyer().id(), duty.start(), duty.minutes(), free);
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, Roster.ZONE);
    }
}
