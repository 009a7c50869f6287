package legalkiosk.kiosk.app.session;

import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * An X server without hardware (Xvfb). Its picture is a mapped file, so that looking at it costs the programs on it nothing: an XWD
 * header (X11/XWDFile.h), a colour table, then the pixels.
 */
public final class VirtualScreen implements AutoCloseable {
    private static final int COLOUR_BYTES = 12;
    private static final long SETTLED_NANOS = 500_000_000;
    private static final int COLUMNS = 36;
    private static final int ROWS = 64;

    private final Process server;
    private final String display;
    private final ByteBuffer pixels;
    private final int width;
    private final int height;
    private final int lineBytes;

    private VirtualScreen(Process server, String display, MappedByteBuffer file) {
        this.server = server;
        this.display = display;
        file.order(ByteOrder.BIG_ENDIAN);
        this.width = file.getInt(4 * 4);
        this.height = file.getInt(5 * 4);
        this.lineBytes = file.getInt(12 * 4);
        int start = file.getInt(0) + file.getInt(19 * 4) * COLOUR_BYTES;
        this.pixels = file.slice(start, lineBytes * height).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Skips the test where there is no Xvfb. */
    public static VirtualScreen open(Path folder, int width, int height) throws IOException {
        Files.createDirectories(folder);
        Process server;
        try {
            server = new ProcessBuilder(
                            "Xvfb",
                            "-displayfd",
                            "1",
                            "-screen",
                            "0",
                            width + "x" + height + "x24",
                            "-fbdir",
                            folder.toString(),
                            "-nolisten",
                            "tcp",
                            "-noreset")
                    .redirectError(folder.resolve("xvfb.log").toFile())
                    .start();
        } catch (IOException missing) {
            return abort("Xvfb is not installed, so there is no display to open the kiosk on");
        }
        String number = server.inputReader().readLine();
        if (number == null) {
            throw new IOException("Xvfb: " + Files.readString(folder.resolve("xvfb.log")));
        }
        try (FileChannel file = FileChannel.open(folder.resolve("Xvfb_screen0"))) {
            return new VirtualScreen(server, ":" + number, file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()));
        }
    }

    /** Such as {@code :99}, for {@code DISPLAY}. */
    public String display() {
        return display;
    }

    int pixel(int x, int y) {
        return pixels.getInt(y * lineBytes + x * 4) & 0xffffff;
    }

    /** The colours of points spread evenly over the screen. */
    public int[] look() {
        int[] seen = new int[COLUMNS * ROWS];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                seen[row * COLUMNS + column] =
                        pixel(width * (2 * column + 1) / (2 * COLUMNS), height * (2 * row + 1) / (2 * ROWS));
            }
        }
        return seen;
    }

    /** Whether nothing is on the screen. */
    public boolean empty() {
        return Arrays.stream(look()).allMatch(colour -> colour == 0);
    }

    /** What shows once it has not changed for half a second. */
    public int[] settled(long seconds) throws IOException {
        long[] since = {System.nanoTime()};
        int[][] seen = {look()};
        await(
                () -> {
                    int[] now = look();
                    if (empty() || !Arrays.equals(now, seen[0])) {
                        seen[0] = now;
                        since[0] = System.nanoTime();
                    }
                    return System.nanoTime() - since[0] > SETTLED_NANOS;
                },
                seconds,
                "a picture that stays");
        return seen[0];
    }

    /** Whether the screen shows this picture, but for a small part such as a clock. */
    public boolean shows(int[] picture) {
        int[] now = look();
        int different = 0;
        for (int i = 0; i < now.length; i++) {
            if (now[i] != picture[i]) {
                different++;
            }
        }
        return different <= now.length / 50;
    }

    /** Waits until the screen shows something; {@link IOException} when it doesn't in time. */
    public void await(int[] picture, long seconds) throws IOException {
        await(() -> shows(picture), seconds, "the expected picture");
    }

    /** Something that becomes true on the screen. */
    @FunctionalInterface
    public interface Seen {
        boolean now() throws IOException;
    }

    /** Looks again each millisecond until it is there; {@link IOException} when it isn't in time. */
    public static void await(Seen seen, long seconds, String what) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!seen.now()) {
            if (System.nanoTime() > end) {
                throw new IOException(what + " did not come within " + seconds + " s");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** The whole picture, for people. */
    public BufferedImage picture() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, pixel(x, y));
            }
        }
        return image;
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().join();
    }
}
