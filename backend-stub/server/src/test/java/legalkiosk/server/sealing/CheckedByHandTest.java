package legalkiosk.server.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import legalkiosk.server.recording.Studio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of README's page for a judge, letter for letter, on the package of a case whose recording ffmpeg made. */
class CheckedByHandTest {
    private static final String CASE = "case-0001";

    @TempDir
    private Path folder;

    private Studio studio;
    private Path unpacked;

    @BeforeEach
    void assemble() throws Exception {
        wants("openssl", "version");
        wants("sha256sum", "--version");
        wants("ffmpeg", "-version");
        studio = new Studio(folder, Clock.systemUTC());
        OfficeSealing sealing = new OfficeSealing(
                studio.keys(),
                studio.recordings().kept(),
                studio.copies(),
                folder.resolve("evidence"),
                Clock.systemUTC());
        Studio.Take take = studio.new Take(CASE);
        take.chunk(film());
        take.chain().end();
        take.head();
        sealing.assemble(AssemblySamples.input(
                sealing, CASE, List.of(take.id()), Clock.systemUTC().instant()));
        unpacked = folder.resolve("x");
        for (Map.Entry<String, byte[]> file :
                AssemblyTest.contents(sealing.packageOf(CASE).orElseThrow()).entrySet()) {
            Path target = unpacked.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    @AfterEach
    void close() {
        if (studio != null) {
            studio.close();
        }
    }

    @Test
    void sealTimeAndFilesAreGoodForOpensslAndSha256sum() throws Exception {
        assertThat(command("openssl cms -verify -binary -inform DER -in manifest.p7s -content manifest.json"
                        + " -CAfile certificates/ca.pem -purpose any -out /dev/null"))
                .contains("successful");
        assertThat(command("openssl ts -verify -data manifest.p7s -in manifest.tsr -CAfile certificates/ca.pem"))
                .contains("Verification: OK");
        wants("jq", "--version");
        assertThat(command(
                        "jq -r '.files[] | select(.sha256) | \"\\(.sha256)  \\(.name)\"' manifest.json | sha256sum -c"))
                .contains("recording/000001.mkv: OK")
                .doesNotContain("FAILED");
    }

    @Test
    void theDevicesSignatureIsGoodForOpenssl() throws Exception {
        wants("jq", "--version");
        assertThat(command("tail -n 1 recording/receipts.jsonl | jq -r .deviceSignature | base64 -d > sig; tail -n 1"
            + " recording/receipts.jsonl | jq -r '\"legal-kiosk-evidence/1 recording head\\n"
            + "'$(jq -r .package manifest.json)'\\n"
            + "\\(.seq)\\n"
            + "\\(.head)\"' > head; openssl x509 -in certificates/device.pem -noout -pubkey > device.pub && openssl"
            + " dgst -sha256 -verify device.pub -signature sig head"))
                .contains("Verified OK");
    }

    @Test
    void theDocumentsSignaturesAreValidForPdfsig() throws Exception {
        wants("pdfsig", "-v");
        try (var documents = Files.list(unpacked.resolve("documents"))) {
            for (Path document : documents.toList()) {
                assertThat(command("pdfsig documents/" + document.getFileName()))
                        .as(document.toString())
                        .contains("Signature is Valid", "Total document signed");
            }
        }
        assertThat(command("pdfsig documents/certificate-1.pdf")).contains("公证处电子印章");
    }

    @Test
    void theRecordingPlaysForFfprobe() throws Exception {
        wants("ffprobe", "-version");
        assertThat(command("ffprobe -hide_banner recording/000001.mkv")).contains("Video: h264", "Audio: opus");
    }

    private byte[] film() throws Exception {
        Path file = folder.resolve("film.mkv");
        command(
                folder,
                "ffmpeg -v error -f lavfi -i testsrc=size=960x360:rate=15 -f lavfi -i sine=440 -t 1 -c:v libx264"
                        + " -pix_fmt yuv420p -c:a libopus -f matroska -live 1 film.mkv");
        return Files.readAllBytes(file);
    }

    private static void wants(String... command) throws InterruptedException {
        boolean there;
        try {
            there = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(30, TimeUnit.SECONDS);
        } catch (IOException missing) {
            there = false;
        }
        assumeThat(there).as("needs the program " + command[0]).isTrue();
    }

    private String command(String line) throws Exception {
        return command(unpacked, line);
    }

    private String command(Path in, String line) throws Exception {
        Path said = folder.resolve("said");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", line).directory(in.toFile());
        shell.environment().put("LC_ALL", "C.UTF-8");
        Process process =
                shell.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(line).isTrue();
        return Files.readString(said, UTF_8);
    }
}
