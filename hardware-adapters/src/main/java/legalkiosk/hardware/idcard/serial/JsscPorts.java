package legalkiosk.hardware.idcard.serial;

import java.io.IOException;
import java.util.List;
import jssc.SerialPort;
import jssc.SerialPortException;
import jssc.SerialPortList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serial ports through jSSC 2.10.2. */
final class JsscPorts implements Ports {
    private static final Logger LOG = LoggerFactory.getLogger(JsscPorts.class);

    @Override
    public List<String> listed() {
        return List.of(SerialPortList.getPortNames());
    }

    @Override
    public Transport open(String path, int baud) throws IOException {
        SerialPort port = new SerialPort(path);
        try {
            port.openPort();
            // On a pty this returns false although the parameters are set, so only the handshake can tell a port that
            // refuses.
            if (!port.setParams(baud, SerialPort.DATABITS_8, SerialPort.STOPBITS_1, SerialPort.PARITY_NONE)) {
                LOG.atDebug()
                        .addKeyValue("port", path)
                        .addKeyValue("baud", baud)
                        .log("serial parameters not confirmed; the handshake decides");
            }
            port.setFlowControlMode(SerialPort.FLOWCONTROL_NONE);
            port.purgePort(SerialPort.PURGE_RXCLEAR | SerialPort.PURGE_TXCLEAR);
            return new JsscTransport(port);
        } catch (SerialPortException | RuntimeException refused) {
            JsscTransport.closeAfter(port, refused);
            throw new IOException(reason(refused), refused);
        }
    }

    private static String reason(Exception refused) {
        return refused instanceof SerialPortException known
                ? known.getExceptionType()
                : String.valueOf(refused.getMessage());
    }
}
