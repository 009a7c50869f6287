/**
 * What citizens read, as immutable records: topics, helpers, the triage tree, situations, guides and the statutes they rest on; how
 * it is loaded, checked and searched. No screen, no device, no network.
 */
@NullMarked
package legalkiosk.kiosk.content;

import org.jspecify.annotations.NullMarked;
