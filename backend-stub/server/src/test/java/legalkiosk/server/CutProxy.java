package legalkiosk.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A network between clients and a server on this machine, which breaks when told to. */
final class CutProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final int target;
    private final Collection<Socket> clients = new ConcurrentLinkedQueue<>();
    private final Collection<Socket> servers = new ConcurrentLinkedQueue<>();

    CutProxy(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Breaks all connections. @param told false: the server's side stays open and silent, as when a cable is pulled */
    void cut(boolean told) {
        drop(clients);
        if (told) {
            drop(servers);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                clients.add(client);
                servers.add(server);
                Thread.ofVirtual().start(() -> pump(client, server));
                Thread.ofVirtual().start(() -> pump(server, client));
            }
        } catch (IOException closed) {
            cut(true);
        }
    }

    /** What one side says reaches the other; that one is gone does not. */
    private static void pump(Socket from, Socket to) {
        byte[] buffer = new byte[16 * 1024];
        try {
            int read = from.getInputStream().read(buffer);
            while (read >= 0) {
                to.getOutputStream().write(buffer, 0, read);
                read = from.getInputStream().read(buffer);
            }
        } catch (IOException cut) {
            // The other side finds out by itself.
        }
    }

    private static void drop(Collection<Socket> sockets) {
        sockets.forEach(socket -> {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException gone) {
                // Gone is what was wanted.
            }
        });
        sockets.clear();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut(true);
    }
}
