package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import legalkiosk.server.TestBrowser.Person;
import legalkiosk.server.accounts.AccountRole;
import legalkiosk.server.console.ConsoleRoute;
import legalkiosk.server.console.ConsoleRoutes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand requests of nonsense with good and bad credentials: the console answers each without failing. */
@Tag("fuzz")
class ConsoleFuzzTest {
    private static final int REQUESTS = 10_000;
    private static final int PER_MINUTE = 100;
    private static final List<String> FIELDS =
            List.of("name", "password", "code", "again", "role", "person", "first", "last", "day", "_csrf", "id");
    private static final List<String> WORDS = List.of(
            "",
            "%00",
            "%ff%fe",
            "2026-13-40",
            "-9999999-01-01",
            "999999999-12-31",
            "lawyer-01",
            "ADMINISTRATOR",
            "%F0%9F%98%80",
            "' or 1=1--",
            "..%2f..%2f",
            "%E7%A4%BA%E4%BE%8B",
            "a".repeat(3_000),
            "<script>",
            "%",
            "2026-12-01");

    @TempDir
    private Path state;

    private final Random random = new Random(5);

    @Test
    void nothingThatIsSentMakesAServerError() throws Exception {
        List<String> failures = new ArrayList<>();
        try (TestBackend backend = new TestBackend(state);
                TestBrowser browser = new TestBrowser(backend, state)) {
            Person administrator = browser.enrolled("示例管理员", AccountRole.ADMINISTRATOR, Optional.empty());
            Person lawyer = browser.enrolled("示例律师", AccountRole.LAWYER, Optional.of("lawyer-01"));
            for (int number = 0; number < REQUESTS; number++) {
                if (number % PER_MINUTE == 0) {
                    backend.clock.forward(Duration.ofSeconds(61));
                    browser.as(number % (2 * PER_MINUTE) == 0 ? administrator.id() : lawyer.id())
                            .get(ConsoleRoutes.SIGN_IN_PAGE.path());
                }
                HttpRequest request = nonsense(browser);
                int status = browser.send(request).statusCode();
                if (status >= 500) {
                    failures.add(request.method() + " " + request.uri() + " " + request.headers() + " " + status);
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    private HttpRequest nonsense(TestBrowser browser) {
        ConsoleRoute route = one(ConsoleRoutes.ALL);
        while (route == ConsoleRoutes.SIGN_OUT || route == ConsoleRoutes.SIGN_IN) {
            route = one(ConsoleRoutes.ALL);
        }
        String body = fields();
        String path = route.path(segment()) + (random.nextInt(3) == 0 ? "?" + quoted(body) : "");
        HttpRequest.Builder request = browser.request(path);
        if (random.nextInt(4) > 0) {
            request.header("Origin", browser.address());
        }
        if (random.nextInt(4) > 0) {
            request.header("X-CSRF-Token", browser.token());
        }
        if (random.nextInt(4) > 0) {
            request.header(
                    "Content-Type",
                    one(List.of(
                            "application/x-www-form-urlencoded",
                            "multipart/form-data; boundary=x",
                            "multipart/form-data",
                            "application/json",
                            "text/plain; charset=nonsense",
                            "application/x-www-form-urlencoded; charset=utf-16")));
        }
        String method =
                random.nextInt(10) == 0 ? one(List.of("PUT", "DELETE", "PATCH", "GET", "POST")) : route.method();
        return request.method(method, BodyPublishers.ofByteArray(bytes(body))).build();
    }

    private String segment() {
        return quoted(one(
                List.of("none", "%00", "..", "%2e%2e", "a".repeat(2_000), "console.css", "2026-12-01", "%E7%A4%BA")));
    }

    private String fields() {
        StringBuilder body = new StringBuilder();
        for (int field = random.nextInt(6); field > 0; field--) {
            body.append(one(FIELDS)).append('=').append(one(WORDS)).append('&');
        }
        return body.toString();
    }

    private byte[] bytes(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** What Java's own client refuses to send is quoted. */
    private static String quoted(String text) {
        return text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace(" ", "+");
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
