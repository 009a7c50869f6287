package legalkiosk.kiosk.maintenance.access;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import legalkiosk.foundation.Version;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.kiosk.print.QrPicture;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line {@code legal-kiosk-technician}: lets somebody into maintenance mode. */
@Command(
        name = "legal-kiosk-technician",
        mixinStandardHelpOptions = true,
        description = {
            "Adds a technician, or gives one a new PIN and secret. 登记技术员。",
            "Asks for the PIN (six digits) and shows the QR code for an authenticator app, once."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0: written", "1: the file could not be written", "2: something given is wrong"})
public final class TechnicianCommand implements Callable<Integer> {
    @Option(
            names = "--file",
            required = true,
            paramLabel = "FILE",
            description = "technicians.yaml; made if it is not there")
    private Path file = Path.of("technicians.yaml");

    @Option(names = "--number", required = true, paramLabel = "NNN", description = "three digits")
    private String number = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        CommandLine line = new CommandLine(new TechnicianCommand());
        line.getCommandSpec().version("legal-kiosk-technician " + Version.running());
        return line.setExecutionExceptionHandler((problem, failed, parsed) -> {
                    failed.getErr().println(problem.getMessage());
                    return problem instanceof ConfigException ? ConfigException.EXIT_CODE : 1;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException, ConfigException {
        if (!number.matches("[0-9]{3}")) {
            return refuse("--number " + number + " is not three digits, such as 017");
        }
        String pin = pin();
        if (!pin.matches("[0-9]{" + Technician.SECRET_DIGITS + "}")) {
            return refuse("the PIN must be six digits 密码要六位数字");
        }
        if (pin.chars().distinct().count() < 3 || "01234567890".contains(pin) || "09876543210".contains(pin)) {
            return refuse("this PIN is too easy to guess 这个密码太好猜");
        }
        Technicians known = Files.exists(file) ? Technicians.read(file) : new Technicians(List.of());
        Technician one = Technician.enrol(number, pin);
        known.with(one).write(file);
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                file + " has technician " + number + ". Scan this with an authenticator app; it is not shown again:");
        out.println(QrPicture.text(one.otpauth()));
        out.println(one.otpauth());
        out.flush();
        return 0;
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println(why);
        return ConfigException.EXIT_CODE;
    }

    private static String pin() throws IOException {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            return new String(console.readPassword("PIN 密码（六位数字）: "));
        }
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line.strip();
    }
}
