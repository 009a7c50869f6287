package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import legalkiosk.kiosk.content.Fixture;

/** Checks an evidence package first with the stand-alone verifier, then with programs that know nothing of us. */
final class ByHand {
    private static final Path VERIFIER =
            Fixture.ROOT.resolve("backend-stub/evidence/target/dist/bin/legal-kiosk-verify");
    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final Path scratch;

    private ByHand(Path folder, Path scratch) {
        this.folder = folder;
        this.scratch = scratch;
    }

    static void assumeThere(String... command) {
        boolean there;
        try {
            there = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException missing) {
            there = false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            there = false;
        }
        assumeTrue(there, "needs the program " + command[0]);
    }

    /** @param scratch an existing folder */
    static void everything(Path evidence, Path scratch) throws Exception {
        for (List<String> program :
                List.of(List.of("openssl", "version"), List.of("sha256sum", "--version"), List.of("pdfsig", "-v"))) {
            assumeThere(program.toArray(String[]::new));
        }
        Path unpacked = Files.createDirectories(scratch.resolve("x"));
        ByHand hand = new ByHand(unpacked, scratch);
        hand.verifierSaysWhole(evidence);
        hand.unpack(evidence);
        hand.sealAndTime();
        hand.everyFile();
        hand.documents();
        hand.films();
    }

    /** Only the stand-alone verifier; the folder with all that was in the package. */
    static Path whole(Path evidence, Path scratch) throws Exception {
        Path unpacked = Files.createDirectories(scratch.resolve("x"));
        ByHand hand = new ByHand(unpacked, scratch);
        hand.verifierSaysWhole(evidence);
        hand.unpack(evidence);
        return unpacked;
    }

    private void verifierSaysWhole(Path evidence) throws Exception {
        Path out = scratch.resolve("verified");
        Process process = new ProcessBuilder(VERIFIER.toString(), evidence.toString(), "--json")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(out)).isZero();
    }

    private void unpack(Path evidence) throws IOException {
        try (ZipFile zip = new ZipFile(evidence.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        }
    }

    private void sealAndTime() throws Exception {
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
                        "certificates/ca.pem"))
                .contains("Verification: OK");
    }

    private void everyFile() throws Exception {
        StringBuilder list = new StringBuilder();
        for (JsonNode file : new ObjectMapper()
                .readTree(folder.resolve("manifest.json").toFile())
                .get("files")) {
            if (file.has("sha256")) {
                list.append(file.get("sha256").asText())
                        .append("  ")
                        .append(file.get("name").asText())
                        .append('\n');
            }
        }
        Files.writeString(folder.resolve("list"), list);
        assertThat(run("sha256sum", "-c", "list")).contains(": OK").doesNotContain("FAILED");
    }

    private void documents() throws Exception {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("documents"))) {
            files.filter(file -> file.toString().endsWith(".pdf")).forEach(all::add);
        }
        List<String> said = new ArrayList<>();
        for (Path pdf : all) {
            said.add(run("pdfsig", "documents/" + pdf.getFileName()));
        }
        assertThat(said)
                .as("signed documents")
                .anySatisfy(one -> assertThat(one).contains("Signature is Valid", "Total document signed"));
        assertThat(said).noneSatisfy(one -> assertThat(one).contains("Signature is Invalid"));
    }

    /** The chunks joined are a film with both sides' picture and sound; so is what the notary's browser recorded. */
    private void films() throws Exception {
        assertThat(pictures("recording", ".mkv", 5)).isGreaterThan(60);
        assertThat(pictures("copy-001", ".webm", 1)).isGreaterThan(40);
    }

    /** @return how many pictures are in the film that these chunks make */
    private int pictures(String part, String end, int least) throws Exception {
        String film = "film" + end;
        List<Path> chunks;
        try (Stream<Path> files = Files.list(folder.resolve(part))) {
            chunks =
                    files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
        assertThat(chunks).as(part).hasSizeGreaterThan(least);
        Files.createFile(folder.resolve(film));
        for (Path chunk : chunks) {
            Files.write(folder.resolve(film), Files.readAllBytes(chunk), StandardOpenOption.APPEND);
        }
        List<String> probe = List.of("ffprobe", "-v", "error", "-of", "csv=p=0", film, "-show_entries");
        assertThat(run(with(probe, "stream=codec_type")).lines()).as(part).contains("video", "audio");
        String counted = run(with(probe, "stream=nb_read_frames", "-count_frames", "-select_streams", "v:0"));
        int pictures = Integer.parseInt(counted.replaceAll("\\D", ""));
        System.out.printf("the package's %s: %d chunks, %d pictures%n", part, chunks.size(), pictures);
        return pictures;
    }

    private static String[] with(List<String> command, String... more) {
        return Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private String run(String... command) throws Exception {
        Path out = scratch.resolve("said");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out);
    }
}
