package legalkiosk.kiosk.journey.consultation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Problem;
import legalkiosk.contract.call.CallSummary;
import legalkiosk.contract.call.EndReason;
import legalkiosk.kiosk.content.Topic;
import legalkiosk.kiosk.journey.booking.Matter;

/** What the screen of a consultation shows. */
public sealed interface ConsultationState {
    /** 您遇到的是哪方面的事？ Only for who did not come from triage. */
    record ChooseTopic(List<Topic> topics) implements ConsultationState {
        public ChooseTopic {
            topics = List.copyOf(topics);
        }
    }

    /**
     * 您讲什么话？
     *
     * @param hearing the person hears badly and wants things typed
     */
    record ChooseWay(Matter matter, List<String> languages, boolean hearing) implements ConsultationState {
        public ChooseWay {
            languages = List.copyOf(languages);
        }
    }

    /** The backend is being asked; a moment. */
    record Asking(Matter matter, String language) implements ConsultationState {}

    /**
     * The promise runs.
     *
     * @param rung at how many lawyers it rings; 0: it is the next one's turn
     * @param seconds left of the promise, 0 when its time is over and the backend has not said what happens
     * @param lineAway the network is away right now; the backend goes on looking
     * @param startsAt when the booked consultation begins; empty without a booking
     * @param late minutes that the lawyer of a booked consultation is late, as the backend tells; 0: not late
     */
    record Finding(
            Matter matter,
            String language,
            int rung,
            int seconds,
            boolean lineAway,
            Optional<OffsetDateTime> startsAt,
            int late)
            implements ConsultationState {
        Finding with(int lawyers) {
            return new Finding(matter, language, lawyers, seconds, lineAway, startsAt, late);
        }

        Finding withSeconds(int left) {
            return new Finding(matter, language, rung, left, lineAway, startsAt, late);
        }

        Finding withLineAway(boolean away) {
            return new Finding(matter, language, rung, seconds, away, startsAt, late);
        }

        Finding withLate(int minutes) {
            return new Finding(matter, language, rung, seconds, lineAway, startsAt, minutes);
        }
    }

    /** Nobody came in time. @param kept the next free time, held for this person */
    record Nobody(Matter matter, Optional<Hold> kept) implements ConsultationState {}

    /** The backend can't be reached, so nobody can be called. */
    record Away(Matter matter, String language) implements ConsultationState {}

    /** The backend said no. */
    record Refused(Matter matter, Problem problem) implements ConsultationState {}

    /** A lawyer is there. */
    record Talking(Talk talk) implements ConsultationState {}

    /**
     * It is over.
     *
     * @param summary what the lawyer wrote for the person; empty while it is fetched, when there is none, or when it can't be fetched
     * @param fetching the summary is still on its way
     * @param rated what the person thought, 1 to 3
     * @param solved whether the person said that the matter is settled; empty: not answered
     */
    record Ended(
            EndReason reason,
            String lawyer,
            Instant since,
            Optional<CallSummary> summary,
            boolean fetching,
            Optional<Integer> rated,
            Optional<Boolean> solved)
            implements ConsultationState {
        /** Nobody wanted it to end. */
        public boolean broken() {
            return switch (reason) {
                case TERMINAL_LOST, LAWYER_LOST -> true;
                case LAWYER_ENDED, CITIZEN_ENDED, CANCELLED, NOBODY -> false;
            };
        }

        Ended with(Optional<CallSummary> fetched) {
            return new Ended(reason, lawyer, since, fetched, false, rated, solved);
        }

        Ended with(Optional<Integer> stars, Optional<Boolean> settled) {
            return new Ended(reason, lawyer, since, summary, fetching, stars, settled);
        }
    }
}
