package legalkiosk.kiosk.video;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.DatagramChannel;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A poor line to a TURN server: datagrams wait for their turn on a narrow way up, come later, or are lost. One port in front of the
 * server; each client behind it has an address of its own there. Works without rights to shape the machine's traffic.
 */
final class PoorLine implements AutoCloseable {
    /** As the queue of a cheap router; what does not fit is lost. */
    private static final long QUEUE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private static final int DATAGRAM = 2048;

    /**
     * @param upBits a second, from the client to the server; 0: as many as there are
     * @param delayMillis of each datagram on its way up
     * @param loss share lost, each way
     */
    record Quality(long upBits, long delayMillis, double loss) {}

    private final Quality quality;
    private final InetSocketAddress server;
    private final DatagramChannel front;
    private final Random random;
    private final Map<SocketAddress, DatagramChannel> behind = new ConcurrentHashMap<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("poor-line").factory());
    private long free = System.nanoTime();

    PoorLine(int serverPort, Quality quality, long seed) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        this.quality = quality;
        this.server = new InetSocketAddress(here, serverPort);
        this.front = DatagramChannel.open().bind(new InetSocketAddress(here, 0));
        this.random = new Random(seed);
        Thread.ofPlatform().daemon().name("poor-line-up").start(() -> pump(front, this::up));
    }

    int port() {
        return front.socket().getLocalPort();
    }

    @FunctionalInterface
    private interface Taker {
        void take(SocketAddress from, ByteBuffer datagram) throws IOException;
    }

    private static void pump(DatagramChannel from, Taker taker) {
        try {
            while (true) {
                ByteBuffer datagram = ByteBuffer.allocate(DATAGRAM);
                SocketAddress sender = from.receive(datagram);
                taker.take(sender, datagram.flip());
            }
        } catch (AsynchronousCloseException ended) {
            // The line is taken away.
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void up(SocketAddress client, ByteBuffer datagram) throws IOException {
        if (lost()) {
            return;
        }
        DatagramChannel way = behind.computeIfAbsent(client, this::way);
        long now = System.nanoTime();
        if (quality.upBits() > 0) {
            long takes = datagram.remaining() * 8L * TimeUnit.SECONDS.toNanos(1) / quality.upBits();
            if (free - now > QUEUE_NANOS) {
                return;
            }
            free = Math.max(free, now) + takes;
        } else {
            free = now;
        }
        long arrives = free - now + TimeUnit.MILLISECONDS.toNanos(quality.delayMillis());
        var _ = later.schedule(() -> way.send(datagram, server), arrives, TimeUnit.NANOSECONDS);
    }

    private DatagramChannel way(SocketAddress client) {
        try {
            DatagramChannel way =
                    DatagramChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Thread.ofPlatform()
                    .daemon()
                    .name("poor-line-down")
                    .start(() -> pump(way, (from, datagram) -> {
                        if (!lost()) {
                            front.send(datagram, client);
                        }
                    }));
            return way;
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    private synchronized boolean lost() {
        return random.nextDouble() < quality.loss();
    }

    @Override
    public void close() throws IOException {
        later.shutdownNow();
        for (DatagramChannel way : behind.values()) {
            way.close();
        }
        front.close();
    }
}
