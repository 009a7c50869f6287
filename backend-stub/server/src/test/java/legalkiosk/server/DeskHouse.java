package legalkiosk.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Access;
import legalkiosk.contract.Routes.Route;
import legalkiosk.foundation.config.ConfigReader;
import legalkiosk.server.accounts.AccountRole;
import legalkiosk.server.accounts.Accounts;
import legalkiosk.server.storage.Database;

/** A backend by the wall clock, a real Chromium, and lawyers who are signed in: what tests of the lawyer's desk stand on. */
final class DeskHouse implements AutoCloseable {
    static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final double LOOK_MILLIS = 20;
    private static final double PATIENCE_MILLIS = 30_000;

    private final Path state;
    private final ServerConfig config;
    private BackendServer server;
    private final HttpClient client;
    private final Playwright playwright;
    private final Browser browser;
    private final String terminalToken;

    DeskHouse(Path state) throws Exception {
        this.state = state;
        ServerConfig shipped =
                ConfigReader.read(TestBackend.repository().resolve("config/backend.yaml"), ServerConfig.class);
        this.config = shipped.at(new ServerConfig.Listen("127.0.0.1", 0, Optional.empty()), state);
        this.server = BackendServer.start(config, Clock.systemUTC());
        this.terminalToken = server.credentials().enrol(Access.TERMINAL, "HS-07");
        this.client = PinnedClient.trusting(state.resolve("backend.pem"));
        this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setEnv(environment())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--use-fake-device-for-media-stream",
                                "--use-fake-ui-for-media-stream",
                                "--autoplay-policy=no-user-gesture-required",
                                "--disable-background-timer-throttling",
                                "--disable-renderer-backgrounding",
                                "--disable-background-networking")));
    }

    /** Chinese fonts come from the terminal's own folder, so that pictures look the same everywhere. */
    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        environment.put(
                "FONTCONFIG_FILE",
                TestBackend.repository()
                        .resolve("kiosk/src/main/fonts/fonts.conf")
                        .toString());
        return environment;
    }

    int port() {
        return server.port();
    }

    /** Stops the backend and starts another on the same port and storage. */
    void restart() throws Exception {
        int port = server.port();
        server.close();
        server = BackendServer.start(
                config.at(new ServerConfig.Listen("127.0.0.1", port, Optional.empty()), state), Clock.systemUTC());
    }

    BackendServer server() {
        return server;
    }

    String terminalToken() {
        return terminalToken;
    }

    BrowserContext browser() {
        return browser.newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true));
    }

    /** A browser in which the lawyer of this id in the roster is signed in. */
    BrowserContext lawyer(String id) {
        return signedIn(id, AccountRole.LAWYER);
    }

    /** A browser in which the notary of this id in the roster is signed in. */
    BrowserContext notary(String id) {
        return signedIn(id, AccountRole.NOTARY);
    }

    private BrowserContext signedIn(String id, AccountRole role) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setIgnoreHTTPSErrors(true)
                .setViewportSize(WIDTH, HEIGHT)
                .setPermissions(List.of("camera", "microphone")));
        context.addCookies(List.of(new Cookie("__Host-session", session(id, role))
                .setUrl("https://localhost:" + port() + "/")
                .setHttpOnly(true)
                .setSecure(true)));
        return context;
    }

    /** The session of an account that was made and set up for the person of this id. */
    String session(String id, AccountRole role) {
        Accounts.Outcome made = server.people().accounts().make("测试" + id.replace('-', ' '), role, Optional.of(id));
        String account = ((Accounts.Outcome.Invited) made).account().id();
        try (Database database = Database.sqlite(state.resolve("backend.db"))) {
            database.write(handle -> handle.createUpdate("update account set state = 'ACTIVE' where id = :id")
                    .bind("id", account)
                    .execute());
        }
        return server.people().sessions().open(account, "127.0.0.1");
    }

    /** The desk, loaded and on the line. */
    Page desk(BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(said -> System.out.println("desk: " + said.text()));
        page.onPageError(error -> System.out.println("desk: " + error));
        page.onDialog(dialog -> dialog.accept());
        page.navigate("https://localhost:" + port() + "/console/desk");
        page.waitForSelector("body[data-line=open]");
        return page;
    }

    /** What a terminal gets from a route. */
    <T> T terminal(Route route, String id, Object body, Class<T> type) throws Exception {
        String text = body instanceof String raw ? raw : ContractJson.mapper().writeValueAsString(body);
        return ContractJson.mapper().readValue(send(route, id, BodyPublishers.ofString(text)), type);
    }

    <T> T upload(Route route, String id, byte[] content, Class<T> type) throws Exception {
        return ContractJson.mapper().readValue(send(route, id, BodyPublishers.ofByteArray(content)), type);
    }

    /** @param query begins with a question mark */
    <T> T upload(Route route, String id, String query, byte[] content, Class<T> type) throws Exception {
        return ContractJson.mapper()
                .readValue(send(route.method(), route.path(id) + query, BodyPublishers.ofByteArray(content)), type);
    }

    /** The bytes a terminal gets from a route. */
    byte[] download(Route route, String id) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://localhost:" + port() + route.path(id)))
                .header("Authorization", "Bearer " + terminalToken)
                .build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError(route + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private String send(Route route, String id, HttpRequest.BodyPublisher body) throws Exception {
        return send(route.method(), route.path(id), body);
    }

    private String send(String method, String path, HttpRequest.BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://localhost:" + port() + path))
                .header("Authorization", "Bearer " + terminalToken)
                .header(Routes.IDEMPOTENCY_KEY, TerminalRobot.key())
                .method(method, body)
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Lets everybody go on until it is so; gives how long it took, in milliseconds. */
    static long await(String what, Page page, TerminalRobot terminal, BooleanSupplier so) {
        long began = System.nanoTime();
        while (!so.getAsBoolean()) {
            terminal.turn();
            page.waitForTimeout(LOOK_MILLIS);
            if (millis(began) > PATIENCE_MILLIS) {
                throw new AssertionError("waited in vain for " + what + "; the page: "
                        + page.evaluate("[location.pathname, document.body.dataset.line,"
                                + " document.getElementById('banner')?.textContent].join(' | ')"));
            }
        }
        return millis(began);
    }

    static void goOn(Page page, TerminalRobot terminal, int millis) {
        long began = System.nanoTime();
        while (millis(began) < millis) {
            terminal.turn();
            page.waitForTimeout(LOOK_MILLIS);
        }
    }

    private static long millis(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }

    /** A picture for people to look at. */
    static void picture(Page page, String name) throws Exception {
        Path folder = Path.of("target/console");
        Files.createDirectories(folder);
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        client.close();
        server.close();
    }
}
