package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import legalkiosk.server.accounts.AccountRole;
import legalkiosk.server.console.ConsoleRoutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to the first administrator: a command on the server's own machine. */
class AccountCommandTest {
    private static final Pattern LINK = Pattern.compile("https://localhost:8443(/console/enrol/[A-Z2-7]{32})\\s*");

    @TempDir
    private Path state;

    private String account(int expected, String... more) {
        String config = TestBackend.repository().resolve("config/backend.yaml").toString();
        String[] fixed = {"account", "--config", config, "--state", state.toString()};
        String[] all = Stream.of(fixed, more).flatMap(Arrays::stream).toArray(String[]::new);
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(BackendMain.run(all)).isEqualTo(expected);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theLinkThatIsPrintedOnceEnrolsTheFirstAdministrator() throws Exception {
        Matcher link = LINK.matcher(account(0, "--name", "示例管理员", "--role", "administrator"));
        assertThat(link.matches()).isTrue();
        account(1, "--name", "示例管理员", "--role", "administrator");
        account(2, "--name", "示例管理员二", "--role", "king");

        try (TestBackend backend = new TestBackend(state);
                TestBrowser browser = new TestBrowser(backend, state)) {
            backend.clock.forward(Duration.between(backend.clock.instant(), Instant.now()));
            assertThat(browser.get(link.group(1)).body()).contains("示例管理员，您好");
            assertThat(backend.server.people().accounts().all())
                    .singleElement()
                    .satisfies(made -> assertThat(made.role()).isEqualTo(AccountRole.ADMINISTRATOR));
            assertThat(browser.get(ConsoleRoutes.ENROL_PAGE.path("A".repeat(32)))
                            .statusCode())
                    .isEqualTo(404);
        }
    }
}
