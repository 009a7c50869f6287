package legalkiosk.hardware.idcard.protocol;

/** What the third status byte (SW3) says: the reader's own state. */
public enum Status {
    OK(0x90),
    CARD_FOUND(0x9F),
    BAD_CHECKSUM_SENT(0x10),
    BAD_LENGTH_SENT(0x11),
    BAD_COMMAND(0x21),
    NOT_ALLOWED(0x23),
    UNKNOWN_ERROR(0x24),
    CARD_REFUSED_READER(0x31),
    READER_REFUSED_CARD(0x32),
    DATA_NOT_VERIFIED(0x33),
    WRONG_CARD(0x40),
    READ_FAILED(0x41),
    RANDOM_FAILED(0x47),
    SELF_TEST_FAILED(0x60),
    NOT_AUTHORISED(0x66),
    NO_CARD(0x80),
    SELECT_FAILED(0x81),
    NOTHING_STORED(0x91),
    /** Any value that is not in the list; the number stays in the {@link Reply}. */
    UNKNOWN(-1);

    private final int sw3;

    Status(int sw3) {
        this.sw3 = sw3;
    }

    static Status of(int sw3) {
        for (Status status : values()) {
            if (status.sw3 == sw3) {
                return status;
            }
        }
        return UNKNOWN;
    }
}
