/** 我的预约: find by card or by the slip's code, see, cancel, move, print again. */
@NullMarked
package legalkiosk.kiosk.journey.bookings;

import org.jspecify.annotations.NullMarked;
