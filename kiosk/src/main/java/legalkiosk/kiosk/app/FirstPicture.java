package legalkiosk.kiosk.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import legalkiosk.foundation.Version;

/**
 * The first screen as it was drawn at an earlier start: pixels, which need no settings, fonts, styles or layout, so that they are on
 * the display almost as soon as a window is. Shown only while the software, the settings' file and the words' file are the same.
 * Nobody stands in front of that screen, so there is nothing of anybody in it.
 *
 * @param pointer whether a mouse pointer shows
 * @param pixels alpha, red, green, blue of a pixel in one number, line by line; as the toolkit has them, which saves turning them
 */
record FirstPicture(int width, int height, boolean pointer, IntBuffer pixels) {
    /** A file begins with width, height, pointer, and what it depends on; then room up to here. */
    private static final int HEAD = 8192;

    private static final int NUMBERS = 12;
    private static final int PIXEL = 4;

    /** Where it lies: in the folder of the user for what may be lost. */
    static Path file(Map<String, String> environment) {
        String cache = environment.get("XDG_CACHE_HOME");
        Path folder = cache != null ? Path.of(cache) : Path.of(environment.getOrDefault("HOME", "."), ".cache");
        return folder.resolve("legal-kiosk-first-screen.argb");
    }

    /** Empty when there is none that these settings would draw, or none that can be read: then it is drawn and kept anew. */
    static Optional<FirstPicture> read(Path file, Path settings) {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            if (all.remaining() < HEAD) {
                return Optional.empty();
            }
            int width = all.getInt();
            int height = all.getInt();
            boolean pointer = all.getInt() != 0;
            byte[] basis = new byte[HEAD - NUMBERS];
            all.get(basis);
            boolean whole = (long) width * height * PIXEL == channel.size() - HEAD;
            return whole && stillHolds(new String(basis, StandardCharsets.UTF_8).strip(), settings)
                    ? Optional.of(
                            new FirstPicture(width, height, pointer, ints(all.slice(HEAD, width * height * PIXEL))))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static IntBuffer ints(ByteBuffer bytes) {
        return bytes.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }

    private static boolean stillHolds(String basis, Path settings) throws IOException {
        String words = basis.substring(basis.lastIndexOf('\n') + 1);
        return basis.equals(basis(settings, Path.of(words)));
    }

    /** What decides how the first screen looks; the words' file is the last line. */
    private static String basis(Path settings, Path words) throws IOException {
        return String.join("\n", Version.running().toString(), stamp(settings), stamp(words), words.toString());
    }

    private static String stamp(Path file) throws IOException {
        return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
    }

    /** Keeps it for the next start. */
    void write(Path file, Path settings, Path words) throws IOException {
        byte[] basis = basis(settings, words).getBytes(StandardCharsets.UTF_8);
        if (basis.length > HEAD - NUMBERS) {
            throw new IOException("the names of settings and words are too long");
        }
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        head.putInt(width).putInt(height).putInt(pointer ? 1 : 0).put(basis);
        while (head.hasRemaining()) {
            head.put((byte) ' ');
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer body = ByteBuffer.allocate(width * height * PIXEL);
            ints(body).put(pixels.duplicate());
            ByteBuffer[] all = {head.rewind(), body};
            while (all[0].hasRemaining() || all[1].hasRemaining()) {
                channel.write(all);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
