package legalkiosk.kiosk.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import legalkiosk.foundation.Version;
import legalkiosk.kiosk.app.config.TerminalConfig;
import legalkiosk.kiosk.ui.Texts;

/**
 * The first screen as it was drawn at an earlier start: pixels, which need no fonts, no styles and no layout, so that they are on the
 * screen almost as soon as a window is. Used only as long as the software, the words, the hall's name and the orientation are the same.
 * Nobody is in front of that screen, so there is nothing of anybody in it.
 *
 * @param pixels blue, green, red, alpha a byte each, line by line
 */
record FirstPicture(int width, int height, ByteBuffer pixels) {
    /** What a file begins with: how long the description is, the description, width, height; then room up to here. */
    private static final int HEAD = 4096;

    private static final int PIXEL = 4;

    /** Where it lies. */
    static Path file(TerminalConfig settings) {
        return settings.state().resolve("first-screen.bgra");
    }

    /** What decides how the first screen looks. */
    static String described(TerminalConfig settings) throws IOException {
        Path words = Texts.file(settings.content());
        return String.join(
                "\n",
                Version.running().toString(),
                settings.site().hall(),
                settings.screen().orientation().name(),
                Files.getLastModifiedTime(words).toString(),
                String.valueOf(Files.size(words)));
    }

    /** Empty when there is none of this description, or none that can be read: then it is drawn and kept anew. */
    static Optional<FirstPicture> read(Path file, String described) {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer head = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            byte[] wanted = described.getBytes(StandardCharsets.UTF_8);
            byte[] found = new byte[wanted.length];
            if (head.remaining() < HEAD || head.getInt() != wanted.length) {
                return Optional.empty();
            }
            head.get(found);
            int width = head.getInt();
            int height = head.getInt();
            boolean whole = (long) width * height * PIXEL == channel.size() - HEAD;
            return whole && Arrays.equals(found, wanted)
                    ? Optional.of(new FirstPicture(width, height, head.slice(HEAD, width * height * PIXEL)))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Keeps it for the next start. */
    void write(Path file, String described) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] description = described.getBytes(StandardCharsets.UTF_8);
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        head.putInt(description.length).put(description).putInt(width).putInt(height);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer[] all = {head.rewind(), pixels.duplicate()};
            while (all[0].hasRemaining() || all[1].hasRemaining()) {
                channel.write(all);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
