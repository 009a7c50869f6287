package legalkiosk.contract.call;

import java.util.List;
import legalkiosk.foundation.Sensitive;

/**
 * Everything the lawyer who has a call may see; each sight of it is audited.
 *
 * @param said the citizen's own words
 * @param documents papers so far, in order
 */
public record CallFile(
        CallView call,
        QueueEntry asked,
        Sensitive<String> said,
        List<CallDocument> documents,
        CallNote note,
        Ice ice) {}
