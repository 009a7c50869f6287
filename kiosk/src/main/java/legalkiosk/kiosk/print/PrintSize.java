package legalkiosk.kiosk.print;

/** How large the letters are. */
public enum PrintSize {
    /** 正常: body at least 12 pt. */
    NORMAL("normal", "10.5pt"),
    /** 大字: nothing on the page is smaller than 16 pt. */
    LARGE("large", "16pt");

    private final String styleClass;

    private final String marginType;

    PrintSize(String styleClass, String marginType) {
        this.styleClass = styleClass;
        this.marginType = marginType;
    }

    /** Size of the letters in the margins of a page, which no style class reaches. */
    String marginType() {
        return marginType;
    }

    String styleClass() {
        return styleClass;
    }
}
