package legalkiosk.hardware.printer.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import legalkiosk.hardware.printer.PrintOutcome;
import legalkiosk.hardware.printer.PrintRequest;
import legalkiosk.hardware.simulator.printer.PrinterOptions;
import legalkiosk.hardware.simulator.printer.PrinterSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecurePrintingTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void aPrinterIsTrustedByItsOwnCertificateAndByNoOther() throws Exception {
        Path itsOwn = aCertificate("printer");
        Path another = aCertificate("another");
        try (PrinterSimulator simulator = PrinterSimulator.start(
                PrinterOptions.in(folder.resolve("spool")).withTls(key("printer")))) {
            assertThat(simulator.uri().getScheme()).isEqualTo("ipps");

            assertThat(printed(simulator, itsOwn)).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(printed(simulator, another)).isInstanceOf(PrintOutcome.NotConnected.class);
            assertThat(simulator.printed()).hasSize(1);
        }
    }

    private PrintOutcome printed(PrinterSimulator simulator, Path certificate) {
        IppPrinterConfig config = IppPrinterConfig.at(simulator.uri(), folder.resolve("journal"))
                .withCertificate(certificate)
                .withTimings(unhurriedHandshakes());
        try (IppPrinter printer = new IppPrinter(config, Clock.systemUTC())) {
            return printer.print(
                    PrintRequest.of(PrinterTestKit.aPaper(folder, 1), PrinterTestKit.SOON), progress -> {});
        }
    }

    private static PrinterTimings unhurriedHandshakes() {
        Duration handshake = Duration.ofSeconds(5);
        return new PrinterTimings(
                handshake,
                handshake,
                handshake,
                Duration.ofMillis(500),
                Duration.ofMillis(15),
                Duration.ofHours(1),
                handshake);
    }

    /** The JDK's own tool makes the key; printers make theirs, without the address in it, just so. */
    private Path aCertificate(String name) throws Exception {
        Path pem = folder.resolve(name + ".pem");
        keytool("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name, "-validity", "2");
        keytool("-exportcert", "-rfc", "-alias", name, "-file", pem.toString());
        return pem;
    }

    private void keytool(String... words) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("-keystore", folder.resolve("keys.p12").toString(), "-storepass", "changeit"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private SSLContext key(String alias) throws Exception {
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(folder.resolve("keys.p12"))) {
            all.load(in, PASSWORD);
        }
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        one.setKeyEntry(alias, all.getKey(alias, PASSWORD), PASSWORD, all.getCertificateChain(alias));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(one, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
