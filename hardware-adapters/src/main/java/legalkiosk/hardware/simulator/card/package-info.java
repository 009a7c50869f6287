/** A simulated identity-card reader behind a pseudo terminal, with every fault a reader or its cable can have. */
@NullMarked
package legalkiosk.hardware.simulator.card;

import org.jspecify.annotations.NullMarked;
