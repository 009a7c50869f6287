package legalkiosk.kiosk.video;

import java.util.OptionalLong;
import legalkiosk.hardware.camera.Frame;

/**
 * A number in a picture that survives any codec: 18 fields in a row in the middle, black or white: a white and a black one to
 * begin with, then 16 bits of the millisecond, highest first. The page of the tests draws and reads the same.
 */
public final class Code {
    private static final int FIELDS = 18;
    private static final int BITS = 16;

    private Code() {}

    public static void draw(int[] pixels, int width, int height, long millis) {
        int field = width / (FIELDS + 2);
        int top = height * 4 / 10;
        int bottom = height * 6 / 10;
        for (int i = 0; i < FIELDS; i++) {
            boolean white = i == 0 || i > 1 && (millis >> BITS - 1 - (i - 2) & 1) == 1;
            for (int y = top; y < bottom; y++) {
                for (int x = field * (i + 1); x < field * (i + 2); x++) {
                    pixels[y * width + x] = white ? 0xFFFFFFFF : 0xFF000000;
                }
            }
        }
    }

    /** The low 16 bits of the millisecond; empty when there is no code. */
    public static OptionalLong read(Frame frame) {
        int field = frame.width() / (FIELDS + 2);
        long code = 0;
        for (int i = 0; i < FIELDS; i++) {
            int bright = frame.argb(field * (i + 1) + field / 2, frame.height() / 2) & 0xFF;
            boolean white = bright > 128;
            if (i == 0 && !white || i == 1 && white) {
                return OptionalLong.empty();
            }
            code = i < 2 ? 0 : code << 1 | (white ? 1 : 0);
        }
        return OptionalLong.of(code);
    }

    /** Milliseconds from the code to now, on the same machine's clock. */
    public static long age(long code, long nowMillis) {
        return nowMillis - code & 0xFFFF;
    }
}
