/** From a document to paper in the hand: how large, how many pages, what the printer is doing, and what else is possible. */
@NullMarked
package legalkiosk.kiosk.journey.printing;

import org.jspecify.annotations.NullMarked;
