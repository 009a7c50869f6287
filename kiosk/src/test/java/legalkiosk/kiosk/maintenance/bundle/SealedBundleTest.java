package legalkiosk.kiosk.maintenance.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.XECPrivateKey;
import java.security.interfaces.XECPublicKey;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import legalkiosk.kiosk.maintenance.bundle.SealedBundle.Opening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedBundleTest {
    private static final byte[] PLAIN = "健康簿 and logs".repeat(20).getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private XECPublicKey desk;
    private XECPrivateKey secret;

    @BeforeEach
    void keys() throws Exception {
        DeskKeys.make(folder);
        desk = DeskKeys.readPublic(folder.resolve("service-desk.pub"));
        secret = DeskKeys.readPrivate(folder.resolve("service-desk.key"));
    }

    private Opening open(byte[] sealed) {
        return SealedBundle.open(sealed, secret, desk);
    }

    @Test
    void onlyTheDesksKeyOpensIt() throws Exception {
        byte[] sealed = SealedBundle.seal(PLAIN, desk);
        assertThat(open(sealed))
                .isInstanceOfSatisfying(
                        Opening.Opened.class,
                        opened -> assertThat(opened.plain()).isEqualTo(PLAIN));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("and logs");
        assertThat(SealedBundle.seal(PLAIN, desk))
                .as("every bundle has a key of its own")
                .isNotEqualTo(sealed);
        Path other = Files.createDirectory(folder.resolve("other"));
        DeskKeys.make(other);
        XECPrivateKey theirs = DeskKeys.readPrivate(other.resolve("service-desk.key"));
        assertThat(SealedBundle.open(sealed, theirs, DeskKeys.publicOf(theirs))).isInstanceOf(Opening.OtherKey.class);
    }

    @Test
    void thePublicKeyFollowsFromThePrivateOne() throws Exception {
        assertThat(SealedBundle.raw(DeskKeys.publicOf(secret))).isEqualTo(SealedBundle.raw(desk));
        assertThat(Files.getPosixFilePermissions(folder.resolve("service-desk.key")))
                .hasSize(2);
    }

    @Test
    void everyAlteredBitAndEveryCutIsFound() {
        byte[] sealed = SealedBundle.seal("short".getBytes(StandardCharsets.UTF_8), desk);
        for (int i = 0; i < sealed.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] altered = sealed.clone();
                altered[i] ^= (byte) (1 << bit);
                assertThat(open(altered)).as("byte %d bit %d", i, bit).isNotInstanceOf(Opening.Opened.class);
            }
            assertThat(open(java.util.Arrays.copyOf(sealed, i))).isNotInstanceOf(Opening.Opened.class);
        }
    }

    @Test
    void anyBytesGetAnAnswer() {
        throwAt(2_000);
    }

    @Test
    @Tag("fuzz")
    void twoHundredThousandInputsGetAnAnswer() {
        throwAt(200_000);
    }

    /** Random bytes, and true bundles with random bytes in them or a random end. */
    private void throwAt(int inputs) {
        Random random = new Random(7);
        byte[] sealed = SealedBundle.seal(PLAIN, desk);
        for (int i = 0; i < inputs; i++) {
            byte[] input = random.nextInt(3) == 0
                    ? new byte[random.nextInt(200)]
                    : java.util.Arrays.copyOf(sealed, random.nextInt(sealed.length + 40));
            int hits = 1 + random.nextInt(4);
            for (int hit = 0; hit < hits && input.length > 0; hit++) {
                input[random.nextInt(input.length)] = (byte) random.nextInt();
            }
            Opening opening = open(input);
            assertThat(opening instanceof Opening.Opened && !java.util.Arrays.equals(input, sealed))
                    .isFalse();
        }
    }

    @Test
    void aZipThatWantsOutOfItsFolderIsRefused() throws Exception {
        for (String name : new String[] {"../x", "/etc/x", "a/b/c", "a\\b", "..", "logs/..", "", "a\u0000b"}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                out.putNextEntry(new ZipEntry(name));
                out.write(1);
            }
            assertThatThrownBy(() -> BundleZip.unpack(bytes.toByteArray()))
                    .as(name)
                    .isInstanceOf(IOException.class);
        }
        Map<String, byte[]> files = Map.of("logs/kiosk.2026-11-24.0.log", PLAIN, "health.json", PLAIN);
        assertThat(BundleZip.unpack(BundleZip.pack(files))).containsOnlyKeys(files.keySet());
    }

    @Test
    void theCommandOpensABundleAndSaysWhyNot() throws Exception {
        Path bundle = folder.resolve("HS-01.lkb");
        Files.write(bundle, SealedBundle.seal(BundleZip.pack(Map.of("logs/kiosk.log", PLAIN)), desk));
        String key = folder.resolve("service-desk.key").toString();
        assertThat(BundleCommand.run("open", "--key", key, bundle.toString())).isZero();
        assertThat(folder.resolve("HS-01/logs/kiosk.log")).hasBinaryContent(PLAIN);
        byte[] altered = Files.readAllBytes(bundle);
        altered[100] ^= 1;
        Files.write(bundle, altered);
        assertThat(BundleCommand.run("open", "--key", key, bundle.toString())).isOne();
        assertThat(BundleCommand.run("open", "--key", bundle.toString(), bundle.toString()))
                .isOne();
        assertThat(BundleCommand.run("open", bundle.toString())).isEqualTo(2);
    }
}
