package legalkiosk.kiosk.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import legalkiosk.contract.Booking;
import legalkiosk.contract.BookingRequest;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.MoveRequest;
import legalkiosk.contract.Problem;
import legalkiosk.contract.Proof;
import legalkiosk.contract.Slot;
import legalkiosk.contract.StaffCall;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.Backend;

/**
 * A backend in the test's memory, only for what needs an exact order of events; the real one is driven in the cable test. It can be
 * cut off, lose the answer to what it did, and refuse the next call.
 */
public final class DeskBackend implements Backend {
    public static final Lawyer LAWYER = new Lawyer(
            "lawyer-01", "示例律师甲", Lawyer.Kind.LAWYER, List.of("labour"), List.of("普通话"), List.of(), "示例", true);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration HOLD = Duration.ofMinutes(8);

    public final Map<String, Booking> booked = new HashMap<>();
    public final List<String> released = new ArrayList<>();
    public final List<String> keys = new ArrayList<>();
    public boolean cut;
    public boolean losesAnswers;
    public Optional<ErrorKind> refuses = Optional.empty();
    private final Supplier<Instant> now;

    public DeskBackend(Supplier<Instant> now) {
        this.now = now;
    }

    @Override
    public Answer<List<Lawyer>> lawyers(Optional<String> topic) {
        return answer(() -> List.of(LAWYER));
    }

    @Override
    public Answer<List<Slot>> slots(LocalDate from, LocalDate to, Optional<String> lawyer, Optional<String> topic) {
        LocalDate day = from.plusDays(1);
        return answer(() -> List.of(slot(day, 9, 1), slot(day, 10, 0), slot(day.plusDays(1), 9, 1)));
    }

    @Override
    public Answer<Hold> hold(String slotId, String key) {
        LocalDate day = LocalDate.parse(slotId.substring(0, 10));
        int hour = Integer.parseInt(slotId.substring(11));
        OffsetDateTime expires = now.get().plus(HOLD).atZone(ZONE).toOffsetDateTime();
        return answer(() -> new Hold("hold-" + slotId, slot(day, hour, 0), LAWYER, expires));
    }

    @Override
    public Answer<Boolean> release(String holdId) {
        released.add(holdId);
        return answer(() -> true);
    }

    @Override
    public Answer<Booking> book(BookingRequest request, String key) {
        keys.add(key);
        return answer(() -> booked.computeIfAbsent(key, first -> booking(request)));
    }

    @Override
    public Answer<List<Booking>> search(Proof proof) {
        return answer(() -> List.copyOf(booked.values()));
    }

    @Override
    public Answer<Booking> cancel(String bookingId, Proof proof, String key) {
        return answer(() -> change(bookingId, Booking.Status.CANCELLED));
    }

    @Override
    public Answer<Booking> move(String bookingId, MoveRequest request, String key) {
        return answer(() -> change(bookingId, Booking.Status.BOOKED));
    }

    @Override
    public Answer<StaffCall> callStaff(String screen, String key) {
        return answer(() -> new StaffCall("HS-01", "沙坪街道", "示例", screen, null));
    }

    @Override
    public boolean reachable() {
        return !cut;
    }

    private <T> Answer<T> answer(Supplier<T> work) {
        if (cut) {
            return new Answer.Unreachable<>("cut");
        }
        if (refuses.isPresent()) {
            ErrorKind kind = refuses.get();
            refuses = Optional.empty();
            return new Answer.Refused<>(Problem.of(kind, kind.title(), kind.titleEn(), "r", List.of()));
        }
        T value = work.get();
        return losesAnswers ? new Answer.Unreachable<>("lost") : new Answer.Ok<>(value);
    }

    private Booking booking(BookingRequest request) {
        String slotId = request.holdId().substring("hold-".length());
        Slot slot = slot(LocalDate.parse(slotId.substring(0, 10)), Integer.parseInt(slotId.substring(11)), 0);
        OffsetDateTime made = now.get().atZone(ZONE).toOffsetDateTime();
        return new Booking(
                "b" + booked.size(), "K7M-402", slot, LAWYER, Booking.Status.BOOKED, "测**", request.said(), made);
    }

    private Booking change(String id, Booking.Status status) {
        Booking old = booked.values().stream()
                .filter(b -> b.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new Booking(
                old.id(),
                old.code(),
                old.slot(),
                old.lawyer(),
                status,
                old.citizenLabel(),
                old.said(),
                old.createdAt());
    }

    private static Slot slot(LocalDate day, int hour, int free) {
        return new Slot(
                day + "T" + hour, LAWYER.id(), day.atTime(hour, 0).atZone(ZONE).toOffsetDateTime(), 30, free);
    }
}
