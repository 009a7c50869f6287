/** {@code legal-kiosk-device}: the drivers and the simulators in a technician's hand. */
@NullMarked
package legalkiosk.hardware.cli;

import org.jspecify.annotations.NullMarked;
