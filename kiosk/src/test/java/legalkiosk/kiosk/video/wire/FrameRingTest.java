package legalkiosk.kiosk.video.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import legalkiosk.hardware.camera.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameRingTest {
    private static final Instant THEN = Instant.parse("2026-11-25T01:02:03.456789Z");

    @TempDir
    private Path folder;

    @Test
    void theReaderGetsTheNewestPictureOnce() throws Exception {
        try (FrameRing writer = FrameRing.create(folder.resolve("ring"));
                FrameRing reader = FrameRing.open(folder.resolve("ring"))) {
            assertThat(reader.read()).isEmpty();
            writer.write(plain(3, 2, 1));
            writer.write(plain(4, 5, 2));

            Frame read = reader.read().orElseThrow();

            assertThat(read.width()).isEqualTo(4);
            assertThat(read.height()).isEqualTo(5);
            assertThat(read.capturedAt()).isEqualTo(THEN);
            assertThat(read.copy()).containsOnly(2);
            assertThat(reader.read()).isEmpty();
        }
    }

    @Test
    void aPainterDrawsStraightIntoTheRingAsBgra() throws Exception {
        try (FrameRing writer = FrameRing.create(folder.resolve("ring"));
                FrameRing reader = FrameRing.open(folder.resolve("ring"))) {
            writer.write(1, 1, THEN, bgra -> bgra.put(new byte[] {1, 2, 3, 4}));

            assertThat(reader.read().orElseThrow().argb(0, 0)).isEqualTo(0x04030201);
        }
    }

    @Test
    void aPainterThatFailsPublishesNothing() throws Exception {
        try (FrameRing writer = FrameRing.create(folder.resolve("ring"));
                FrameRing reader = FrameRing.open(folder.resolve("ring"))) {
            assertThatThrownBy(() -> writer.write(1, 1, THEN, bgra -> {
                        throw new IllegalStateException("no paint");
                    }))
                    .hasMessage("no paint");

            assertThat(reader.read()).isEmpty();
        }
    }

    @Test
    void noPictureIsEverMadeOfTwo() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (FrameRing writer = FrameRing.create(folder.resolve("ring"));
                FrameRing reader = FrameRing.open(folder.resolve("ring"))) {
            Thread writing = Thread.ofPlatform().start(() -> {
                for (int i = 1; i <= 3_000; i++) {
                    writer.write(plain(160 + i % 7, 120, i));
                }
                done.set(true);
            });
            int whole = 0;
            int newest = 0;
            while (!done.get() || whole == 0) {
                Optional<Frame> read = reader.read();
                if (read.isPresent()) {
                    int[] pixels = read.get().copy();
                    assertThat(Arrays.stream(pixels).distinct().toArray()).hasSize(1);
                    assertThat(pixels[0]).isGreaterThan(newest);
                    newest = pixels[0];
                    whole++;
                }
            }
            writing.join();
            assertThat(whole).isPositive();
        }
    }

    @Test
    void onlyThisUserMayOpenIt() throws Exception {
        Path file = folder.resolve("ring");
        try (FrameRing ring = FrameRing.create(file)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(ring.read()).isEmpty();
        }
    }

    @Test
    void whatIsNoRingIsRefused() throws Exception {
        Path file = Files.write(folder.resolve("other"), new byte[100]);

        assertThatThrownBy(() -> FrameRing.open(file)).hasMessageContaining("is not a frame ring");
    }

    @Test
    void aPictureThatDoesNotFitIsRefused() throws Exception {
        try (FrameRing ring = FrameRing.create(folder.resolve("ring"))) {
            assertThatThrownBy(() -> ring.write(plain(1281, 720, 1))).hasMessageContaining("1281x720");
        }
    }

    private static Frame plain(int width, int height, int colour) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, colour);
        return Frame.owning(width, height, pixels, THEN, 0);
    }
}
