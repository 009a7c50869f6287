package legalkiosk.contract.notarisation;

import java.util.List;

/** What a notary looks at besides identity, as {@link CaseAct.Accept#checks} and {@link CaseAct.Checked#check} name it. */
public final class Checks {
    /** The person has an interest of his or her own in the matter (公证法 第三十一条第（二）项). */
    public static final String INTEREST = "interest";

    /** Nobody disputes it (第（四）项). */
    public static final String NO_DISPUTE = "no-dispute";

    /** The person understands what he or she does (第（一）项). */
    public static final String CAPACITY = "capacity";

    /** Notary and person can speak with each other without a helper. */
    public static final String LANGUAGE = "language";

    /** This office is the right one (公证法 第二十五条). */
    public static final String VENUE = "venue";

    /** It is the person's own will. */
    public static final String WILL = "will";

    /** Nobody in the room tells the person what to say. */
    public static final String ALONE = "alone";

    /** What must have been looked at before a case is accepted. */
    public static final List<String> AT_ACCEPTANCE = List.of(INTEREST, NO_DISPUTE, CAPACITY, LANGUAGE, VENUE);

    /** What must have been found good in the session before anything is signed. */
    public static final List<String> IN_SESSION = List.of(CAPACITY, WILL, ALONE);

    private Checks() {}
}
