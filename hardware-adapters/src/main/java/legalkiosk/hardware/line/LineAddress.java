package legalkiosk.hardware.line;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a device's line begins, as it stands in a configuration. Says itself in {@link #toString()} as it was written. */
public sealed interface LineAddress {
    /** What {@link #of} understands. */
    String FORMS = "tcp://HOST[:9100], serial:/dev/ttyS0[@115200] or usb:/dev/usb/lp0";

    /** Opens the line; waits for a far end that does not answer at most as long as said. */
    Line open(Duration patience) throws IOException;

    /** A socket, on port 9100 when none is named. */
    record Tcp(String host, int port) implements LineAddress {
        @Override
        public Line open(Duration patience) throws IOException {
            return TcpLine.open(host, port, patience);
        }

        @Override
        public String toString() {
            return "tcp://" + host + ":" + port;
        }
    }

    /** A serial port with 8 data bits, no parity, 1 stop bit. */
    record Serial(String port, int baud) implements LineAddress {
        @Override
        public Line open(Duration patience) throws IOException {
            return SerialLine.open(port, baud);
        }

        @Override
        public String toString() {
            return "serial:" + port + "@" + baud;
        }
    }

    /** A file of the kernel that is a device, such as the one of {@code usblp}. */
    record DeviceFile(Path file) implements LineAddress {
        @Override
        public Line open(Duration patience) throws IOException {
            return DeviceFileLine.open(file);
        }

        @Override
        public String toString() {
            return "usb:" + file;
        }
    }

    /** Understands an address; {@link IllegalArgumentException} with a sentence when it is none. */
    static LineAddress of(String address) {
        Matcher tcp = Pattern.compile("tcp://([^/:]+|\\[[0-9A-Fa-f:]+])(?::([0-9]{1,5}))?")
                .matcher(address);
        if (tcp.matches()) {
            return new Tcp(tcp.group(1), tcp.group(2) == null ? 9100 : port(tcp.group(2)));
        }
        Matcher serial = Pattern.compile("serial:(/[^@]+)(?:@([0-9]{3,7}))?").matcher(address);
        if (serial.matches()) {
            return new Serial(serial.group(1), serial.group(2) == null ? 115_200 : Integer.parseInt(serial.group(2)));
        }
        Matcher file = Pattern.compile("usb:(/.+)").matcher(address);
        if (file.matches()) {
            return new DeviceFile(Path.of(file.group(1)));
        }
        throw new IllegalArgumentException("'" + address + "' is no line; write " + FORMS);
    }

    private static int port(String digits) {
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("there is no TCP port " + digits);
        }
        return port;
    }
}
