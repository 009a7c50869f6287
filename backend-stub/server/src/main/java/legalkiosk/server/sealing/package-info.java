/** Documents of cases as PDFs, their signatures and seals, and the evidence package. */
@NullMarked
package legalkiosk.server.sealing;

import org.jspecify.annotations.NullMarked;
