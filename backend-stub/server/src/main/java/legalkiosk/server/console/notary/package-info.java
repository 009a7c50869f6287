/**
 * The notary's console in the browser: its pages, and what its scripts ask for beside the line; and the page on which anybody checks a
 * certificate. What may be done in a case is decided in {@code notarisation}.
 */
@NullMarked
package legalkiosk.server.console.notary;

import org.jspecify.annotations.NullMarked;
