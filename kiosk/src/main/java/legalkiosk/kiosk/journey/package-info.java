/** What all journeys share: a state machine with a sealed state on one thread, slow calls beside it. No toolkit, no texts. */
@NullMarked
package legalkiosk.kiosk.journey;

import org.jspecify.annotations.NullMarked;
