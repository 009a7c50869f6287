/** Who are you: consent first, then the card on the reader, or telephone number and surname without a card. */
@NullMarked
package legalkiosk.kiosk.journey.identity;

import org.jspecify.annotations.NullMarked;
