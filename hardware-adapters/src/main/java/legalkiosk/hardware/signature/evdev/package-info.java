/**
 * Tablets with a pen through Linux's input events (evdev): every pen tablet the kernel knows speaks the same protocol, as {@code
 * linux/input.h}, {@code linux/input-event-codes.h} and the kernel's Documentation/input/event-codes.rst describe it.
 */
@NullMarked
package legalkiosk.hardware.signature.evdev;

import org.jspecify.annotations.NullMarked;
