/** Ink made visible: one brush for the screen, for pictures and for paper, so that all three show the same. */
@NullMarked
package legalkiosk.hardware.signature.drawing;

import org.jspecify.annotations.NullMarked;
