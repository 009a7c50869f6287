package legalkiosk.kiosk.maintenance.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.XECPrivateKey;
import java.util.Map;
import java.util.concurrent.Callable;
import legalkiosk.kiosk.maintenance.bundle.SealedBundle.Opening;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line {@code legal-kiosk-bundle}, for the service desk. */
@Command(
        name = "legal-kiosk-bundle",
        mixinStandardHelpOptions = true,
        version = "1.0.0",
        description = "Opens log bundles that terminals sealed for the service desk. 打开终端的日志包。",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0: done",
            "1: the bundle can't be opened or a file not be written",
            "2: something given is wrong"
        })
public final class BundleCommand {
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new BundleCommand())
                .addSubcommand(new Keys())
                .addSubcommand(new Open())
                .setExecutionExceptionHandler((problem, line, parsed) -> {
                    line.getErr().println(problem.getMessage());
                    return problem instanceof IOException ? 1 : 2;
                })
                .execute(arguments);
    }

    /** Makes the pair of keys. */
    @Command(
            name = "keys",
            mixinStandardHelpOptions = true,
            description = "Makes service-desk.key (keep it secret) and service-desk.pub (for every terminal).")
    static final class Keys implements Callable<Integer> {
        @Option(names = "--out", paramLabel = "DIR", description = "default: here")
        private Path folder = Path.of(".");

        @Override
        public Integer call() throws IOException {
            DeskKeys.make(folder);
            return 0;
        }
    }

    /** Opens a bundle. */
    @Command(name = "open", mixinStandardHelpOptions = true, description = "Opens a bundle into a folder.")
    static final class Open implements Callable<Integer> {
        @Option(names = "--key", required = true, paramLabel = "FILE", description = "service-desk.key")
        private Path key = Path.of("service-desk.key");

        @Option(names = "--out", paramLabel = "DIR", description = "default: the bundle's name without .lkb")
        private Path folder = Path.of("");

        @Parameters(paramLabel = "BUNDLE")
        private Path bundle = Path.of("");

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            XECPrivateKey own = DeskKeys.readPrivate(key);
            Opening opening = SealedBundle.open(Files.readAllBytes(bundle), own, DeskKeys.publicOf(own));
            return switch (opening) {
                case Opening.Opened(byte[] plain) -> unpack(plain);
                case Opening.NoBundle none -> refuse("is no log bundle 不是日志包");
                case Opening.OtherKey other -> refuse("is sealed for another key 不是给这把钥匙的");
                case Opening.Altered altered -> refuse("was altered or cut 被改过或者不完整");
            };
        }

        private int unpack(byte[] plain) throws IOException {
            Path into = folder.toString().isEmpty() ? named() : folder;
            for (Map.Entry<String, byte[]> file : BundleZip.unpack(plain).entrySet()) {
                Path place = into.resolve(file.getKey());
                Files.createDirectories(place.toAbsolutePath().getParent());
                Files.write(place, file.getValue());
                spec.commandLine().getOut().println(place);
            }
            return 0;
        }

        private Path named() {
            String name = String.valueOf(bundle.getFileName());
            return bundle.resolveSibling(name.endsWith(".lkb") ? name.substring(0, name.length() - 4) : name + ".open");
        }

        private int refuse(String why) {
            spec.commandLine().getErr().println(bundle + " " + why);
            return 1;
        }
    }
}
