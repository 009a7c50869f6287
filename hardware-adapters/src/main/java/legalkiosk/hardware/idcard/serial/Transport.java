package legalkiosk.hardware.idcard.serial;

import java.io.IOException;

/**
 * A line of bytes to a reader. The seam for other ways than a serial port (readers with real USB cut the same frames in two).
 * Used by one thread only, which is also the one that closes it.
 */
interface Transport {
    /** Bytes that have arrived, possibly none; never waits. {@link IOException} when the line is gone. */
    byte[] read() throws IOException;

    /** Sends the bytes. {@link IOException} when the line is gone. */
    void write(byte[] bytes) throws IOException;

    /** Gives the line back; {@link IOException} when even that fails, after which the line is not used any more. */
    void close() throws IOException;
}
