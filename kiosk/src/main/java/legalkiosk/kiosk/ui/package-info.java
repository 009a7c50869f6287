/** The design system: theme, controls, frame, navigation and the dock. Knows JavaFX and texts; no device, no backend, no law. */
@NullMarked
package legalkiosk.kiosk.ui;

import org.jspecify.annotations.NullMarked;
