package legalkiosk.kiosk.backend;

import legalkiosk.contract.Booking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends again what waits in the outbox, with its first idempotency key. What the backend answers, yes or no, is taken out: a person
 * who went away was told that there is no booking yet, and finds the truth under 我的预约 on any terminal.
 */
public final class OutboxDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);

    private final Outbox outbox;
    private final Backend backend;

    public OutboxDelivery(Outbox outbox, Backend backend) {
        this.outbox = outbox;
        this.backend = backend;
    }

    /** Tries each waiting request once; call it after a start and when the backend is back. Blocks; one delivery at a time. */
    public synchronized void deliver() {
        for (Outbox.Entry entry : outbox.waiting()) {
            Answer<Booking> answer = backend.book(entry.request(), entry.key());
            String result = switch (answer) {
                case Answer.Ok<Booking> booked -> "booked";
                case Answer.Refused<Booking> refused -> "refused";
                case Answer.Unreachable<Booking> gone -> "unreachable";
            };
            LOG.atInfo()
                    .addKeyValue("event", "outbox.delivery")
                    .addKeyValue("result", result)
                    .log("outbox delivery");
            if (answer instanceof Answer.Unreachable<Booking>) {
                return;
            }
            outbox.remove(entry.key());
        }
    }
}
