package legalkiosk.hardware.idcard.layout;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Optional;

/** The number of the reader's security module (SAM_V 编号), from the 16 bytes that 12 FF answers. It names the reader, not a person. */
public record SamId(int standard, int category, long date, long serial, long random) {
    private static final int BYTES = 16;

    /** Reads the 16 bytes; nothing for any other size. */
    public static Optional<SamId> read(byte[] data) {
        if (data.length != BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        return Optional.of(new SamId(
                Short.toUnsignedInt(buffer.getShort()),
                Short.toUnsignedInt(buffer.getShort()),
                Integer.toUnsignedLong(buffer.getInt()),
                Integer.toUnsignedLong(buffer.getInt()),
                Integer.toUnsignedLong(buffer.getInt())));
    }

    /** The text printed on the reader's plate. */
    public String text() {
        return String.format(Locale.ROOT, "%02d.%02d-%d-%010d-%010d", standard, category, date, serial, random);
    }
}
