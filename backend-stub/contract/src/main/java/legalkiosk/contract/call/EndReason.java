package legalkiosk.contract.call;

/** Why a call is over, told to both sides. */
public enum EndReason {
    LAWYER_ENDED,
    CITIZEN_ENDED,
    /** The citizen stopped waiting. */
    CANCELLED,
    /** The terminal did not come back in time. */
    TERMINAL_LOST,
    /** The lawyer did not come back in time and nobody else took the call. */
    LAWYER_LOST,
    /** No lawyer took it in time. */
    NOBODY
}
