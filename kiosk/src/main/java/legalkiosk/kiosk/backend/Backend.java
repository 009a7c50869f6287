package legalkiosk.kiosk.backend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.Booking;
import legalkiosk.contract.BookingRequest;
import legalkiosk.contract.Hold;
import legalkiosk.contract.Lawyer;
import legalkiosk.contract.MoveRequest;
import legalkiosk.contract.Proof;
import legalkiosk.contract.Slot;
import legalkiosk.contract.StaffCall;

/**
 * The platform's backend as journeys see it. Calls block for at most the client's time limit and never throw for what a network or
 * a backend may do; use a virtual thread. Interrupting the thread ends the call as {@link Answer.Unreachable}.
 *
 * <p>A call with a {@code key} may be repeated with the same key: the backend does it once and gives the first answer again.
 */
public interface Backend {
    /** Lawyers of a topic (all, when empty) who serve this terminal's town. */
    Answer<List<Lawyer>> lawyers(Optional<String> topic);

    /** Slots of the days {@code from} to {@code to}, taken ones included. */
    Answer<List<Slot>> slots(LocalDate from, LocalDate to, Optional<String> lawyer, Optional<String> topic);

    /** Keeps a slot for some minutes. */
    Answer<Hold> hold(String slotId, String key);

    /** Gives a slot back; the answer does not matter, since holds end by themselves. */
    Answer<Boolean> release(String holdId);

    /** Turns a hold into a booking. */
    Answer<Booking> book(BookingRequest request, String key);

    /** The bookings that the proof opens. */
    Answer<List<Booking>> search(Proof proof);

    Answer<Booking> cancel(String bookingId, Proof proof, String key);

    Answer<Booking> move(String bookingId, MoveRequest request, String key);

    /** Asks the hall's staff to come. */
    Answer<StaffCall> callStaff(String screen, String key);

    /** True when the last call, or the last look, found the backend; never blocks. */
    boolean reachable();
}
