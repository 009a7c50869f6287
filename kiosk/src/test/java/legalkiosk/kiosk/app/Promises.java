package legalkiosk.kiosk.app;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import legalkiosk.contract.Booking;
import legalkiosk.contract.Proof;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.foundation.Sensitive;
import legalkiosk.hardware.simulator.card.SampleCard;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.backend.Answer;
import legalkiosk.kiosk.backend.HttpBackend;
import legalkiosk.kiosk.backend.Reachability;

/** What the backend holds for the visitor's card. */
final class Promises {
    private final HttpBackend backend;
    private final Proof card =
            new Proof.ByCard(Sensitive.of(SampleCard.resident().text().field("idNumber")));

    Promises(TerminalConfig config) throws IOException {
        this.backend = Terminal.backend(config, new Reachability(), Clock.systemUTC());
    }

    /** All bookings, cancelled ones too. */
    List<Booking> stored() {
        return ok(backend.search(card));
    }

    /** Gives every slot back, so that the next visitors find some. */
    void cancelAll() {
        stored().stream()
                .filter(booking -> booking.status() == Booking.Status.BOOKED)
                .forEach(this::cancel);
    }

    /** As it was promised. */
    boolean holds(Booking promised) {
        return stored().stream()
                .anyMatch(booking -> booking.id().equals(promised.id())
                        && booking.slot().equals(promised.slot())
                        && booking.status() == Booking.Status.BOOKED);
    }

    /** At the time that was promised, whatever became of it later. */
    boolean knows(Booking promised) {
        return stored().stream()
                .anyMatch(booking ->
                        booking.id().equals(promised.id()) && booking.slot().equals(promised.slot()));
    }

    boolean isCancelled(Booking promised) {
        return stored().stream()
                .anyMatch(
                        booking -> booking.id().equals(promised.id()) && booking.status() == Booking.Status.CANCELLED);
    }

    /** The office has it, once, as it was told. */
    boolean hasCase(CaseView told) {
        return ok(backend.notarisation().search(card)).stream()
                        .filter(there -> there.id().equals(told.id()))
                        .filter(there -> there.state() == CaseState.SUBMITTED && told.number() != null)
                        .filter(there -> told.number().equals(there.number()))
                        .count()
                == 1;
    }

    /** Gives a slot back. */
    void cancel(Booking booking) {
        ok(backend.cancel(booking.id(), card, UUID.randomUUID().toString()));
    }

    private static <T> T ok(Answer<T> answer) {
        if (answer instanceof Answer.Ok<T>(T value)) {
            return value;
        }
        throw new AssertionError("the backend answered " + answer);
    }
}
