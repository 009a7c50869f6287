package legalkiosk.kiosk.journey.consultation;

import java.util.function.Consumer;
import legalkiosk.contract.Hold;
import legalkiosk.contract.call.CallSummary;
import legalkiosk.kiosk.journey.booking.Matter;

/**
 * Where a consultation leads on to.
 *
 * @param book chooses another time
 * @param take books the time that was kept
 * @param print puts the lawyer's words on paper
 */
public record ConsultationWays(
        Consumer<Matter> book, Taking take, Consumer<CallSummary> print, Runnable help, Runnable home, Runnable leave) {
    /** Books a time that is already kept. */
    @FunctionalInterface
    public interface Taking {
        void take(Matter matter, Hold kept);
    }
}
