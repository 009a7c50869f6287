package legalkiosk.kiosk.journey.bookings;

import java.util.function.Consumer;
import legalkiosk.contract.Booking;

/** What a person can do from their bookings. */
public record FoundWays(Consumer<Booking> print, Runnable book, Runnable leave, Runnable help) {}
