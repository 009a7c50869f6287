/** Hash chains of lines: recording, timeline, slices of the audit log, and the receipts over the recording's chain. */
@NullMarked
package legalkiosk.evidence.chain;

import org.jspecify.annotations.NullMarked;
