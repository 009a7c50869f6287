/**
 * Code scanners (扫码器): whatever a code holds is text of a stranger. It is bounded and cleaned here, and is never a command or a
 * press of a key. What a text means is decided elsewhere.
 */
@NullMarked
package legalkiosk.hardware.scanner;

import org.jspecify.annotations.NullMarked;
