package legalkiosk.server;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.accounts.AccountRole;
import legalkiosk.server.accounts.Accounts.Outcome;
import legalkiosk.server.accounts.OneTimeCodes;
import legalkiosk.server.console.ConsoleRoutes;

/** A browser as the server sees one: cookies, forms with their token, and the origin of its pages. Follows no redirects by itself. */
final class TestBrowser implements AutoCloseable {
    static final String PASSWORD = "一句谁也猜不到的长长的话";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([0-9a-f]{64})\"");
    private static final Pattern SECRET = Pattern.compile("<p class=\"secret\"[^>]*>([A-Z2-7 ]+)</p>");

    final Map<String, String> cookies = new LinkedHashMap<>();
    private final TestBackend backend;
    private final HttpClient client;
    private final String address;
    private final OneTimeCodes codes = new OneTimeCodes();
    private String token = "";

    TestBrowser(TestBackend backend, Path state) throws Exception {
        this.backend = backend;
        this.client = PinnedClient.trusting(state.resolve("backend.pem"));
        this.address = "https://localhost:" + backend.server.port();
    }

    /** Somebody who can sign in. */
    record Person(String id, String name, Sensitive<String> secret) {}

    /** Makes an account by hand and enrols by its link in this browser, which is not signed in after that. */
    Person enrolled(String name, AccountRole role, Optional<String> rosterId) throws Exception {
        Outcome made = backend.server.people().accounts().make(name, role, rosterId);
        if (!(made instanceof Outcome.Invited invited)) {
            throw new AssertionError("no account: " + made);
        }
        Sensitive<String> secret = secretOf(invited.code());
        HttpResponse<String> done = enrol(invited.code(), PASSWORD, PASSWORD, code(secret));
        if (done.statusCode() != 200) {
            throw new AssertionError("not enrolled: " + done.body());
        }
        return new Person(invited.account().id(), name, secret);
    }

    /** The secret shown by the page of an enrolment link. */
    Sensitive<String> secretOf(String linkCode) throws Exception {
        Matcher secret =
                SECRET.matcher(get(ConsoleRoutes.ENROL_PAGE.path(linkCode)).body());
        if (!secret.find()) {
            throw new AssertionError("no secret on the page");
        }
        return Sensitive.of(secret.group(1).replace(" ", ""));
    }

    HttpResponse<String> enrol(String linkCode, String password, String again, String code) throws Exception {
        return post(ConsoleRoutes.ENROL.path(linkCode), Map.of("password", password, "again", again, "code", code));
    }

    /** What the person's phone shows now. */
    String code(Sensitive<String> secret) {
        return codes.code(secret, backend.clock.instant());
    }

    /** Signs in with everything right; time goes on by one code, since each works once. */
    TestBrowser signIn(Person person) throws Exception {
        backend.clock.forward(Duration.ofSeconds(30));
        HttpResponse<String> answer = trySignIn(person.name(), PASSWORD, code(person.secret()));
        if (answer.statusCode() != 303) {
            throw new AssertionError("not signed in: " + answer.statusCode() + " " + answer.body());
        }
        return this;
    }

    /** Is signed in without the form; for tests of something else. */
    TestBrowser as(String accountId) {
        cookies.put("__Host-session", backend.server.people().sessions().open(accountId, "127.0.0.1"));
        return this;
    }

    HttpResponse<String> trySignIn(String name, String password, String code) throws Exception {
        get(ConsoleRoutes.SIGN_IN_PAGE.path());
        return post(ConsoleRoutes.SIGN_IN.path(), Map.of("name", name, "password", password, "code", code));
    }

    HttpResponse<String> get(String path) throws Exception {
        HttpResponse<String> answer = send(request(path).GET().build());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    /** Sends a form as the page last seen would: with its token and origin. */
    HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return post(path, fields, Optional.of(token), Optional.of(address));
    }

    HttpResponse<String> post(String path, Map<String, String> fields, Optional<String> csrf, Optional<String> origin)
            throws Exception {
        return change("POST", path, fields, csrf, origin);
    }

    HttpResponse<String> change(
            String method, String path, Map<String, String> fields, Optional<String> csrf, Optional<String> origin)
            throws Exception {
        Map<String, String> all = new LinkedHashMap<>(fields);
        csrf.ifPresent(value -> all.put("_csrf", value));
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(body));
        origin.ifPresent(value -> request.header("Origin", value));
        return send(request.build());
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    HttpResponse<String> send(HttpRequest request) throws Exception {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    /** What a path answers, as bytes. */
    HttpResponse<byte[]> bytes(String path) throws Exception {
        return client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    String token() {
        return token;
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        client.close();
    }
}
