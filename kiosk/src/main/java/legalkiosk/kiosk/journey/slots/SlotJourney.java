package legalkiosk.kiosk.journey.slots;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.Problem;
import legalkiosk.contract.Slot;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.Backend;
import legalkiosk.kiosk.journey.Journey;
import legalkiosk.kiosk.journey.JourneyRuntime;
import legalkiosk.kiosk.journey.slots.SlotState.Away;
import legalkiosk.kiosk.journey.slots.SlotState.Choose;
import legalkiosk.kiosk.journey.slots.SlotState.Loading;
import legalkiosk.kiosk.journey.slots.SlotState.NothingFree;
import legalkiosk.kiosk.journey.slots.SlotState.Notice;

/** Lets the person choose a day and a time, and keeps the time. */
public final class SlotJourney extends Journey<SlotState> {
    private static final int DAYS = 14;
    private static final Duration ASK_AGAIN = Duration.ofSeconds(3);

    private final Backend backend;
    private final Optional<Lawyer> lawyer;
    private final Optional<String> topic;
    private final Consumer<Hold> chosen;
    private final Runnable wentBack;
    private Optional<Notice> pending;
    private Optional<Wish> wish = Optional.empty();

    /** A time that was touched and that the backend has not answered about; asked for again under the same key, so once at most. */
    private record Wish(String slotId, String key, LocalDate day) {}

    /**
     * @param notice what to say first, such as that the last time was lost
     * @param chosen told when the person goes on with a time that is kept
     */
    public SlotJourney(
            JourneyRuntime runtime,
            Backend backend,
            Optional<Lawyer> lawyer,
            Optional<String> topic,
            Optional<Notice> notice,
            Consumer<Hold> chosen,
            Runnable wentBack) {
        super(runtime, new Loading());
        this.backend = backend;
        this.lawyer = lawyer;
        this.topic = topic;
        this.pending = notice;
        this.chosen = chosen;
        this.wentBack = wentBack;
        load(Optional.empty());
    }

    public void day(LocalDate day) {
        if (state() instanceof Choose choose) {
            wish = Optional.empty();
            load(Optional.of(day), choose.hold());
        } else {
            stray("day");
        }
    }

    /** Keeps this time; a time kept before is given back. */
    public void time(String slotId) {
        if (state() instanceof Choose choose && !choose.holding()) {
            choose.hold().ifPresent(this::release);
            keep(choose, new Wish(slotId, UUID.randomUUID().toString(), choose.day()));
        } else {
            stray("time");
        }
    }

    private void keep(Choose choose, Wish wanted) {
        wish = Optional.of(wanted);
        show(new Choose(
                choose.lawyer(),
                choose.days(),
                choose.day(),
                choose.times(),
                Optional.empty(),
                true,
                Optional.empty()));
        ask(() -> backend.hold(wanted.slotId(), wanted.key()), this::held);
    }

    /** 下一步, with the time that is kept. */
    public void next() {
        if (state() instanceof Choose choose && choose.hold().isPresent()) {
            chosen.accept(choose.hold().get());
        } else {
            stray("next");
        }
    }

    public void back() {
        if (state() instanceof Choose choose) {
            choose.hold().ifPresent(this::release);
        }
        wentBack.run();
    }

    /** Asks the backend again at once. */
    public void retry() {
        if (state() instanceof Away || state() instanceof NothingFree) {
            load(wish.map(Wish::day));
        } else {
            stray("retry");
        }
    }

    private void load(Optional<LocalDate> day) {
        load(day, Optional.empty());
    }

    private void load(Optional<LocalDate> day, Optional<Hold> hold) {
        if (!(state() instanceof Choose)) {
            become(new Loading());
        }
        LocalDate today = LocalDate.now(runtime().clock());
        ask(
                () -> backend.slots(today, today.plusDays(DAYS - 1), lawyer.map(Lawyer::id), topic),
                answer -> loaded(answer, day, hold));
    }

    private void loaded(Answer<List<Slot>> answer, Optional<LocalDate> wanted, Optional<Hold> hold) {
        switch (answer) {
            case Answer.Ok<List<Slot>>(List<Slot> slots) -> offer(slots, wanted, hold);
            case Answer.Refused<List<Slot>> refused -> away();
            case Answer.Unreachable<List<Slot>> gone -> away();
        }
    }

    private void offer(List<Slot> slots, Optional<LocalDate> wanted, Optional<Hold> hold) {
        OffsetDateTime now = OffsetDateTime.now(runtime().clock());
        Timetable timetable = new Timetable(
                slots.stream().filter(slot -> slot.start().isAfter(now)).toList());
        Optional<LocalDate> day = wanted.or(timetable::firstFreeDay);
        if (day.isEmpty()) {
            become(new NothingFree(lawyer));
            return;
        }
        Choose choose =
                new Choose(lawyer, timetable.days(), day.get(), timetable.times(day.get()), hold, false, pending);
        become(choose);
        pending = Optional.empty();
        hold.ifPresent(this::watch);
        wish.ifPresent(touched -> keep(choose, touched));
    }

    private void away() {
        become(new Away());
        after(ASK_AGAIN, () -> load(wish.map(Wish::day)));
    }

    private void held(Answer<Hold> answer) {
        if (!(state() instanceof Choose choose)) {
            return;
        }
        if (!(answer instanceof Answer.Unreachable<Hold>)) {
            wish = Optional.empty();
        }
        switch (answer) {
            case Answer.Ok<Hold>(Hold hold) -> {
                become(new Choose(
                        choose.lawyer(),
                        choose.days(),
                        choose.day(),
                        choose.times(),
                        Optional.of(hold),
                        false,
                        Optional.empty()));
                watch(hold);
            }
            case Answer.Refused<Hold>(Problem problem) ->
                reload(choose, problem.kind() == ErrorKind.ALREADY_BOOKED ? Notice.ALREADY_BOOKED : Notice.TAKEN);
            case Answer.Unreachable<Hold> gone -> {
                pending = Optional.of(Notice.NOT_HELD);
                away();
            }
        }
    }

    private void watch(Hold hold) {
        Duration left = Duration.between(OffsetDateTime.now(runtime().clock()), hold.expiresAt());
        after(left.isNegative() ? Duration.ZERO : left, () -> {
            if (state() instanceof Choose choose) {
                reload(choose, Notice.EXPIRED);
            }
        });
    }

    private void reload(Choose choose, Notice notice) {
        pending = Optional.of(notice);
        load(Optional.of(choose.day()));
    }

    private void release(Hold hold) {
        runtime().workers().execute(() -> backend.release(hold.id()));
    }
}
