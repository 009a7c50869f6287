package legalkiosk.hardware.receipt.escpos;

/** What a byte from a printer can be; the fixed bits of the answers tell them apart. */
enum StatusByte {
    /** 0xx1xx10: answer to DLE EOT. */
    REAL_TIME,
    /** 0xx0xxxx: answer to GS r, or a byte of something longer. */
    QUEUED,
    /** Anything else: flow control, automatic status, noise. */
    OTHER;

    static StatusByte of(byte value) {
        if ((value & 0x93) == 0x12) {
            return REAL_TIME;
        }
        return (value & 0x90) == 0 ? QUEUED : OTHER;
    }
}
