package legalkiosk.kiosk.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A network cable between terminal and backend that can be cut: passes bytes on, or ends every connection. Any thread. */
public final class Relay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private final ServerSocket server;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Relay(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    /** Listens on a free port of this machine and passes on to another. */
    public static Relay to(int targetPort) throws IOException {
        Relay relay = new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), targetPort);
        Thread.ofVirtual().name("relay").start(relay::accept);
        return relay;
    }

    public int port() {
        return server.getLocalPort();
    }

    public boolean isCut() {
        return cut;
    }

    /** Pulls the cable, or puts it back. */
    public void cut(boolean pulled) {
        cut = pulled;
        if (pulled) {
            open.forEach(Relay::end);
            open.clear();
        }
    }

    @Override
    public void close() {
        cut(true);
        end(server);
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket near = server.accept();
                if (cut) {
                    end(near);
                } else {
                    connect(near);
                }
            }
        } catch (IOException closed) {
            LOG.atDebug().addKeyValue("event", "relay.ended").log("the relay ended");
        }
    }

    private void connect(Socket near) {
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(near);
            open.add(far);
            Thread.ofVirtual().start(() -> pass(near, far));
            Thread.ofVirtual().start(() -> pass(far, near));
        } catch (IOException nobody) {
            LOG.atDebug().addKeyValue("event", "relay.nobody").log("nobody listens behind the relay");
            end(near);
        }
    }

    private void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException ended) {
            LOG.atTrace().addKeyValue("event", "relay.connection-ended").log("a connection ended");
        } finally {
            end(from);
            end(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void end(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception gone) {
            LOG.atTrace().addKeyValue("event", "relay.gone").log("already gone");
        }
    }
}
