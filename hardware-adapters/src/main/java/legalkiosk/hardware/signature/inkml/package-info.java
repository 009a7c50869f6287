/**
 * Signatures in the Ink Markup Language, InkML (W3C Recommendation, 20 September 2011): channels X, Y, F (pen tip force) and T (time),
 * all of them integers, time in milliseconds since one {@code timestamp}.
 */
@NullMarked
package legalkiosk.hardware.signature.inkml;

import org.jspecify.annotations.NullMarked;
