package legalkiosk.kiosk.recording;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Writes uncompressed pictures and sound as Matroska (RFC 9559) for the encoder: one pipe with a time on everything, so that neither side
 * waits for the other and picture and sound stay together. One thread.
 */
final class Matroska {
    static final int FRAMES = 15;
    static final int RATE = 48_000;

    private static final int UNKNOWN_BYTES = 8;
    private static final long NANOS_A_FRAME = 1_000_000_000L / FRAMES;

    private final OutputStream out;

    Matroska(OutputStream out) {
        this.out = out;
    }

    void begin(int width, int height) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        element(
                all,
                0x1A45DFA3,
                join(
                        number(0x4286, 1),
                        number(0x42F7, 1),
                        number(0x42F2, 4),
                        number(0x42F3, 8),
                        text(0x4282, "matroska"),
                        number(0x4287, 4),
                        number(0x4285, 2)));
        id(all, 0x18538067);
        all.write(0x01);
        for (int i = 1; i < UNKNOWN_BYTES; i++) {
            all.write(0xFF);
        }
        element(
                all,
                0x1549A966,
                join(number(0x2AD7B1, 1_000_000), text(0x4D80, "legal-kiosk"), text(0x5741, "legal-kiosk")));
        byte[] picture = join(
                number(0xD7, 1),
                number(0x73C5, 1),
                number(0x83, 1),
                text(0x86, "V_UNCOMPRESSED"),
                number(0x23E383, NANOS_A_FRAME),
                of(0xE0, join(number(0xB0, width), number(0xBA, height), text(0x2EB524, "I420"))));
        byte[] rate = ByteBuffer.allocate(Double.BYTES).putDouble(RATE).array();
        byte[] sound = join(
                number(0xD7, 2),
                number(0x73C5, 2),
                number(0x83, 2),
                text(0x86, "A_PCM/INT/LIT"),
                of(0xE1, join(of(0xB5, rate), number(0x9F, 1), number(0x6264, 16))));
        element(all, 0x1654AE6B, join(of(0xAE, picture), of(0xAE, sound)));
        out.write(all.toByteArray());
        out.flush();
    }

    /** A picture and the sound that belongs to it. @param millis since the beginning */
    void frame(long millis, byte[] planes, short[] samples) throws IOException {
        byte[] pcm = new byte[2 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            pcm[2 * i] = (byte) samples[i];
            pcm[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        byte[] time = number(0xE7, millis);
        byte[] picture = blockHead(1, planes.length);
        byte[] sound = blockHead(2, pcm.length);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        id(head, 0x1F43B675);
        size(head, time.length + picture.length + planes.length + sound.length + pcm.length);
        head.writeBytes(time);
        head.writeBytes(picture);
        out.write(head.toByteArray());
        out.write(planes);
        out.write(sound);
        out.write(pcm);
        out.flush();
    }

    private static byte[] blockHead(int track, int length) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        id(head, 0xA3);
        size(head, length + 4L);
        head.write(0x80 | track);
        head.write(0);
        head.write(0);
        head.write(0x80);
        return head.toByteArray();
    }

    private static byte[] number(int id, long value) {
        int bytes = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(value) + 7) / 8);
        byte[] written = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            written[i] = (byte) (value >> 8 * (bytes - 1 - i));
        }
        return of(id, written);
    }

    private static byte[] text(int id, String text) {
        return of(id, text.getBytes(US_ASCII));
    }

    private static byte[] of(int id, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        element(out, id, content);
        return out.toByteArray();
    }

    private static void element(ByteArrayOutputStream out, int id, byte[] content) {
        id(out, id);
        size(out, content.length);
        out.writeBytes(content);
    }

    private static void id(ByteArrayOutputStream out, int id) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            if (id >>> shift != 0) {
                out.write(id >> shift);
            }
        }
    }

    private static void size(ByteArrayOutputStream out, long size) {
        out.write(0x01);
        for (int shift = 48; shift >= 0; shift -= 8) {
            out.write((int) (size >> shift));
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
