/**
 * Handwritten signatures (手写签名): strokes with time and pressure, and the pads they are written on. Strokes say a lot about a
 * person; nothing here shows them in a text or a log.
 */
@NullMarked
package legalkiosk.hardware.signature;

import org.jspecify.annotations.NullMarked;
