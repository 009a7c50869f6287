package legalkiosk.server.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.server.notarisation.Viewer;
import legalkiosk.server.storage.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a notary's browser hands in is kept once, in order, and only from who began it. */
class SecondCopiesTest {
    private static final String CASE = "case-0001";
    private static final Viewer NOTARY = new Viewer("account-1", "测试公证员甲", true, Optional.of("notary-01"), "127.0.0.1");

    @TempDir
    private Path folder;

    private Studio studio;

    @BeforeEach
    void begin() throws Exception {
        studio = new Studio(folder, Clock.systemUTC());
    }

    @AfterEach
    void end() {
        studio.close();
    }

    @Test
    void whatWasAnsweredIsThereAfterARestartAndARepeatGetsTheSameAnswer() throws Exception {
        String copy = studio.copies().begin(CASE, NOTARY);
        assertThat(chunk(copy, 1, "one")).isEqualTo(1);
        studio.restart();
        assertThat(chunk(copy, 1, "one")).isEqualTo(1);
        assertThat(chunk(copy, 2, "two")).isEqualTo(2);
        assertThat(studio.copies().chunk(copy, 2)).isEqualTo(bytes("two"));
        assertThat(studio.copies().of(CASE, "session-of-" + CASE))
                .singleElement()
                .satisfies(kept -> assertThat(kept.receivedAt()).hasSize(2));
    }

    @Test
    void otherBytesAHoleAnEmptyOneAndSomebodyElsesAreRefused() throws Exception {
        String copy = studio.copies().begin(CASE, NOTARY);
        chunk(copy, 1, "one");
        refused(ErrorKind.BAD_REQUEST, copy, 1, "eno", NOTARY);
        refused(ErrorKind.BAD_REQUEST, copy, 3, "three", NOTARY);
        refused(ErrorKind.BAD_REQUEST, copy, 0, "none", NOTARY);
        refused(ErrorKind.BAD_REQUEST, copy, 2, "", NOTARY);
        refused(ErrorKind.NOT_FOUND, "another", 1, "one", NOTARY);
        Viewer other = new Viewer("account-2", "测试公证员乙", true, Optional.empty(), "127.0.0.1");
        refused(ErrorKind.NOT_FOUND, copy, 2, "two", other);
        assertThat(studio.copies().chunk(copy, 1)).isEqualTo(bytes("one"));
    }

    @Test
    void aCopyWithNothingInItIsNoneAndADestroyedOneIsGone() throws Exception {
        studio.copies().begin(CASE, NOTARY);
        String copy = studio.copies().begin(CASE, NOTARY);
        chunk(copy, 1, "one");
        assertThat(studio.copies().of(CASE, "session-of-" + CASE)).hasSize(1);
        studio.copies().destroy(CASE);
        assertThat(studio.copies().of(CASE, "session-of-" + CASE)).isEmpty();
        assertThatThrownBy(() -> studio.copies().chunk(copy, 1)).isInstanceOf(java.io.IOException.class);
    }

    private long chunk(String copy, long number, String content) {
        return studio.copies().chunk(copy, number, bytes(content), NOTARY);
    }

    private void refused(ErrorKind kind, String copy, long number, String content, Viewer who) {
        assertThatThrownBy(() -> studio.copies().chunk(copy, number, bytes(content), who))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
