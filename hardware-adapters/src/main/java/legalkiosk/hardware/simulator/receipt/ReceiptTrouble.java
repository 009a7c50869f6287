package legalkiosk.hardware.simulator.receipt;

/** What can be wrong with the simulated printer. */
public enum ReceiptTrouble {
    PAPER_OUT,
    PAPER_LOW,
    COVER_OPEN,
    CUTTER_STUCK,
    /** Takes bytes and says nothing. */
    SILENT,
    /** Answers with bytes that mean nothing. */
    NONSENSE,
    /** Does not know DLE DC4, as cheap printers. */
    NEVER_FORGETS,
    /** Does not know GS r. */
    NO_FENCE
}
