package legalkiosk.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Says bytes to an HTTPS server that no client library would say, and reads what comes back. */
final class RawHttps implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    /** The server closes a connection that rests for half a minute. */
    private static final Duration MOST_REST = Duration.ofSeconds(20);

    private final SSLSocketFactory sockets;
    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;
    private @Nullable IOException unsaid;
    private int answers;
    private long lastAnswer;

    RawHttps(Path state, int port) throws Exception {
        this.sockets = LineClient.http(state).sslSocketFactory();
        this.port = port;
    }

    /** An answer; names of headers in small letters. */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /**
     * Asks over the connection of the last answer, unless that said that it would be closed or lay idle so long that it may be.
     * A connection that ends any other way is a failure.
     *
     * @param head true: an answer without a body, as to HEAD
     */
    Answer send(byte[] request, boolean head) throws IOException {
        say(request);
        return answer(head);
    }

    /** Says a part of a request. */
    void say(byte[] part) throws IOException {
        if (System.nanoTime() - lastAnswer > MOST_REST.toNanos()) {
            close();
        }
        Socket open = socket;
        if (open == null) {
            open = sockets.createSocket("localhost", port);
            open.setSoTimeout(PATIENCE_MILLIS);
            open.setTcpNoDelay(true);
            in = new BufferedInputStream(open.getInputStream());
            socket = open;
            answers = 0;
            lastAnswer = System.nanoTime();
        }
        unsaid = null;
        try {
            open.getOutputStream().write(part);
            open.getOutputStream().flush();
        } catch (IOException refused) {
            // An answer may be there although not all was taken; without one, reading it fails.
            unsaid = refused;
        }
    }

    /** The next answer. */
    Answer answer(boolean head) throws IOException {
        InputStream said = Objects.requireNonNull(in, "nothing was asked");
        Answer answer;
        try {
            answer = read(said, head);
            while (answer.status() < 200) {
                answer = read(said, head);
            }
        } catch (IOException none) {
            IOException explained = new IOException(
                    "no answer on a connection that gave %d, %d ms after the last"
                            .formatted(
                                    answers,
                                    Duration.ofNanos(System.nanoTime() - lastAnswer)
                                            .toMillis()),
                    none);
            if (unsaid != null) {
                explained.addSuppressed(unsaid);
            }
            throw explained;
        }
        answers++;
        lastAnswer = System.nanoTime();
        if (answer.header("connection").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    private static Answer read(InputStream in, boolean head) throws IOException {
        String status = line(in);
        Map<String, String> headers = new TreeMap<>();
        String header = line(in);
        while (!header.isEmpty()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
            header = line(in);
        }
        int code = Integer.parseInt(status.split(" ", 3)[1]);
        boolean none = head || code < 200 || code == 204 || code == 304;
        byte[] body = none ? new byte[0] : body(in, headers);
        if ("gzip".equals(headers.get("content-encoding")) && body.length > 0) {
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
        return new Answer(code, headers, body);
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            int size = Integer.parseInt(line(in), 16);
            while (size > 0) {
                all.write(in.readNBytes(size));
                line(in);
                size = Integer.parseInt(line(in), 16);
            }
            line(in);
            return all.toByteArray();
        }
        String length = headers.get("content-length");
        return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next != '\n') {
            if (next < 0) {
                throw new EOFException("the server closed without an answer");
            }
            line.write(next);
            next = in.read();
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException gone) {
            // It is closed, which was wanted.
        }
        socket = null;
        in = null;
    }
}
