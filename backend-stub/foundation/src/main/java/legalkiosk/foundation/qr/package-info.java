/** QR codes: made so that readers read them, and read from pictures. The only package that may import zxing's QR code. */
@NullMarked
package legalkiosk.hardware.qr;

import org.jspecify.annotations.NullMarked;
