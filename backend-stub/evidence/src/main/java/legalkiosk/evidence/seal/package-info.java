/** Keys, certificates, CMS signatures and RFC 3161 times. Only this package knows BouncyCastle's CMS. */
@NullMarked
package legalkiosk.evidence.seal;

import org.jspecify.annotations.NullMarked;
