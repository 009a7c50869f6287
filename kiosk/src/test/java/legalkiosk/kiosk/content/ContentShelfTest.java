package legalkiosk.kiosk.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentShelfTest {
    private Content installed;

    @TempDir
    private Path folder;

    @TempDir
    private Path shelves;

    @BeforeEach
    void install() throws IOException {
        installed = Fixture.content();
    }

    @Test
    void aServedEditionIsUsedFromThenOnAndAfterARestart() throws Exception {
        ContentShelf shelf = shelf();
        Content before = shelf.get();
        byte[] next = edition("bundle.yaml", "2026.11", "2099.01");

        assertThat(shelf.put(sha256(next), next)).isEqualTo(ContentShelf.Outcome.TAKEN);

        assertThat(before).isSameAs(installed);
        assertThat(shelf.get().edition().number()).isEqualTo("2099.01");
        assertThat(shelf().get().edition().number()).isEqualTo("2099.01");
    }

    @Test
    void whatWasChangedOnItsWayIsNotTaken() throws Exception {
        ContentShelf shelf = shelf();
        byte[] next = edition("bundle.yaml", "2026.11", "2099.01");
        String version = sha256(next);
        next[next.length / 2] ^= 1;

        assertThat(shelf.put(version, next)).isEqualTo(ContentShelf.Outcome.DAMAGED);
        assertThat(shelf.get()).isSameAs(installed);
        assertThat(shelf.refused(version)).isFalse();
    }

    @Test
    void anEditionWithMistakesLeavesTheOneBeforeAndIsNotFetchedAgain() throws Exception {
        ContentShelf shelf = shelf();
        byte[] next = edition("guides/wage-arrears.md", "topic: labour", "topic: no-such-topic");

        assertThat(shelf.put(sha256(next), next)).isEqualTo(ContentShelf.Outcome.REFUSED);

        assertThat(shelf.get()).isSameAs(installed);
        assertThat(shelf.refused(sha256(next))).isTrue();
        try (Stream<Path> left = Files.list(shelves)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aKeptEditionThatCannotBeReadAnyMoreGivesWayToTheInstalledOne() throws Exception {
        Files.writeString(shelves.resolve("edition.zip"), "not a zip");

        assertThat(shelf().get()).isSameAs(installed);
    }

    private ContentShelf shelf() {
        return new ContentShelf(() -> installed, shelves);
    }

    private byte[] edition(String file, String from, String to) throws IOException {
        Path copy = Fixture.copyTo(folder.resolve("content"));
        Fixture.change(copy, file, from, to);
        return Files.readAllBytes(Fixture.zip(copy, folder.resolve("edition.zip")));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
