package legalkiosk.kiosk.journey.slots;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Lawyer;

/** What the screens for choosing a time show. */
public sealed interface SlotState {
    /** Asking the backend. */
    record Loading() implements SlotState {}

    /**
     * Days and times.
     *
     * @param lawyer absent: any lawyer of the topic
     * @param days the next days, each with whether anything is free
     * @param times of the chosen day, taken ones included
     * @param hold what is kept for the person now
     * @param holding true while the backend is asked for the time just touched
     */
    record Choose(
            Optional<Lawyer> lawyer,
            List<Day> days,
            LocalDate day,
            List<Time> times,
            Optional<Hold> hold,
            boolean holding,
            Optional<Notice> notice)
            implements SlotState {}

    /** The backend does not answer; asked again by itself. */
    record Away() implements SlotState {}

    /** Nothing is free on any of the days. */
    record NothingFree(Optional<Lawyer> lawyer) implements SlotState {}

    /** A day that can be chosen. */
    record Day(LocalDate date, boolean free) {}

    /** A time of a day; {@code slotId} is the slot to hold, absent when all is taken. */
    record Time(OffsetDateTime start, int minutes, Optional<String> slotId) {}

    /** What the person must know about the time chosen before. */
    enum Notice {
        /** 刚刚被别人约走. */
        TAKEN,
        /** 为您留的时间过了. */
        EXPIRED,
        /** 同一时间您已有预约. */
        ALREADY_BOOKED,
        /** 后台没有回应，时间没有留住. */
        NOT_HELD
    }
}
