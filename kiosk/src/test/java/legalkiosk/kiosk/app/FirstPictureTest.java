package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPictureTest {
    private static final String HALL = "1.0.0 (0123456789ab)\n沙坪街道公共法律服务工作站";

    @TempDir
    private Path folder;

    private static FirstPicture picture() {
        return new FirstPicture(2, 3, ByteBuffer.wrap(new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24
        }));
    }

    @Test
    void whatWasSeenComesBackAsItWas() throws Exception {
        Path file = folder.resolve("state/first-screen.bgra");
        picture().write(file, HALL);
        assertThat(FirstPicture.read(file, HALL)).contains(picture());
    }

    @Test
    void aPictureOfOtherWordsOrOtherSoftwareIsNotShown() throws Exception {
        Path file = folder.resolve("first-screen.bgra");
        picture().write(file, HALL);
        assertThat(FirstPicture.read(file, HALL + "一")).isEmpty();
        assertThat(FirstPicture.read(file, HALL.replace("1.0.0", "1.0.1"))).isEmpty();
    }

    @Test
    void aFileThatIsCutOffOrMissingIsNoPicture() throws Exception {
        Path file = folder.resolve("first-screen.bgra");
        assertThat(FirstPicture.read(file, HALL)).isEmpty();
        picture().write(file, HALL);
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 3, 100, whole.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(FirstPicture.read(file, HALL)).as("%d bytes", length).isEmpty();
        }
    }
}
