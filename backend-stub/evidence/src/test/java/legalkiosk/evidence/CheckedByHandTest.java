package legalkiosk.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import legalkiosk.evidence.development.ExampleSession.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of README's page for a judge, with other people's programs. */
class CheckedByHandTest {
    private final Examples office = new Examples();
    private final ObjectMapper json = new ObjectMapper();
    private final String then = String.valueOf(Examples.CLOCK.instant().getEpochSecond() + 60);

    @TempDir
    Path folder;

    @BeforeEach
    void unpack() throws IOException {
        byte[] bytes = office.aPackage(folder, "package-1", new Shape(3, 9_000, 2, 2, 4, 1, 1, false), new Random(1));
        for (Map.Entry<String, byte[]> file : Tampering.files(bytes).entrySet()) {
            Path target = folder.resolve("x").resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    @Test
    void opensslFindsSealAndTimeGood() throws Exception {
        wants("openssl", "version");
        assertThat(run(
                        "openssl",
                        "cms",
                        "-verify",
                        "-binary",
                        "-inform",
                        "DER",
                        "-in",
                        "manifest.p7s",
                        "-content",
                        "manifest.json",
                        "-CAfile",
                        "certificates/ca.pem",
                        "-purpose",
                        "any",
                        "-attime",
                        then,
                        "-out",
                        "checked.json"))
                .contains("successful");
        assertThat(run(
                        "openssl",
                        "ts",
                        "-verify",
                        "-data",
                        "manifest.p7s",
                        "-in",
                        "manifest.tsr",
                        "-CAfile",
                        "certificates/ca.pem",
                        "-attime",
                        then))
                .contains("Verification: OK");
    }

    @Test
    void opensslFindsTheDevicesSignatureOverTheRecordingGood() throws Exception {
        wants("openssl", "version");
        List<String> receipts = Files.readAllLines(folder.resolve("x/recording/receipts.jsonl"));
        JsonNode last = json.readTree(receipts.getLast());
        Files.writeString(
                folder.resolve("x/head"),
                "legal-kiosk-evidence/1 recording head\npackage-1\n"
                        + last.get("seq").asLong() + "\n" + last.get("head").asText() + "\n");
        Files.write(
                folder.resolve("x/head.sig"),
                Base64.getDecoder().decode(last.get("deviceSignature").asText()));
        Files.writeString(
                folder.resolve("x/device.pub"),
                run("openssl", "x509", "-in", "certificates/device.pem", "-noout", "-pubkey"));
        assertThat(run("openssl", "dgst", "-sha256", "-verify", "device.pub", "-signature", "head.sig", "head"))
                .contains("Verified OK");
    }

    @Test
    void sha256sumFindsEveryFileOfTheManifest() throws Exception {
        wants("sha256sum", "--version");
        StringBuilder list = new StringBuilder();
        for (JsonNode file :
                json.readTree(folder.resolve("x/manifest.json").toFile()).get("files")) {
            if (file.has("sha256")) {
                list.append(file.get("sha256").asText())
                        .append("  ")
                        .append(file.get("name").asText())
                        .append('\n');
            }
        }
        Files.writeString(folder.resolve("x/list"), list);
        assertThat(run("sha256sum", "-c", "list"))
                .contains("recording/000003.mkv: OK")
                .doesNotContain("FAILED");
    }

    @Test
    void saltAndContentGiveTheHashInTheManifest() throws Exception {
        wants("openssl", "version");
        String salt = Files.readAllLines(folder.resolve("x/salts.txt")).stream()
                .filter(line -> line.endsWith("  identity/card.json"))
                .findFirst()
                .orElseThrow()
                .substring(0, 64);
        byte[] raw = HexFormat.of().parseHex(salt);
        Path both = folder.resolve("x/both");
        Files.write(both, raw);
        Files.write(both, Files.readAllBytes(folder.resolve("x/identity/card.json")), StandardOpenOption.APPEND);
        String manifest = Files.readString(folder.resolve("x/manifest.json"));
        String said = run("openssl", "dgst", "-sha256", "-r", "both").substring(0, 64);
        assertThat(manifest).contains("{\"name\":\"identity/card.json\",\"saltedSha256\":\"" + said + "\"");
    }

    @Test
    void pdfsigFindsTheDocumentsSignatureValid() throws Exception {
        wants("pdfsig", "-v");
        assertThat(run("pdfsig", "documents/document-1.pdf")).contains("Signature is Valid", "Total document signed");
    }

    private void wants(String... command) throws InterruptedException {
        boolean there;
        try {
            there = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(30, TimeUnit.SECONDS);
        } catch (IOException missing) {
            there = false;
        }
        assumeThat(there).as("needs the program " + command[0]).isTrue();
    }

    private String run(String... command) throws Exception {
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(command)
                .directory(folder.resolve("x").toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out, UTF_8);
    }
}
