package legalkiosk.hardware.ioboard.modbus;

import java.io.IOException;
import jssc.SerialPort;
import jssc.SerialPortException;

/** A serial line through jSSC; nothing here waits. {@link IOException} when the line is gone. One thread only. */
final class RtuLine implements AutoCloseable {
    private static final byte[] NOTHING = {};
    private final SerialPort port;

    private RtuLine(SerialPort port) {
        this.port = port;
    }

    static RtuLine open(ModbusBoardConfig config) throws IOException {
        SerialPort port = new SerialPort(config.port());
        int parity = switch (config.parity()) {
            case NONE -> SerialPort.PARITY_NONE;
            case EVEN -> SerialPort.PARITY_EVEN;
            case ODD -> SerialPort.PARITY_ODD;
        };
        try {
            port.openPort();
            // False on a pty although the parameters are set; a line that is wrong shows by its silence.
            var _ = port.setParams(config.baud(), SerialPort.DATABITS_8, SerialPort.STOPBITS_1, parity);
            port.setFlowControlMode(SerialPort.FLOWCONTROL_NONE);
            return new RtuLine(port);
        } catch (SerialPortException | RuntimeException refused) {
            if (port.isOpened()) {
                new RtuLine(port).closeAfter(refused);
            }
            throw new IOException(config.port() + ": " + reason(refused), refused);
        }
    }

    byte[] read() throws IOException {
        try {
            // The call that never waits; the others spin once the cable is out.
            byte[] bytes = port.readBytes();
            return bytes == null ? NOTHING : bytes;
        } catch (SerialPortException | RuntimeException gone) {
            throw new IOException("reading " + port.getPortName() + ": " + reason(gone), gone);
        }
    }

    void write(byte[] bytes) throws IOException {
        try {
            if (port.writeBytes(bytes)) {
                return;
            }
        } catch (SerialPortException | RuntimeException gone) {
            throw new IOException("writing " + port.getPortName() + ": " + reason(gone), gone);
        }
        throw new IOException("writing " + port.getPortName() + " took nothing");
    }

    @Override
    public void close() throws IOException {
        try {
            port.closePort();
        } catch (SerialPortException | RuntimeException error) {
            throw new IOException("closing " + port.getPortName() + ": " + reason(error), error);
        }
    }

    /** Closes after a failure; what closing says is added to it. */
    void closeAfter(Exception failure) {
        try {
            close();
        } catch (IOException error) {
            failure.addSuppressed(error);
        }
    }

    private static String reason(Exception refused) {
        return refused instanceof SerialPortException known
                ? known.getExceptionType()
                : String.valueOf(refused.getMessage());
    }
}
