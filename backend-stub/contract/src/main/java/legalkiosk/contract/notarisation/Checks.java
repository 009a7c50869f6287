package legalkiosk.contract.notarisation;

import java.util.List;

/**
 * What a notary looks at in a session besides identity, as {@link CaseAct.Checked#check} names it; what is looked at before acceptance is
 * {@link legalkiosk.contract.notarisation.law.AcceptanceCheck}.
 */
public final class Checks {
    /** The person understands what he or she does (公证法 第三十一条第（一）项). */
    public static final String CAPACITY = "capacity";

    /** It is the person's own will. */
    public static final String WILL = "will";

    /** Nobody in the room tells the person what to say. */
    public static final String ALONE = "alone";

    /** What must have been found good in the session before anything is signed. */
    public static final List<String> IN_SESSION = List.of(CAPACITY, WILL, ALONE);

    private Checks() {}
}
