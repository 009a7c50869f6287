package legalkiosk.kiosk.app.service;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A service manager's end of the socket: a real Unix datagram socket, opened by python3, which says each datagram as a line. */
public final class ManagerSocket implements AutoCloseable {
    private static final String PROGRAM = """
        import socket, sys
        name = sys.argv[1]
        s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        s.bind('\\0' + name[1:] if name.startswith('@') else name)
        print('open', flush=True)
        while True:
            print(s.recv(4096).decode(), flush=True)
        """;
    private final Process process;
    private final BufferedReader said;

    private ManagerSocket(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    /** Skips the test where there is no python3. */
    public static ManagerSocket open(String name) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder("python3", "-c", PROGRAM, name)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException missing) {
            return abort("python3 is not installed, so there is no datagram socket to listen on");
        }
        var _ = process.onExit()
                .orTimeout(60, TimeUnit.SECONDS)
                .whenComplete((done, late) -> process.destroyForcibly());
        ManagerSocket socket = new ManagerSocket(process);
        if (!"open".equals(socket.next())) {
            throw new IOException("the socket " + name + " did not open");
        }
        return socket;
    }

    /** The next datagram; waits for it. */
    public String next() throws IOException {
        return String.valueOf(said.readLine());
    }

    /** Whether a datagram has come that nobody has asked for yet. */
    public boolean hasMore() throws IOException {
        return said.ready();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
