package legalkiosk.hardware.line;

import java.io.IOException;
import java.util.Arrays;
import jssc.SerialPort;
import jssc.SerialPortException;

/**
 * A serial port through jSSC 2.10.2. Reads only with the call that never waits; writes little by little and only while the
 * system's own buffer (4 KiB for Linux's serial drivers) is nearly empty, since a write into a full one would block.
 */
final class SerialLine implements Line {
    private static final byte[] NOTHING = {};
    private static final int CHUNK = 512;
    private static final int MOST_QUEUED = 2048;

    private final SerialPort port;

    private SerialLine(SerialPort port) {
        this.port = port;
    }

    static SerialLine open(String path, int baud) throws IOException {
        SerialPort port = new SerialPort(path);
        try {
            port.openPort();
            // False on a pty although the parameters are set; a line that is wrong shows by its silence.
            boolean unused = port.setParams(baud, SerialPort.DATABITS_8, SerialPort.STOPBITS_1, SerialPort.PARITY_NONE);
            port.setFlowControlMode(SerialPort.FLOWCONTROL_NONE);
            port.purgePort(SerialPort.PURGE_RXCLEAR | SerialPort.PURGE_TXCLEAR);
            return new SerialLine(port);
        } catch (SerialPortException | RuntimeException refused) {
            closeAfter(port, refused);
            throw new IOException(path + ": " + reason(refused), refused);
        }
    }

    @Override
    public byte[] read() throws IOException {
        try {
            byte[] bytes = port.readBytes();
            return bytes == null ? NOTHING : bytes;
        } catch (SerialPortException | RuntimeException gone) {
            throw new IOException("reading " + port.getPortName() + ": " + reason(gone), gone);
        }
    }

    @Override
    public int write(byte[] bytes, int from, int to) throws IOException {
        try {
            if (port.getOutputBufferBytesCount() > MOST_QUEUED) {
                return 0;
            }
            int end = Math.min(to, from + CHUNK);
            if (port.writeBytes(Arrays.copyOfRange(bytes, from, end))) {
                return end - from;
            }
        } catch (SerialPortException | RuntimeException gone) {
            throw new IOException("writing " + port.getPortName() + ": " + reason(gone), gone);
        }
        throw new IOException("writing " + port.getPortName() + " was refused");
    }

    @Override
    public void close() throws IOException {
        try {
            port.closePort();
        } catch (SerialPortException | RuntimeException error) {
            throw new IOException("closing " + port.getPortName() + ": " + reason(error), error);
        }
    }

    private static void closeAfter(SerialPort port, Exception failure) {
        if (!port.isOpened()) {
            return;
        }
        try {
            port.closePort();
        } catch (SerialPortException | RuntimeException error) {
            failure.addSuppressed(error);
        }
    }

    private static String reason(Exception refused) {
        return refused instanceof SerialPortException known
                ? known.getExceptionType()
                : String.valueOf(refused.getMessage());
    }
}
