package legalkiosk.hardware.simulator.ups;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A server like upsd with one supply named {@code ups}, whose mains can fail and whose battery can run down. Any thread. */
public final class UpsSimulator implements AutoCloseable {
    private static final String NAME = "ups";
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private ServerSocket server;
    private volatile String status = "OL";
    private volatile int charge = 100;

    private UpsSimulator(ServerSocket server) {
        this.server = server;
        this.port = server.getLocalPort();
        serve(server);
    }

    /** Starts on a free port of the loopback, on mains. */
    public static UpsSimulator start() {
        try {
            return new UpsSimulator(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** Where the driver finds it. */
    public String address() {
        return "nut://localhost:" + port + "/" + NAME;
    }

    /** Power comes from the mains again, and the battery is charged. */
    public void mainsOn() {
        charge = 100;
        status = "OL CHRG";
    }

    /** The mains fail. */
    public void mainsOff() {
        charge = 80;
        status = "OB DISCHRG";
    }

    /** On battery, and nearly nothing left. */
    public void batteryLow() {
        charge = 12;
        status = "OB DISCHRG LB";
    }

    /** The battery is old. */
    public void batteryWorn() {
        status = "OL RB";
    }

    /** The cable between supply and machine is pulled: nobody listens. */
    public synchronized void unplug() {
        close();
    }

    /** The cable is back. */
    public synchronized void replug() {
        try {
            server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            serve(server);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    @Override
    public synchronized void close() {
        end(server);
        open.forEach(UpsSimulator::end);
        open.clear();
    }

    private void serve(ServerSocket on) {
        Thread.ofVirtual().name("ups-simulator").start(() -> {
            while (!on.isClosed()) {
                try {
                    Socket line = on.accept();
                    open.add(line);
                    Thread.ofVirtual().start(() -> talk(line));
                } catch (IOException closed) {
                    end(on);
                }
            }
        });
    }

    private void talk(Socket line) {
        try (line;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String asked = in.readLine(); asked != null; asked = in.readLine()) {
                line.getOutputStream().write(answer(asked).getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            open.remove(line);
        }
    }

    private String answer(String asked) {
        if (!asked.equals("LIST VAR " + NAME)) {
            return asked.startsWith("LIST VAR ") ? "ERR UNKNOWN-UPS\n" : "ERR UNKNOWN-COMMAND\n";
        }
        String start = "VAR " + NAME + " ";
        return "BEGIN LIST VAR " + NAME + "\n"
                + start + "battery.charge \"" + charge + "\"\n"
                + start + "battery.runtime \"" + charge * 18 + "\"\n"
                + start + "ups.mfr \"Example \\\"Demo\\\"\"\n"
                + start + "ups.status \"" + status + "\"\n"
                + "END LIST VAR " + NAME + "\n";
    }

    private static void end(java.io.Closeable thing) {
        try {
            thing.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }
}
