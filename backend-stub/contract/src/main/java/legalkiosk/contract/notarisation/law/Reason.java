package legalkiosk.contract.notarisation.law;

/** Why something is not possible, or what is to be minded; the words are in {@code services/law.yaml}. */
public enum Reason {
    /** The item is not open to video (A1). */
    ITEM_NOT_OPEN,
    /** The person must come alone and in person: wills, survival, adoption (公证法 26). */
    ITEM_BY_THE_PERSON,
    /** Marriage, adoption, inheritance: nothing electronic, and the item is done at the office (电子签名法 3). */
    ITEM_ON_PAPER_AT_THE_OFFICE,
    /** Nobody may apply for somebody else: 公证法 26 (A2). */
    AGENT_FORBIDDEN,
    /** The matter is such that only the person may declare it (民法典 161). */
    AGENT_NOT_FOR_THIS,
    /** None of the four places is here (A3, 公证法 25). */
    VENUE_ELSEWHERE,
    /** About a house or land that lies elsewhere (A3, 公证法 25). */
    VENUE_OF_THE_PROPERTY,
    /** The person speaks with the notary only through somebody else (A8). */
    HELPER_NEEDED,
    /** Under eighteen and no guardian applies (公证法 31). */
    GUARDIAN_NEEDED,
    /** A guardian applies for what only somebody of full capacity may do. */
    FULL_CAPACITY_NEEDED,
    /** The date of birth could not be read. */
    BIRTH_UNREADABLE,
    /** To mind: signed with a pen, since it is about marriage, adoption or inheritance (D1). */
    INK_FOR_PERSONAL_RELATION,
    /** To mind: signed with a pen and the original goes to the office, since property is given away (A9). */
    INK_FOR_DISPOSAL,
    /** To mind: the agent's mandate is wanted (A5). */
    AGENT_PAPERS,
    /** To mind: papers that show who the guardian is are wanted. */
    GUARDIAN_PAPERS,
    /** To mind: the guardian agrees to the use of the child's data (B7). */
    CHILD_CONSENT
}
