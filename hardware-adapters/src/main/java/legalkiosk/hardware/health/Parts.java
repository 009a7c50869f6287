package legalkiosk.hardware.health;

import java.util.List;

/** The names of parts, as they stand in the health book, the heartbeat and the texts. */
public final class Parts {
    public static final String CARD_READER = "card-reader";
    public static final String PRINTER = "printer";
    public static final String SECOND_PRINTER = "second-printer";
    public static final String RECEIPT_PRINTER = "receipt-printer";
    public static final String SCANNER = "scanner";
    public static final String UPS = "ups";
    public static final String FACE_CAMERA = "face-camera";
    public static final String TABLE_CAMERA = "table-camera";
    public static final String AUDIO = "audio";
    public static final String SIGNATURE_SCREEN = "signature-screen";
    public static final String SIGNATURE_PAD = "signature-pad";
    public static final String IO_BOARD = "io-board";
    public static final String BACKEND = "backend";
    public static final String DISK = "disk";
    public static final String MEMORY = "memory";
    public static final String CLOCK = "clock";
    public static final String TEMPERATURE = "temperature";

    /** Of the backend, as it was shown last. */
    public static final String CERTIFICATE = "certificate";

    /** What citizens confirmed and the backend has not answered yet. */
    public static final String OUTBOX = "outbox";

    /** The machine as a whole: starts and visits are counted here. */
    public static final String TERMINAL = "terminal";

    /** Parts of the machine itself; each has one figure worth a look. */
    public static final List<String> MACHINE = List.of(CLOCK, DISK, MEMORY, TEMPERATURE, CERTIFICATE, OUTBOX);

    private Parts() {}
}
