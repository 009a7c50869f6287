package legalkiosk.contract.call;

/** What makes a call easier for the person; the lawyer sees it before the call begins. */
public enum Need {
    /** 大字. */
    LARGE_TEXT,
    /** 听力不便: captions, slow speech. */
    HEARING
}
