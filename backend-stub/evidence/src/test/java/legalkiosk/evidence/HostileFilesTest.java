package legalkiosk.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import legalkiosk.evidence.development.ExampleSession.Shape;
import legalkiosk.evidence.format.ContainerWriter;
import legalkiosk.evidence.format.FileLine;
import legalkiosk.evidence.format.Hashes;
import legalkiosk.evidence.format.Limits;
import legalkiosk.evidence.format.Manifest;
import legalkiosk.evidence.format.Names;
import legalkiosk.evidence.format.Protection;
import legalkiosk.evidence.format.Readme;
import legalkiosk.evidence.seal.Cms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(900)
class HostileFilesTest {
    private final Examples office = new Examples();

    @TempDir
    Path folder;

    @Test
    void namesThatLeaveTheFolderOrComeTwiceAreNoPackage() throws IOException {
        for (String name : new String[] {"../escape", "/etc/passwd", "a//b", "A", "a\\b", ".hidden", "a/../b", "文件"}) {
            assertThat(office.verify(folder, container(name))).as(name).isInstanceOf(Verification.NotAPackage.class);
        }
        assertThat(office.verify(folder, container("twice", "twice"))).isInstanceOf(Verification.NotAPackage.class);
    }

    @Test
    void aBombOfCompressedZerosIsNoPackageAndIsNotUnpacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry(Names.MANIFEST));
            for (int i = 0; i < 100; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        assertThat(office.verify(folder, bomb.toByteArray())).isInstanceOf(Verification.NotAPackage.class);
    }

    @Test
    void bytesBehindTheEndAreNamed() throws IOException {
        byte[] whole = aSmallPackage();
        byte[] longer = Arrays.copyOf(whole, whole.length + 3);
        assertThat(office.verify(folder, longer))
                .isInstanceOfSatisfying(
                        Verification.Altered.class,
                        altered -> assertThat(altered.findings().getFirst().place())
                                .contains(new Finding.Place(whole.length, whole.length + 3)));
    }

    @Test
    void manifestsOfDeepHugeOrRepeatedThingsAreAnsweredEvenWhenSomebodySealedThem() throws IOException {
        for (String manifest : new String[] {
            "[".repeat(50_000),
            "{\"a\":".repeat(20_000),
            "{\"files\":" + "9".repeat(30_000) + "}",
            "{\"format\":1e999999999}",
            "{\"a\":\"\",\"a\":\"\"}",
            "{\"files\":[" + "{},".repeat(1_000_000) + "{}]}",
            "{\"a\":\"\\ud800\"}",
            "{\"format\":null}",
            ""
        }) {
            byte[] forged = sealed(manifest.getBytes(UTF_8));
            assertThat(office.verify(folder, forged)).isInstanceOf(Verification.Altered.class);
        }
    }

    @Test
    void aSealedManifestOfFilesLargerThanAnyDiskIsAnsweredAtOnce() throws IOException {
        List<FileLine> lines = new ArrayList<>();
        for (int i = 1; i <= 3_000; i++) {
            lines.add(new FileLine(Names.chunk(i), Limits.PACKAGE, Protection.SALTED, Hashes.of("示例")));
        }
        byte[] manifest = new Manifest(
                        "package-1", Examples.CLOCK.instant(), Map.of(), Map.of(), lines, Hashes.of("示例"))
                .toBytes();
        assertThat(office.verify(folder, sealed(manifest))).isInstanceOf(Verification.Altered.class);
    }

    private byte[] sealed(byte[] manifest) throws IOException {
        byte[] signature = Cms.sign(manifest, office.authority.issue("示例", Duration.ofDays(1)));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(Names.README, Readme.PACKAGE.bytes());
        files.put(Names.MANIFEST, manifest);
        files.put(Names.SIGNATURE, signature);
        files.put(Names.TIME, office.authority.stamp(Hashes.of(signature)));
        return new Tampering(new Random(1), folder).container(files);
    }

    @Test
    void signaturesOfNestedRubbishAreRefusedWithoutExhaustingTheStack() throws IOException {
        byte[] nested = new byte[60_000];
        for (int i = 0; i < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        Map<String, byte[]> files = Tampering.files(aSmallPackage());
        for (String name : new String[] {Names.SIGNATURE, Names.TIME}) {
            Map<String, byte[]> spoilt = new LinkedHashMap<>(files);
            spoilt.put(name, nested);
            assertThat(office.verify(folder, new Tampering(new Random(1), folder).container(spoilt)))
                    .isInstanceOf(Verification.Altered.class);
        }
    }

    @Test
    void randomAndMutatedBytesAreAnsweredAndNeverThrown() throws IOException {
        mutate(300, 7);
    }

    @Test
    @Tag("fuzz")
    void twentyThousandRandomAndMutatedFilesAreAnsweredAndNeverThrown() throws IOException {
        mutate(20_000, 8);
    }

    private void mutate(int count, long seed) throws IOException {
        Random numbers = new Random(seed);
        byte[] whole = aSmallPackage();
        Tampering tampering = new Tampering(numbers, folder);
        Map<String, byte[]> files = Tampering.files(whole);
        for (int i = 0; i < count; i++) {
            byte[] bytes = input(numbers, whole, files, tampering);
            assertThatCode(() -> assertThat(office.verify(folder, bytes)).isNotInstanceOf(Verification.Whole.class))
                    .as("input %d of seed %d", i, seed)
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] input(Random numbers, byte[] whole, Map<String, byte[]> files, Tampering tampering)
            throws IOException {
        if (numbers.nextInt(5) == 0) {
            byte[] noise = new byte[numbers.nextInt(5_000)];
            numbers.nextBytes(noise);
            return noise;
        }
        if (numbers.nextBoolean()) {
            // Inside a clean container, so that parsers behind it see the bytes.
            Map<String, byte[]> spoilt = new LinkedHashMap<>(files);
            String name = Tampering.names(files).get(numbers.nextInt(files.size() - 1)); // the last one is made to fit
            spoilt.put(name, spoil(files.get(name), numbers));
            return tampering.container(spoilt);
        }
        return spoil(whole, numbers);
    }

    private static byte[] spoil(byte[] bytes, Random numbers) {
        byte[] spoilt =
                Arrays.copyOf(bytes, Math.max(1, bytes.length - (numbers.nextBoolean() ? 0 : numbers.nextInt(50))));
        for (int i = numbers.nextInt(1, 6); i > 0; i--) {
            spoilt[numbers.nextInt(spoilt.length)] ^= (byte) numbers.nextInt(1, 256);
        }
        return Arrays.equals(spoilt, bytes) ? new byte[] {1} : spoilt;
    }

    private byte[] aSmallPackage() throws IOException {
        return office.aPackage(folder, "package-1", new Shape(2, 300, 1, 2, 2, 1, 0, false), new Random(3));
    }

    private byte[] container(String... names) throws IOException {
        Path file = folder.resolve("container.zip");
        try (ContainerWriter container = new ContainerWriter(file)) {
            for (String name : names) {
                container.add(name, new ByteArrayInputStream(new byte[] {1}), new byte[0]);
            }
            container.finish();
        }
        return Files.readAllBytes(file);
    }
}
