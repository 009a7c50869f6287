package legalkiosk.hardware.simulator.printer;

/** What can keep the machine from printing, with the keyword of RFC 8011 section 5.4.12 that says so. */
public enum Trouble {
    PAPER_OUT("media-empty-error"),
    JAM("media-jam-error"),
    COVER_OPEN("cover-open-error"),
    TONER_OUT("toner-empty-error"),
    PAUSED("paused");

    private final String keyword;

    Trouble(String keyword) {
        this.keyword = keyword;
    }

    String keyword() {
        return keyword;
    }
}
