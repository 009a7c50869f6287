package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import legalkiosk.contract.Routes;
import legalkiosk.server.console.ConsoleRoutes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers to requests whose body nobody wanted: the connection goes on, or the answer says that it ends. */
class UnreadBodyTest {
    private static final int TIMES = 10;
    private static final int LARGE = 200_000;

    @TempDir
    private Path state;

    private TestBackend backend;
    private RawHttps line;

    @BeforeEach
    void begin() throws Exception {
        backend = new TestBackend(state);
        line = new RawHttps(state, backend.server.port());
    }

    @AfterEach
    void end() {
        line.close();
        backend.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/holds, wrong, 401",
        "/api/v1/support-bundles, wrong, 401",
        "/api/v1/holds, right, 413",
        "/api/v1/holds-unknown, right, 404"
    })
    void aRefusedBodyThatComesLateLeavesTheConnectionToTheNextRequest(String path, String token, int status)
            throws Exception {
        for (int time = 0; time < TIMES; time++) {
            line.say(large(path, token.equals("right") ? backend.terminalToken : token));
            line.say(head("GET", Routes.LAWYERS.path(), backend.terminalToken, 0, ""));
            RawHttps.Answer refused = line.answer(false);
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.header("connection")).isEmpty();
            assertThat(line.answer(false).status()).isEqualTo(200);
        }
    }

    @Test
    void aFormThatIsNotLetInLeavesTheConnectionToTheNextPage() throws Exception {
        for (int time = 0; time < TIMES; time++) {
            line.say(large(ConsoleRoutes.SIGN_OUT.path(), ""));
            line.say(head("GET", ConsoleRoutes.SIGN_IN_PAGE.path(), "", 0, ""));
            assertThat(line.answer(false).status()).isBetween(400, 413);
            assertThat(line.answer(false).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"30000000, X-Nothing: x", "2000, Expect: 100-continue", "2000, X-Nothing: x"})
    void aBodyThatIsTooMuchOrDoesNotComeIsNotWaitedForAndTheAnswerSaysThatTheConnectionEnds(int length, String header)
            throws Exception {
        line.say(head("POST", Routes.SEND_SUPPORT_BUNDLE.path(), "wrong", length, header + "\r\n"));
        RawHttps.Answer refused = line.answer(false);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("connection")).isEqualTo("close");
    }

    @Test
    void whatTheServerCannotReadIsAnsweredWithTheEndOfTheConnection() throws Exception {
        line.say(head("GET", "/api/v1/certificates/%00", "", 0, ""));
        RawHttps.Answer refused = line.answer(false);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("connection")).isEqualTo("close");
    }

    /** With buffers that connections share, one of some thousand gets no answer. */
    @Test
    @Tag("fuzz")
    void aHeaderThatIsTooLongCostsNobodyElseTheAnswer() throws Exception {
        for (int time = 0; time < 2_000; time++) {
            line.say(head("GET", Routes.LAWYERS.path(), "", 0, "X-Long: " + "h".repeat(20_000) + "\r\n"));
            assertThat(line.answer(false).status()).isEqualTo(413);
            line.say(head("GET", Routes.LAWYERS.path(), "", 0, ""));
            assertThat(line.answer(false).status()).as("time %d", time).isEqualTo(401);
            line.close();
        }
    }

    /** Longer than what a connection takes at once, so that its end comes when the answer is known. */
    private static byte[] large(String path, String token) {
        byte[] head = head("POST", path, token, LARGE, "");
        return Arrays.copyOf(head, head.length + LARGE);
    }

    private static byte[] head(String method, String path, String token, int length, String more) {
        return ("%s %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nIdempotency-Key: unread-body\r\nContent-Length: %d\r\n%s\r\n"
                        .formatted(method, path, token, length, more))
                .getBytes(StandardCharsets.UTF_8);
    }
}
