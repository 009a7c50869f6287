package legalkiosk.contract.call;

/** Who takes part in a call; a third kind of participant may come later. */
public enum Role {
    /** The citizen at a terminal. */
    TERMINAL,
    /** A lawyer at a browser. */
    LAWYER
}
