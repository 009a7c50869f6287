/** Looking at a paper together with a lawyer, in the middle of a talk. */
@NullMarked
package legalkiosk.kiosk.journey.sharing;

import org.jspecify.annotations.NullMarked;
