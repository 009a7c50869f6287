/** Slots with what is free, holds, bookings. Every promise is kept by a key or constraint of the database. */
@NullMarked
package legalkiosk.server.booking;

import org.jspecify.annotations.NullMarked;
