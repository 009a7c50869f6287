/** QR codes: made so that readers read them, and read from pictures. */
@NullMarked
package legalkiosk.foundation.qr;

import org.jspecify.annotations.NullMarked;
