package legalkiosk.kiosk.app.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.foundation.config.ConfigReader;
import legalkiosk.foundation.config.Setting;
import legalkiosk.hardware.receipt.PaperWidth;

/** {@code config/terminal.yaml}: one terminal. */
public record TerminalConfig(
        Site site,
        Screen screen,
        Backend backend,
        Devices devices,

        @Setting(value = "folder with what citizens read", example = "content")
        Path content,

        @Setting(
                value = "folder for what must survive a power cut; only this program's user may read it",
                example = "/var/lib/legal-kiosk")
        Path state,

        @Setting(
                value = "file of those who may open maintenance mode, mode 600; without it nobody can",
                example = "secrets/technicians.yaml")
        Optional<Path> technicians,

        @Setting(
                value = "command that turns the machine off when that battery is nearly empty; absent: only this"
                        + " program ends",
                example = "[systemctl, poweroff]")
        List<String> powerOff,

        @Setting(
                value = "folder for logs; without it, readable lines go to the console",
                example = "/var/log/legal-kiosk")
        Optional<Path> logs,

        Optional<Service> service) {

    /** Reads and checks the file; every mistake is named at once. */
    public static TerminalConfig read(Path file) throws ConfigException {
        return ConfigReader.read(file, TerminalConfig.class);
    }

    /** The same with other devices. */
    public TerminalConfig with(Devices others) {
        return new TerminalConfig(site, screen, backend, others, content, state, technicians, powerOff, logs, service);
    }

    /** Where this terminal stands. */
    public record Site(
            @Setting(value = "this terminal's id", example = "HS-01", pattern = "HS-[0-9]{2}")
            String terminal,

            @Setting(value = "town or street, as in fleet.yaml", example = "沙坪街道")
            String town,

            @Setting(value = "name of the hall, as people know it", example = "沙坪街道公共法律服务工作站")
            String hall,

            @Setting(value = "where the reader is, said to a person in front of the screen", example = "屏幕右下方")
            String cardReaderPlace,

            @Setting(value = "where paper comes out", example = "屏幕左下方")
            String printerPlace,

            @Setting(value = "where the second printer's paper comes out, when there is one", example = "屏幕右侧的柜子上")
            Optional<String> secondPrinterPlace) {}

    /** The touch screen and its timing. */
    public record Screen(
            @Setting(value = "how the screen is mounted", example = "portrait", fallback = "portrait")
            Orientation orientation,

            @Setting(
                    value = "seconds without a touch before the countdown",
                    example = "90",
                    min = 20,
                    max = 900,
                    fallback = "90")
            int idleSeconds,

            @Setting(value = "seconds the countdown lasts", example = "20", min = 10, max = 60, fallback = "20")
            int countdownSeconds,

            @Setting(value = "show a mouse pointer; for a screen without touch", example = "false", fallback = "false")
            boolean pointer) {}

    /** How the screen is mounted. */
    public enum Orientation {
        PORTRAIT,
        LANDSCAPE
    }

    /** The platform's backend. */
    public record Backend(
            @Setting(
                    value = "address of the backend",
                    example = "https://backend.example:8443",
                    pattern = "https://[^/]+")
            String address,

            @Setting(value = "file with this terminal's token, mode 600", example = "secrets/terminal.token")
            Path token,

            @Setting(
                    value = "PEM file of the certificate to trust; absent: the public authorities",
                    example = "secrets/backend.pem")
            Optional<Path> certificate) {}

    /** The devices of this terminal. */
    public record Devices(
            @Setting(
                    value = "serial port of the card reader, or auto",
                    example = "/dev/ttyUSB0",
                    fallback = "auto",
                    pattern = "auto|/.+")
            String cardReader,

            @Setting(
                    value = "address of the A4 printer",
                    example = "ipp://192.0.2.10/ipp/print",
                    pattern = "(ipps?://|cups:).+")
            String printer,

            @Setting(
                    value = "a printer that stands in when the first can't print; absent: there is none",
                    example = "cups:Counter",
                    pattern = "(ipps?://|cups:).+")
            Optional<String> secondPrinter,

            @Setting(
                    value = "the power supply with a battery, as Network UPS Tools knows it; absent: there is none",
                    example = "nut://localhost/ups",
                    pattern = "nut://[^/]+/[A-Za-z0-9_.-]+")
            Optional<String> ups,

            @Setting(
                    value = "the camera that looks at the person: auto, a path, or its name under /dev/v4l/by-id;"
                            + " absent: there is none",
                    example = "usb-046d_HD_Pro_Webcam_C920-video-index0",
                    pattern = "auto|/.+|simulated:/.+|[A-Za-z0-9][A-Za-z0-9._+-]*")
            Optional<String> faceCamera,

            @Setting(
                    value = "the camera that looks down at the table, named the same way; absent: there is none",
                    example = "usb-Example_Document_Camera-video-index0",
                    pattern = "auto|/.+|simulated:/.+|[A-Za-z0-9][A-Za-z0-9._+-]*")
            Optional<String> tableCamera,

            @Setting(
                    value = "speaker and microphone as ALSA calls them; absent: there are none",
                    example = "default",
                    pattern = "[A-Za-z][A-Za-z0-9_]*(:[A-Za-z0-9_,=]+)?|simulated:/.+")
            Optional<String> sound,

            @Setting(
                    value = "the tablet with a pen to sign on; absent: people sign on the screen",
                    example = "{device: /dev/input/by-id/usb-example-event-mouse}")
            Optional<SignaturePad> signaturePad,

            @Setting(
                    value = "the board with presence sensor, door contact and lamp; absent: there is none",
                    example = "{port: /dev/ttyUSB1, presence: 0, door: 1, lamp: 0}")
            Optional<IoBoard> ioBoard,

            @Setting(
                    value = "the receipt printer: TCP, serial port or USB device file; absent: there is none",
                    example = "tcp://192.0.2.11:9100",
                    pattern = "(tcp://|serial:/|usb:/).+")
            Optional<String> receiptPrinter,

            @Setting(value = "width of its roll", example = "mm80", fallback = "mm80")
            PaperWidth receiptPaper,

            @Setting(
                    value = "the code scanner: its serial port, or keyboard; absent: there is none",
                    example = "serial:/dev/ttyACM0@9600",
                    pattern = "serial:/.+|keyboard")
            Optional<String> scanner) {}

    /** A tablet with a pen. */
    public record SignaturePad(
            @Setting(
                    value = "the tablet's device file, best by a name that stays",
                    example = "/dev/input/by-id/usb-example-event-mouse",
                    pattern = "/.+")
            String device,

            @Setting(
                    value = "greatest x, y and pressure of a tablet that can't be asked",
                    example = "21600x13500x2047",
                    pattern = "[1-9][0-9]{0,5}x[1-9][0-9]{0,5}(x[1-9][0-9]{0,5})?")
            Optional<String> limits) {}

    /** A board that speaks Modbus RTU; inputs and coils are counted from 0. */
    public record IoBoard(
            @Setting(value = "serial port of the board", example = "/dev/ttyUSB1", pattern = "/.+")
            String port,

            @Setting(value = "line speed", example = "9600", min = 1200, max = 115_200, fallback = "9600")
            int baud,

            @Setting(value = "the line's parity bit: none, even or odd", example = "none", fallback = "none")
            Parity parity,

            @Setting(value = "the board's address", example = "1", min = 1, max = 247, fallback = "1")
            int unit,

            @Setting(
                    value = "input of the presence sensor, on while somebody is there",
                    example = "0",
                    min = 0,
                    max = 1999)
            Optional<Integer> presence,

            @Setting(value = "input of the door contact, on while the door is shut", example = "1", min = 0, max = 1999)
            Optional<Integer> door,

            @Setting(value = "coil of the lamp at the card reader", example = "0", min = 0, max = 1999)
            Optional<Integer> lamp,

            @Setting(
                    value = "seconds a person must be gone before the countdown begins",
                    example = "10",
                    min = 3,
                    max = 300,
                    fallback = "10")
            int awaySeconds) {}

    /** A serial line's parity bit. */
    public enum Parity {
        NONE,
        EVEN,
        ODD
    }

    /** Who looks after this terminal, and with what. */
    public record Service(
            @Setting(
                    value = "whom to call and how, shown at the end of the search for a fault",
                    example = "维护热线（工作日 9 点到 17 点）")
            Optional<String> contact,

            @Setting(
                    value = "the service desk's public key; log bundles are sealed for it, see legal-kiosk-bundle",
                    example = "secrets/service-desk.pub")
            Optional<Path> deskKey,

            @Setting(
                    value = "folders under which USB sticks appear",
                    example = "[/media, /run/media]",
                    fallback = "[/media, /run/media]")
            List<Path> usbMounts,

            @Setting(
                    value = "command that restarts the machine; absent: only the program can be restarted",
                    example = "[systemctl, reboot]")
            List<String> restart,

            @Setting(
                    value = "file in which the machine's updater says what it found; absent: that is not known",
                    example = "/var/lib/legal-kiosk/update.properties")
            Optional<Path> updates) {

        /** A terminal whose file says nothing of it. */
        public static final Service NONE =
                new Service(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());
    }
}
