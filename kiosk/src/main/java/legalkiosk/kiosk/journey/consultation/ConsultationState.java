package legalkiosk.kiosk.journey.consultation;

import java.time.Instant;
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
     */
    record Finding(Matter matter, String language, int rung, int seconds, boolean lineAway)
            implements ConsultationState {}

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
     */
    record Ended(
            EndReason reason,
            String lawyer,
            Instant since,
            Optional<CallSummary> summary,
            boolean fetching,
            Optional<Integer> rated)
            implements ConsultationState {}
}
