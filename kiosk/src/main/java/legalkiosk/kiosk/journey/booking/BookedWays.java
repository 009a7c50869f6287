package legalkiosk.kiosk.journey.booking;

import java.util.function.Consumer;
import legalkiosk.kiosk.journey.booking.BookingState.Booked;

/** What a person can do after, or instead of, a booking. */
public record BookedWays(Consumer<Booked> print, Runnable home, Runnable leave, Runnable help) {}
