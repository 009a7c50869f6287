package legalkiosk.hardware.line;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A line through a socket. A far end that hung up shows as an exception. */
final class TcpLine implements Line {
    private final SocketChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(4096);

    private TcpLine(SocketChannel channel) {
        this.channel = channel;
    }

    static TcpLine open(String host, int port, Duration patience) throws IOException {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new IOException("no address is known for " + host);
        }
        SocketChannel channel = SocketChannel.open();
        try {
            channel.socket().connect(address, (int) patience.toMillis());
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            channel.configureBlocking(false);
            return new TcpLine(channel);
        } catch (IOException refused) {
            channel.close();
            throw refused;
        }
    }

    @Override
    public byte[] read() throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            throw new IOException("the far end hung up");
        }
        byte[] bytes = new byte[buffer.flip().remaining()];
        buffer.get(bytes);
        return bytes;
    }

    @Override
    public int write(byte[] bytes, int from, int to) throws IOException {
        return channel.write(ByteBuffer.wrap(bytes, from, to - from));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
