package legalkiosk.hardware.simulator.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Optional;
import legalkiosk.hardware.simulator.pty.Pty;

/** The printer's side of a line. One thread. */
sealed interface FarEnd extends AutoCloseable {
    /** What arrived, waiting a little for it. */
    byte[] read(int millis) throws IOException;

    void write(byte[] bytes) throws IOException;

    @Override
    void close() throws IOException;

    /** A pseudo terminal. */
    record Terminal(Pty pty) implements FarEnd {
        private static final int PATIENCE = 50;

        @Override
        public byte[] read(int millis) throws IOException {
            return pty.read(millis);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            for (int sent = 0, tries = 0; sent < bytes.length && tries < PATIENCE; tries++) {
                sent += pty.write(bytes, sent, bytes.length, 10);
            }
        }

        @Override
        public void close() throws IOException {
            pty.close();
        }
    }

    /** A listening socket; one caller at a time, as print servers in receipt printers do. */
    final class Socketed implements FarEnd {
        private final ServerSocket server;
        private final byte[] buffer = new byte[4096];
        private Optional<Socket> caller = Optional.empty();

        Socketed(int port) throws IOException {
            server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }

        int port() {
            return server.getLocalPort();
        }

        @Override
        public byte[] read(int millis) throws IOException {
            try {
                if (caller.isEmpty()) {
                    server.setSoTimeout(millis);
                    caller = Optional.of(server.accept());
                    caller.get().setTcpNoDelay(true);
                }
                caller.get().setSoTimeout(millis);
                InputStream in = caller.get().getInputStream();
                int count = in.read(buffer);
                if (count < 0) {
                    hangUp();
                    return new byte[0];
                }
                return Arrays.copyOf(buffer, count);
            } catch (SocketTimeoutException nothing) {
                return new byte[0];
            } catch (IOException gone) {
                hangUp();
                return new byte[0];
            }
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (caller.isPresent()) {
                try {
                    caller.get().getOutputStream().write(bytes);
                } catch (IOException gone) {
                    hangUp();
                }
            }
        }

        private void hangUp() throws IOException {
            if (caller.isPresent()) {
                caller.get().close();
                caller = Optional.empty();
            }
        }

        @Override
        public void close() throws IOException {
            hangUp();
            server.close();
        }
    }
}
