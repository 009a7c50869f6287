package legalkiosk.contract.notarisation;

/** What kind of thing a document of a case is. */
public enum Paper {
    /** A paper the person brings, scanned before or in the session. */
    BROUGHT,
    /** The application form (申请表). */
    APPLICATION,
    /** Front and back of the identity card, scanned inside the session. */
    CARD,
    /** The portrait out of the card's chip, read inside the session. */
    CHIP_PORTRAIT,
    /** The camera's picture of the person, taken inside the session beside the chip's reading. */
    LIVE_PICTURE,
    /** The text that is signed, such as 委托书. */
    TEXT,
    /** The same, signed. */
    SIGNED_TEXT,
    /** A page that was signed with a pen, scanned. */
    SCANNED_PAGE,
    /** The record of questions and answers (询问笔录). */
    RECORD,
    /** The certificate (公证书). */
    CERTIFICATE,
    /** Receipt of what was handed in (受理通知), a notice of refusal, of conversion. */
    NOTICE
}
