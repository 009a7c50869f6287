/** Choosing a time with a lawyer; the time is kept for the person for some minutes. Used for a new booking and for moving one. */
@NullMarked
package legalkiosk.kiosk.journey.slots;

import org.jspecify.annotations.NullMarked;
