package legalkiosk.kiosk.journey.bookings;

import java.util.function.Consumer;
import legalkiosk.contract.Booking;

/**
 * What a person can do from their bookings.
 *
 * @param notary leads to one's own cases of notarisation
 * @param talk begins a consultation whose time has come
 */
public record FoundWays(
        Consumer<Booking> talk,
        Consumer<Booking> print,
        Runnable book,
        Runnable leave,
        Runnable help,
        Runnable notary) {}
