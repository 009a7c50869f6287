package legalkiosk.evidence.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import legalkiosk.evidence.EvidenceVerifier;
import legalkiosk.evidence.Excerpt;
import legalkiosk.evidence.Verification;
import legalkiosk.evidence.development.DevAuthority;
import legalkiosk.evidence.development.ExampleSession;
import legalkiosk.evidence.format.Limits;
import legalkiosk.evidence.seal.Certificates;
import legalkiosk.evidence.seal.Refused;
import legalkiosk.foundation.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code legal-kiosk-verify}: checks one evidence package, without network and without secrets. */
@Command(
        name = "legal-kiosk-verify",
        description = "Check an evidence package of a remote notarisation. 核验远程公证的证据包。",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = VerifyMain.WRONG_USE,
        exitCodeOnExecutionException = VerifyMain.FAILED,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:whole 完好",
            "1:altered 被改过",
            "2:not a package 不是证据包",
            "64:wrong use of this command",
            "70:this command failed, such as for a full disk"
        })
public final class VerifyMain implements Callable<Integer> {
    static final int WRONG_USE = 64;
    static final int FAILED = 70;

    @Parameters(index = "0", paramLabel = "PACKAGE", description = "The file to check. 要核验的文件。")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Say the result as one line of JSON.")
    private boolean json;

    @Option(
            names = "--ca",
            paramLabel = "PEM",
            description = "An authority to trust, from a source of your own. 从可靠来源取得的颁发者证书。May be given twice.")
    private List<Path> authorities = new ArrayList<>();

    @Option(
            names = "--excerpt",
            paramLabel = "FILE",
            description = "If whole, also write an excerpt without personal files. 另存不含个人信息的摘录。")
    private @Nullable Path excerpt;

    @Option(
            names = "--example",
            hidden = true,
            description = "Write an example package to PACKAGE instead of checking it.")
    private boolean example;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String... args) {
        System.exit(commandLine().execute(args));
    }

    /** The whole command line, for {@link #main} and for tests. */
    public static CommandLine commandLine() {
        CommandLine line = new CommandLine(new VerifyMain());
        line.getCommandSpec().version("legal-kiosk-verify " + Version.running());
        return line;
    }

    @Override
    public Integer call() throws IOException {
        if (example) {
            writeExample();
            return 0;
        }
        Verification verification = new EvidenceVerifier(trusted()).verify(file);
        spec.commandLine().getOut().print(json ? Answer.json(verification) : Answer.words(verification));
        spec.commandLine().getOut().flush();
        if (excerpt != null && verification instanceof Verification.Whole) {
            Excerpt.write(file, excerpt);
        }
        return switch (verification) {
            case Verification.Whole whole -> 0;
            case Verification.Altered altered -> 1;
            case Verification.NotAPackage none -> 2;
        };
    }

    private List<X509Certificate> trusted() throws IOException {
        List<X509Certificate> trusted = new ArrayList<>();
        for (Path path : authorities) {
            if (!Files.isRegularFile(path) || Files.size(path) > Limits.CERTIFICATE) {
                throw new CommandLine.ParameterException(spec.commandLine(), "not a certificate: " + path);
            }
            try {
                trusted.add(Certificates.fromPem(Files.readAllBytes(path)));
            } catch (Refused refused) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "not a certificate: " + path + ": " + refused.getMessage(), refused);
            }
        }
        return trusted;
    }

    private void writeExample() throws IOException {
        Clock clock = Clock.systemUTC();
        SecureRandom secure = new SecureRandom();
        DevAuthority authority = new DevAuthority(clock, secure);
        new ExampleSession(authority, authority.issue("示例公证处", Duration.ofDays(365)), clock, secure)
                .write(file, "example-package", ExampleSession.Shape.SMALL, new Random());
        spec.commandLine().getOut().println("示例证据包已写好，不含任何真实的人和事：" + file);
    }
}
