/** A certificate and time-stamp authority and an example package for development and tests. Nothing here proves anything to anybody. */
@NullMarked
package legalkiosk.evidence.development;

import org.jspecify.annotations.NullMarked;
