package legalkiosk.hardware.ups.nut;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One TCP connection to a server. Used by one thread; every read has a deadline, and no answer may be endless. */
final class NutConnection implements Closeable {
    private static final int LONGEST_LINE = 1024;
    private static final int MOST_LINES = 500;

    private final NutAddress address;
    private final Socket socket;
    private final InputStream in;

    private NutConnection(NutAddress address, Socket socket) throws IOException {
        this.address = address;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    static NutConnection open(NutAddress address, Duration patience) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address.host(), address.port()), (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            return new NutConnection(address, socket);
        } catch (IOException gone) {
            socket.close();
            throw gone;
        }
    }

    NutReply variables() throws IOException {
        socket.getOutputStream().write(("LIST VAR " + address.ups() + "\n").getBytes(StandardCharsets.US_ASCII));
        List<String> lines = new ArrayList<>();
        while (lines.size() < MOST_LINES) {
            String line = line();
            lines.add(line);
            if (NutReply.ends(line)) {
                return NutReply.of(address.ups(), lines);
            }
        }
        throw new IOException("an answer of more than " + MOST_LINES + " lines");
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server hung up");
            }
            if (line.length() == LONGEST_LINE) {
                throw new IOException("a line of more than " + LONGEST_LINE + " characters");
            }
            line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
