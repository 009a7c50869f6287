/** The wire of the reader: frames, commands, status words (GA/T 467 as readers speak it). Knows no port and no card layout. */
@NullMarked
package legalkiosk.hardware.idcard.protocol;

import org.jspecify.annotations.NullMarked;
