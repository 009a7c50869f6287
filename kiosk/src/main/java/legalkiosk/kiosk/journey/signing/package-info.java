/** Signing a document by hand (签名): what it is, the sheet, once more, done. */
@NullMarked
package legalkiosk.kiosk.journey.signing;

import org.jspecify.annotations.NullMarked;
