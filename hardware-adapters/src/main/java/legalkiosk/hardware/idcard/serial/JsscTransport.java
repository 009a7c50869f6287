package legalkiosk.hardware.idcard.serial;

import java.io.IOException;
import jssc.SerialPort;
import jssc.SerialPortException;

/**
 * An open jSSC port. Only the call of {@code readBytes()} that never waits is used: {@code readBytes(n)} spins for ever once the
 * cable is out, and the event listener costs 30 % of a core on JDK 25. A pulled cable shows as an exception of either kind below.
 */
final class JsscTransport implements Transport {
    private static final byte[] NOTHING = {};

    private final SerialPort port;

    JsscTransport(SerialPort port) {
        this.port = port;
    }

    @Override
    public byte[] read() throws IOException {
        try {
            byte[] bytes = port.readBytes();
            return bytes == null ? NOTHING : bytes;
        } catch (SerialPortException | RuntimeException gone) {
            throw new IOException("reading " + port.getPortName() + ": " + gone.getMessage(), gone);
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        try {
            if (port.writeBytes(bytes)) {
                return;
            }
        } catch (SerialPortException | RuntimeException gone) {
            throw new IOException("writing " + port.getPortName() + ": " + gone.getMessage(), gone);
        }
        throw new IOException("writing " + port.getPortName() + " took nothing");
    }

    @Override
    public void close() throws IOException {
        try {
            port.closePort();
        } catch (SerialPortException | RuntimeException error) {
            throw new IOException("closing " + port.getPortName() + ": " + error.getMessage(), error);
        }
    }

    /** Closes a port whose opening failed half-way; what closing says is added to the first failure. */
    static void closeAfter(SerialPort port, Exception failure) {
        if (!port.isOpened()) {
            return;
        }
        try {
            port.closePort();
        } catch (SerialPortException | RuntimeException error) {
            failure.addSuppressed(error);
        }
    }
}
