/** What ties a handwritten signature to the document that was signed. */
@NullMarked
package legalkiosk.hardware.signature.binding;

import org.jspecify.annotations.NullMarked;
