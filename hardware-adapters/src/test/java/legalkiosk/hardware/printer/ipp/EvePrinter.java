package legalkiosk.hardware.printer.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** ippeveprinter, the printer of the CUPS project, as an independent judge of the driver. */
final class EvePrinter implements AutoCloseable {
    /** Prints as soon as {@code hold} is gone; says that paper is out while {@code paper-out} lies there. */
    private static final String PRINT_COMMAND = """
        #!/bin/sh
        cd "$(dirname "$0")"
        if [ -e paper-out ]; then
            echo "ATTR: job-impressions-completed=1" >&2
            echo "STATE: +media-empty" >&2
            while [ -e paper-out ]; do sleep 0.05; done
            echo "STATE: -media-empty" >&2
        fi
        echo "$1" >> printed
        exit 0
        """;

    private final Process process;
    private final Path folder;
    private final int port;

    private EvePrinter(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Starts it on the loopback, or skips the test with a sentence that says what is missing. */
    static EvePrinter start(Path folder) throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"), new String[] {"/usr/sbin"})
                        .flatMap(Stream::of)
                        .anyMatch(dir -> Files.isExecutable(Path.of(dir, "ippeveprinter"))),
                "The program ippeveprinter is missing (Debian package cups-ipp-utils).");
        assumeTrue(
                listens(Path.of("/run/dbus/system_bus_socket")) && listens(Path.of("/run/avahi-daemon/socket")),
                "ippeveprinter needs a running dbus-daemon and avahi-daemon; .ci/run starts them.");
        Files.createDirectories(folder.resolve("spool"));
        Path command = Files.writeString(folder.resolve("print-command"), PRINT_COMMAND);
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
        int port = freePort();
        Process process = new ProcessBuilder(List.of(
                        Files.isExecutable(Path.of("/usr/sbin/ippeveprinter"))
                                ? "/usr/sbin/ippeveprinter"
                                : "ippeveprinter",
                        "-p",
                        Integer.toString(port),
                        "-n",
                        "localhost",
                        "-d",
                        folder.resolve("spool").toString(),
                        "-k",
                        "-f",
                        "application/pdf",
                        "-r",
                        "off",
                        "-2",
                        "-c",
                        command.toString(),
                        "Hall-" + port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("ippeveprinter.log").toFile())
                .start();
        EvePrinter printer = new EvePrinter(process, folder, port);
        try {
            PrinterTestKit.until(() -> !process.isAlive() || answers(port));
            assertThat(process.isAlive())
                    .as(Files.readString(folder.resolve("ippeveprinter.log")))
                    .isTrue();
        } catch (AssertionError | InterruptedException failed) {
            printer.close();
            throw failed;
        }
        return printer;
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    /** A daemon that was killed leaves its socket's file. */
    private static boolean listens(Path socket) {
        try (SocketChannel line = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return line.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    private static boolean answers(int port) {
        try (Socket line = new Socket("localhost", port)) {
            return line.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    URI uri() {
        return URI.create("ipp://localhost:" + port + "/ipp/print");
    }

    /** From the next job on, the first page comes out and then the tray is empty. */
    void paperOut() throws IOException {
        Files.writeString(folder.resolve("paper-out"), "");
    }

    void refill() throws IOException {
        Files.deleteIfExists(folder.resolve("paper-out"));
    }

    /** The files that came out, in this order. */
    List<Path> printed() {
        Path list = folder.resolve("printed");
        try {
            return Files.exists(list)
                    ? Files.readAllLines(list).stream().map(Path::of).toList()
                    : List.of();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
