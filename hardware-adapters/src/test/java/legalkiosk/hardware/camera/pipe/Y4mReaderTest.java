package legalkiosk.hardware.camera.pipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import legalkiosk.hardware.camera.CameraMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Y4mReaderTest {
    private static Y4mReader reader(byte[] stream) {
        return new Y4mReader(new ByteArrayInputStream(stream), Y4mReader.MOST_PIXELS, () -> {});
    }

    private static byte[] stream(String head, int... planes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        for (int plane : planes) {
            out.write(plane);
        }
        return out.toByteArray();
    }

    /** The eight colours of the test bars at full strength, as BT.601 has them in limited range (ITU-R BT.601-7, table 3, rounded). */
    @ParameterizedTest
    @CsvSource({
        "16,128,128,000000",
        "235,128,128,FFFFFF",
        "81,90,240,FE0000",
        "145,54,34,00FF01",
        "41,240,110,0000FF",
        "210,16,146,FFFF00",
    })
    void coloursAreThoseOfBt601(int y, int u, int v, String rgb) throws IOException {
        byte[] one = stream("YUV4MPEG2 W1 H1 C420jpeg\nFRAME\n", y, u, v);
        assertThat(reader(one).next()).isInstanceOfSatisfying(Y4mReader.Item.Picture.class, picture -> {
            int wanted = Integer.parseInt(rgb, 16);
            for (int shift = 0; shift < 24; shift += 8) {
                assertThat((picture.argb()[0] >> shift & 0xFF) - (wanted >> shift & 0xFF))
                        .as("%08x", picture.argb()[0])
                        .isBetween(-2, 2);
            }
            assertThat(picture.argb()[0] >>> 24).isEqualTo(0xFF);
        });
    }

    @Test
    void fullRangeIsTakenAsItIs() throws IOException {
        byte[] grey = stream("YUV4MPEG2 W2 H1 C420jpeg XCOLORRANGE=FULL\nFRAME\n", 0, 255, 128, 128);
        assertThat(reader(grey).next())
                .isInstanceOfSatisfying(
                        Y4mReader.Item.Picture.class,
                        picture -> assertThat(picture.argb()).containsExactly(0xFF000000, 0xFFFFFFFF));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RIFF W2 H2\n",
                "YUV4MPEG2 W2\n",
                "YUV4MPEG2 W99999 H99999\n",
                "YUV4MPEG2 W-2 H2\n",
                "YUV4MPEG2 W2 H2 C420p10\n"
            })
    void whatIsNoHeaderIsRefusedBeforeAnyMemoryIsTaken(String head) throws IOException {
        assertThat(reader(stream(head, 1, 2, 3)).next()).isInstanceOf(Y4mReader.Item.Nonsense.class);
    }

    @Test
    void aLineWithoutEndIsRefused() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThat(new Y4mReader(endless, 100, () -> {}).next()).isInstanceOf(Y4mReader.Item.Nonsense.class);
    }

    @Test
    void aSlippedByteIsNoticedAtTheNextFrame() throws IOException {
        byte[] slipped = stream("YUV4MPEG2 W1 H1 Cmono\nFRAME\n", 9, 9, 'F', 'R', 'A', 'M', 'E', '\n', 9);
        Y4mReader reader = reader(slipped);
        assertThat(reader.next()).isInstanceOf(Y4mReader.Item.Picture.class);
        assertThat(reader.next()).isInstanceOf(Y4mReader.Item.Nonsense.class);
    }

    /** As ffmpeg prints it. */
    @Test
    void modesAreFoundInWhatFfmpegPrints() {
        String said = """
            [video4linux2,v4l2 @ 0x55] Raw       :     yuyv422 :           YUYV 4:2:2 : 640x480 160x90
            [video4linux2,v4l2 @ 0x55] Compressed:       mjpeg :          Motion-JPEG : 1280x720 640x480 3264x2448
            [video4linux2,v4l2 @ 0x55] Raw       :     yuv420p :     Planar YUV 4:2:0 : {32-1920, 2}x{32-1080, 2}
            /dev/video0: Immediate exit requested
            """;
        assertThat(ModeList.of(said))
                .isEqualTo(List.of(
                        new CameraMode(3264, 2448),
                        new CameraMode(1280, 720),
                        new CameraMode(640, 480),
                        new CameraMode(160, 90)));
    }

    @Test
    void headersOfOtherSamplingHaveOtherSizes() {
        assertThat(Y4mHeader.of("YUV4MPEG2 W3 H3 C420", 100).map(Y4mHeader::frameBytes))
                .contains(9 + 2 * 4);
        assertThat(Y4mHeader.of("YUV4MPEG2 W3 H3 C422", 100).map(Y4mHeader::frameBytes))
                .contains(9 + 2 * 6);
        assertThat(Y4mHeader.of("YUV4MPEG2 W3 H3 C444", 100).map(Y4mHeader::frameBytes))
                .contains(27);
        assertThat(Y4mHeader.of("YUV4MPEG2 W3 H3 Cmono", 100).map(Y4mHeader::frameBytes))
                .isEqualTo(Optional.of(9));
    }
}
