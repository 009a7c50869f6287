/**
 * The A4 printer behind a small interface: what to print, how it goes, how it ended. Drivers live in the packages below; nothing
 * here knows a protocol, a screen or what the papers say.
 */
@NullMarked
package legalkiosk.hardware.printer;

import org.jspecify.annotations.NullMarked;
