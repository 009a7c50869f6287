package legalkiosk.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPictureTest {
    @TempDir
    private Path folder;

    private Path kept = Path.of("");
    private Path settings = Path.of("");
    private Path words = Path.of("");

    @BeforeEach
    void arrange() throws IOException {
        kept = folder.resolve("cache/first-screen.argb");
        settings = Files.writeString(folder.resolve("terminal.yaml"), "site:");
        words = Files.writeString(folder.resolve("zh-Hans.properties"), "attract.start=点这里开始");
        picture().write(kept, settings, words);
    }

    private static FirstPicture picture() {
        int[] pixels = new int[2 * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 0xff102030 + i;
        }
        return new FirstPicture(2, 3, true, IntBuffer.wrap(pixels));
    }

    @Test
    void whatWasSeenComesBackAsItWas() {
        assertThat(FirstPicture.read(kept, settings)).contains(picture());
    }

    @Test
    void changedSettingsOrWordsAreNotShownByAnOldPicture() throws Exception {
        Files.writeString(words, "attract.start=点这儿开始吧");
        assertThat(FirstPicture.read(kept, settings)).isEmpty();
        picture().write(kept, settings, words);
        Files.writeString(settings, "site: {}");
        assertThat(FirstPicture.read(kept, settings)).isEmpty();
        assertThat(FirstPicture.read(kept, words)).isEmpty();
    }

    @Test
    void aFileThatIsCutOffOrMissingIsNoPicture() throws Exception {
        byte[] whole = Files.readAllBytes(kept);
        for (int length : new int[] {0, 3, 100, whole.length - 1}) {
            Files.write(kept, Arrays.copyOf(whole, length));
            assertThat(FirstPicture.read(kept, settings)).as("%d bytes", length).isEmpty();
        }
        Files.delete(kept);
        assertThat(FirstPicture.read(kept, settings)).isEmpty();
    }
}
