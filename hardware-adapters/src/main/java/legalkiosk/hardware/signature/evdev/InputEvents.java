package legalkiosk.hardware.signature.evdev;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Cuts the bytes of a device file into events, however the reads cut them. Not for several threads. */
public final class InputEvents {
    private static final long MICROS = 1_000_000;
    private final ByteBuffer rest = ByteBuffer.allocate(InputEvent.BYTES).order(ByteOrder.nativeOrder());

    /** The events that are complete now; any bytes are some events. */
    public List<InputEvent> feed(byte[] bytes) {
        List<InputEvent> events = new ArrayList<>(bytes.length / InputEvent.BYTES + 1);
        int at = 0;
        while (at < bytes.length) {
            int count = Math.min(rest.remaining(), bytes.length - at);
            rest.put(bytes, at, count);
            at += count;
            if (!rest.hasRemaining()) {
                rest.flip();
                events.add(new InputEvent(
                        rest.getLong() * MICROS + rest.getLong(),
                        Short.toUnsignedInt(rest.getShort()),
                        Short.toUnsignedInt(rest.getShort()),
                        rest.getInt()));
                rest.clear();
            }
        }
        return events;
    }

    /** The event as the kernel writes it. */
    public static byte[] bytes(InputEvent event) {
        return ByteBuffer.allocate(InputEvent.BYTES)
                .order(ByteOrder.nativeOrder())
                .putLong(event.micros() / MICROS)
                .putLong(event.micros() % MICROS)
                .putShort((short) event.type())
                .putShort((short) event.code())
                .putInt(event.value())
                .array();
    }
}
