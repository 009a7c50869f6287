package legalkiosk.contract.notarisation;

/** How a document of an item may be signed. */
public enum SigningMode {
    /** On the terminal's screen or pad, or with a pen on paper, as the person wishes (电子签名法 第三条第一款). */
    ELECTRONIC_OR_INK,
    /** With a pen on paper before the camera. */
    INK,
    /** Only before the notary at the office. */
    IN_PERSON
}
