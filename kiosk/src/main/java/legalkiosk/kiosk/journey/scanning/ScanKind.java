package legalkiosk.kiosk.journey.scanning;

/** What is laid under the document camera. */
public enum ScanKind {
    /** 纸: any number of sheets. */
    PAPER,
    /** 证件: front and back, together on one page. */
    CARD
}
