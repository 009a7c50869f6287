package legalkiosk.contract.call;

import java.util.List;
import legalkiosk.foundation.Sensitive;

/**
 * The lawyer's note of a call. It saves itself while it is written; each saving names the version it was made from, so that two windows
 * cannot overwrite each other.
 *
 * @param version 0: nothing written yet; in a saving: the version that was read
 * @param facts 事实
 * @param wants what the citizen wants (诉求)
 * @param opinion the lawyer's opinion (意见), for the file
 * @param forColleague what the next lawyer must know at a hand-over
 * @param summary what the citizen gets
 */
public record CallNote(
        int version,
        Sensitive<String> facts,
        Sensitive<String> wants,
        Sensitive<String> opinion,
        Sensitive<String> forColleague,
        PlainWords summary) {

    /** A note nobody has written in yet. */
    public static CallNote empty() {
        Sensitive<String> nothing = Sensitive.of("");
        return new CallNote(0, nothing, nothing, nothing, nothing, new PlainWords(nothing, nothing, List.of()));
    }
}
