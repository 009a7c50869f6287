/** The way to the platform's backend: calls with typed answers, and what was confirmed but not yet delivered. No screen. */
@NullMarked
package legalkiosk.kiosk.backend;

import org.jspecify.annotations.NullMarked;
