package legalkiosk.kiosk.maintenance.settings;

import java.util.List;

/**
 * What a site may change at the screen. Everything else of {@code terminal.yaml}, such as the terminal's id, the backend and every
 * file with a secret, is neither shown nor changed here.
 */
public enum SiteSetting {
    HALL("site.hall", new Kind.Text(30, false)),
    TOWN("site.town", new Kind.Text(12, false)),
    CARD_READER_PLACE("site.cardReaderPlace", Kind.PLACE),
    PRINTER_PLACE("site.printerPlace", Kind.PLACE),
    ORIENTATION("screen.orientation", new Kind.Choice(List.of("portrait", "landscape"))),
    IDLE_SECONDS("screen.idleSeconds", new Kind.Number(20, 900, 10)),
    COUNTDOWN_SECONDS("screen.countdownSeconds", new Kind.Number(10, 60, 5)),
    CARD_READER("devices.cardReader", new Kind.Text(60, false)),
    PRINTER("devices.printer", new Kind.Text(80, false)),
    UPS("devices.ups", new Kind.Text(60, true)),
    FACE_CAMERA("devices.faceCamera", new Kind.Text(80, true)),
    TABLE_CAMERA("devices.tableCamera", new Kind.Text(80, true)),
    SOUND("devices.sound", new Kind.Text(60, true));

    private final String key;
    private final Kind kind;

    SiteSetting(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    /** Its path in the file. */
    public String key() {
        return key;
    }

    /** How it is changed. */
    public Kind kind() {
        return kind;
    }

    /** How a setting is changed at a screen. */
    public sealed interface Kind {
        /** Places on the machine, as they are said to people in front of it. */
        Kind PLACE = new Place();

        /**
         * Typed, at the screen or with a keyboard that was plugged in.
         *
         * @param longest in characters
         * @param optional may be left empty: there is none
         */
        record Text(int longest, boolean optional) implements Kind {}

        record Place() implements Kind {}

        /** One of these words of the file. */
        record Choice(List<String> values) implements Kind {}

        /** More or less, a step at a time. */
        record Number(int least, int most, int step) implements Kind {}
    }
}
