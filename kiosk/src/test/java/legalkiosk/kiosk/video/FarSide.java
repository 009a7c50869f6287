package legalkiosk.kiosk.video;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.call.Ice;

/** A real browser at the other end of a call, on a thread of its own, for Playwright wants one thread for all. Any thread may ask. */
public final class FarSide implements AutoCloseable {
    public static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final double LOOK_MILLIS = 3;

    private final ObjectMapper json = ContractJson.mapper();
    private final BlockingQueue<Consumer<Page>> asked = new LinkedBlockingQueue<>();
    private final CompletableFuture<Page> opened = new CompletableFuture<>();
    private final Consumer<JsonNode> signals;
    private final HttpServer server;
    private final Thread thread;
    private volatile boolean closed;
    private Set<ProcessHandle> browser = Set.of();

    private FarSide(Consumer<JsonNode> signals) throws IOException {
        this.signals = signals;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean script = exchange.getRequestURI().getPath().endsWith(".js");
            try (InputStream in = FarSide.class.getResourceAsStream(script ? "eyes.js" : "far-side.html")) {
                byte[] bytes = in.readAllBytes();
                exchange.getResponseHeaders()
                        .set("Content-Type", (script ? "text/javascript" : "text/html") + "; charset=utf-8");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
        this.thread = Thread.ofPlatform().name("browser").start(this::run);
    }

    /** @param signals answers and candidates of the page */
    static FarSide open(Consumer<JsonNode> signals) throws IOException {
        Set<ProcessHandle> others = browsers();
        FarSide farSide = new FarSide(signals);
        farSide.opened.join();
        farSide.browser = browsers();
        farSide.browser.removeAll(others);
        return farSide;
    }

    void offer(int round, String sdp, boolean restart, Ice ice) {
        Map<String, Object> offer = Map.of("round", round, "sdp", sdp, "restart", restart);
        List<?> servers = json.convertValue(ice.servers(), List.class);
        asked.add(page -> page.evaluate(
                "([offer, ice, relay]) => { onOffer(offer, ice, relay); }", List.of(offer, servers, ice.relayOnly())));
    }

    /** Makes the offer itself, in the terminal's place. */
    void call(int round, Ice ice) {
        List<?> servers = json.convertValue(ice.servers(), List.class);
        asked.add(page -> page.evaluate(
                "([round, ice, relay]) => { call(round, ice, relay); }", List.of(round, servers, ice.relayOnly())));
    }

    void answer(int round, String sdp) {
        asked.add(page -> page.evaluate("a => { onAnswer(a); }", Map.of("round", round, "sdp", sdp)));
    }

    /** Whether it reads the code in each picture, which costs it something. */
    void look(boolean looking) {
        ask(page -> Optional.ofNullable(page.evaluate("yes => { reading = yes; }", looking)));
    }

    /** Lets the page go on for so long. */
    void pass(Duration time) {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** The script of eyes and ears, for other pages. */
    public static String eyes() throws IOException {
        try (InputStream in = FarSide.class.getResourceAsStream("eyes.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** CPU time of the browser with all its processes until now. */
    Duration cpu() {
        return browser.stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Set<ProcessHandle> browsers() {
        return ProcessHandle.current()
                .descendants()
                .filter(FarSide::isBrowser)
                .filter(process -> process.parent().filter(FarSide::isBrowser).isEmpty())
                .collect(Collectors.toSet());
    }

    private static boolean isBrowser(ProcessHandle process) {
        return process.info().command().orElse("").contains("chromium");
    }

    void candidate(int round, String mid, int line, String candidate) {
        Map<String, Object> way = Map.of("round", round, "sdpMid", mid, "sdpMLineIndex", line, "candidate", candidate);
        asked.add(page -> page.evaluate("c => { onCandidate(c); }", way));
    }

    /** Loads the page again: everything it knew is gone. */
    void reload() {
        ask(page -> Optional.ofNullable(page.reload()));
    }

    /** What came since the last question. */
    JsonNode measured() {
        return ask(page -> json.valueToTree(page.evaluate("measured()")));
    }

    private <T> T ask(Function<Page, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        asked.add(page -> answer.complete(question.apply(page)));
        return answer.join();
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
        server.stop(0);
    }

    private void run() {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(PROGRAM)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-dev-shm-usage",
                                        "--autoplay-policy=no-user-gesture-required",
                                        "--disable-background-timer-throttling",
                                        "--disable-renderer-backgrounding",
                                        "--disable-background-networking")))) {
            Page page = browser.newPage();
            page.onConsoleMessage(said -> System.out.println("far side: " + said.text()));
            page.onPageError(error -> System.out.println("far side: " + error));
            page.exposeFunction("out", arguments -> {
                signals.accept(read((String) arguments[0]));
                return null;
            });
            page.navigate("http://localhost:" + server.getAddress().getPort() + "/");
            opened.complete(page);
            while (!closed) {
                Consumer<Page> next = asked.poll();
                if (next == null) {
                    page.waitForTimeout(LOOK_MILLIS);
                } else {
                    next.accept(page);
                }
            }
        } catch (RuntimeException broken) {
            opened.completeExceptionally(broken);
            throw broken;
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException bad) {
            throw new IllegalStateException(bad);
        }
    }
}
