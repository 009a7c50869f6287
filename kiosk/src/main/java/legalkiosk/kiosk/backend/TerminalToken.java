package legalkiosk.kiosk.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The terminal's credential; its text never shows. */
public final class TerminalToken {
    private final String token;

    public TerminalToken(String token) {
        this.token = token.strip();
    }

    /** Reads the file that the backend's {@code enrol} command filled. */
    public static TerminalToken read(Path file) throws IOException {
        return new TerminalToken(Files.readString(file));
    }

    String reveal() {
        return token;
    }

    @Override
    public String toString() {
        return "***";
    }
}
