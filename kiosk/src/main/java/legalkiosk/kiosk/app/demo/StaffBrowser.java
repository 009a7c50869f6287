package legalkiosk.kiosk.app.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.Problem;
import legalkiosk.contract.Routes;
import legalkiosk.kiosk.maintenance.access.OneTimeCode;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * The console as a browser has it, for whoever plays a member of staff in a demonstration: sets up an account by its link, signs in with
 * password and code, keeps the cookies, and sends with each change the token of its page and its origin. Nothing here opens another door.
 */
final class StaffBrowser {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([0-9a-f]{64})\"");
    private static final Pattern PAGE_TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([0-9a-f]{64})\"");
    private static final Pattern SECRET = Pattern.compile("class=\"secret\"[^>]*>([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY = Pattern.compile("<ul class=\"codes\"[^>]*>\\s*<li>([^<]+)</li>");
    private static final String PASSWORD = "demonstration, nobody real";
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient client;
    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final ObjectMapper json = ContractJson.mapper();
    private String token = "";

    private StaffBrowser(OkHttpClient client, URI backend) {
        this.client = client.newBuilder().callTimeout(PATIENCE).build();
        this.address = backend.toString();
    }

    /**
     * Sets the account up, signs in and opens a page.
     *
     * @param link by which the account is set up, once
     * @param page whose token changes are sent with
     * @param clock the real time, which one-time codes go by
     */
    static StaffBrowser signedIn(OkHttpClient client, URI backend, String link, String name, String page, Clock clock)
            throws IOException {
        StaffBrowser browser = new StaffBrowser(client, backend);
        String enrol = URI.create(link).getPath();
        String form = browser.page(enrol);
        String code = OneTimeCode.at(found(SECRET, form, "a secret").replace(" ", ""), clock.instant());
        Map<String, String> fields = Map.of("password", PASSWORD, "again", PASSWORD, "code", code);
        // The code of this half minute is used up, so a recovery code stands in for the next one.
        String recovery =
                found(RECOVERY, browser.form(enrol, found(FORM_TOKEN, form, "a token"), fields), "recovery codes");
        String signIn = browser.page("/console/sign-in");
        browser.form(
                "/console/sign-in",
                found(FORM_TOKEN, signIn, "a token"),
                Map.of("name", name, "password", PASSWORD, "code", recovery.strip()));
        browser.token = found(PAGE_TOKEN, browser.page(page), "the token of somebody who is signed in");
        return browser;
    }

    /** What opens the line for calls. */
    Request line() {
        return request(Routes.LAWYER_LINE.path("")).build();
    }

    <T> T get(String path, Class<T> type) throws IOException {
        return json.readValue(bytes(path), type);
    }

    byte[] bytes(String path) throws IOException {
        try (Response response = ask(request(path).header("Accept", "application/json"))) {
            return response.body().bytes();
        }
    }

    /** Keeps what a path gives in a file. */
    void save(String path, Path file) throws IOException {
        try (Response response = ask(request(path).header("Accept", "application/json"));
                InputStream in = response.body().byteStream()) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Sends something as the page's script does. @throws RefusedByBackend with the backend's words */
    <T> T post(String path, Object value, Class<T> type) throws IOException {
        RequestBody body = RequestBody.create(json.writeValueAsBytes(value), JSON);
        Request.Builder request = request(path)
                .header("Accept", "application/json")
                .header("X-CSRF-Token", token)
                .post(body);
        try (Response response = ask(request)) {
            return json.readValue(response.body().bytes(), type);
        }
    }

    /** The backend said no. */
    static final class RefusedByBackend extends IOException {
        private static final long serialVersionUID = 1;

        RefusedByBackend(String path, int status, String words) {
            super(path + " answered " + status + " " + words);
        }
    }

    private Response ask(Request.Builder request) throws IOException {
        Response response = client.newCall(request.build()).execute();
        if (response.isSuccessful()) {
            return response;
        }
        try (response) {
            throw new RefusedByBackend(response.request().url().encodedPath(), response.code(), words(response));
        }
    }

    private String words(Response response) throws IOException {
        String type = Optional.ofNullable(response.header("Content-Type")).orElse("");
        return type.startsWith(Problem.MEDIA_TYPE)
                ? json.readValue(response.body().bytes(), Problem.class).detail()
                : "";
    }

    private Request.Builder request(String path) {
        String all = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return new Request.Builder().url(address + path).header("Cookie", all).header("Origin", address);
    }

    private String page(String path) throws IOException {
        return html(request(path));
    }

    private String form(String path, String formToken, Map<String, String> fields) throws IOException {
        FormBody.Builder form = new FormBody.Builder(StandardCharsets.UTF_8).add("_csrf", formToken);
        fields.forEach(form::add);
        return html(request(path).post(form.build()));
    }

    private String html(Request.Builder request) throws IOException {
        try (Response response = client.newCall(request.build()).execute()) {
            if (response.code() >= 400) {
                throw new RefusedByBackend(response.request().url().encodedPath(), response.code(), "");
            }
            for (String cookie : response.headers("Set-Cookie")) {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return response.body().string();
        }
    }

    private static String found(Pattern wanted, String page, String what) throws IOException {
        Matcher matcher = wanted.matcher(page);
        if (!matcher.find()) {
            throw new IOException("the console's page has not " + what);
        }
        return matcher.group(1);
    }
}
