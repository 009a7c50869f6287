package legalkiosk.hardware.idcard.protocol;

import java.util.Optional;

/**
 * What a host may ask (GA/T 467 as readers speak it; each pair of bytes was seen in several sources). 30 05 is left out because no
 * source has it, and 60 xx because changing the line speed is not the driver's business.
 */
public enum Command {
    RESET(0x10, 0xFF, "reset"),
    STATUS(0x11, 0xFF, "status"),
    SAM_ID(0x12, 0xFF, "samid"),
    FIND(0x20, 0x01, "find"),
    SELECT(0x20, 0x02, "select"),
    READ(0x30, 0x01, "read"),
    READ_WITH_FINGERPRINT(0x30, 0x10, "readfp"),
    /** The newest additional addresses (追加地址). */
    ADDRESS(0x30, 0x03, "addr"),
    /** Largest radio frame; takes one byte of data. */
    MAX_RF_BYTES(0x61, 0xFF, "maxrf");

    private final int command;
    private final int parameter;
    private final String code;

    Command(int command, int parameter, String code) {
        this.command = command;
        this.parameter = parameter;
        this.code = code;
    }

    /** The short name used in facts, logs and fault specs. */
    public String code() {
        return code;
    }

    /** The whole frame to send. */
    public byte[] frame(byte... data) {
        byte[] payload = new byte[2 + data.length];
        payload[0] = (byte) command;
        payload[1] = (byte) parameter;
        System.arraycopy(data, 0, payload, 2, data.length);
        return Frames.frame(payload);
    }

    /** The command that begins with these two bytes. */
    public static Optional<Command> of(int command, int parameter) {
        for (Command known : values()) {
            if (known.command == command && known.parameter == parameter) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }
}
