package legalkiosk.contract.call;

import java.util.Set;

/** Where a call stands; {@link #mayBecome} is the whole table of moves. */
public enum CallState {
    /** In the queue, no lawyer rings yet; also a booked call before its time. */
    WAITING,
    /** Rings at one lawyer or several. */
    RINGING,
    /** One lawyer has taken it; picture and sound are on their way. */
    CLAIMED,
    /** A participant has said that media flow. */
    CONNECTED,
    /** Rings again at others: the lawyer hands over, or has gone. Notes go with the call. */
    HANDING_OVER,
    /** Over, after a lawyer had it. */
    ENDED,
    /** Nobody came in time; the citizen was told what happens instead. */
    NOBODY,
    /** The citizen did not want to wait any longer. */
    CANCELLED,
    /** The terminal went away before a lawyer had it. */
    DROPPED;

    /** True if a call in this state may go to the other one next. */
    public boolean mayBecome(CallState next) {
        return next(this).contains(next);
    }

    /** True if nothing comes after it. */
    public boolean over() {
        return next(this).isEmpty();
    }

    private static Set<CallState> next(CallState state) {
        return switch (state) {
            case WAITING -> Set.of(RINGING, NOBODY, CANCELLED, DROPPED);
            case RINGING -> Set.of(WAITING, CLAIMED, NOBODY, CANCELLED, DROPPED);
            case CLAIMED -> Set.of(CONNECTED, HANDING_OVER, ENDED);
            case CONNECTED -> Set.of(HANDING_OVER, ENDED);
            // Back to the lawyer who is still there, if nobody else takes it.
            case HANDING_OVER -> Set.of(CLAIMED, CONNECTED, NOBODY, ENDED);
            case ENDED, NOBODY, CANCELLED, DROPPED -> Set.of();
        };
    }
}
