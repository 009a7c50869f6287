package legalkiosk.hardware.line;

import java.io.IOException;

/** An open line of bytes to a device. No method waits. Used by one thread at a time. */
public interface Line extends AutoCloseable {
    /** Bytes that have arrived, possibly none. {@link IOException} when the line is gone. */
    byte[] read() throws IOException;

    /** Hands over as many bytes as the line takes now and says how many; none when it is full. {@link IOException} when it is gone. */
    int write(byte[] bytes, int from, int to) throws IOException;

    /** Gives the line back; {@link IOException} when even that fails, after which the line is not used any more. */
    @Override
    void close() throws IOException;
}
