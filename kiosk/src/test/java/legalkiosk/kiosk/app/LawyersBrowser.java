package legalkiosk.kiosk.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import legalkiosk.kiosk.app.demo.BackendChild;
import legalkiosk.kiosk.app.demo.RobotLawyer;
import legalkiosk.kiosk.content.Fixture;
import legalkiosk.kiosk.maintenance.access.OneTimeCode;
import legalkiosk.kiosk.video.Code;
import legalkiosk.kiosk.video.FarSide;

/**
 * A lawyer or a notary in a real Chromium who was invited, has set up password and one-time code, and has signed in; with a moving code and a tone
 * in place of camera and microphone. One thread.
 */
final class LawyersBrowser implements AutoCloseable {
    static final Path PROGRAM = FarSide.PROGRAM;
    private static final String PASSWORD = "一句自己记得住的长话就好了";
    private static final double LOOK_MILLIS = 20;
    private static final String EYES = """
        ;(() => {
          let audio = null, ears = null;
          const self = {};
          navigator.mediaDevices.getUserMedia = async () => {
            audio ??= new AudioContext();
            const canvas = document.createElement('canvas');
            canvas.width = 640; canvas.height = 480;
            return selfWithCode(canvas, audio);
          };
          const ways = [];
          const Plain = window.RTCPeerConnection;
          window.RTCPeerConnection = class extends Plain {
            constructor(...given) { super(...given); ways.push(this); }
          };
          window.testEyes = {
            code: () => codeIn(document.getElementById('far')) ?? -1,
            tone: () => {
              const track = document.getElementById('far').srcObject?.getAudioTracks()[0];
              if (!track) return 0;
              ears ??= ear(track, audio ??= new AudioContext());
              return pitch(ears);
            },
            ways: async () => {
              const used = [];
              for (const way of ways) {
                if (way.connectionState !== 'connected') continue;
                const stats = await way.getStats();
                stats.forEach(one => {
                  if (one.type === 'candidate-pair' && one.nominated)
                    used.push(stats.get(one.localCandidateId).candidateType);
                });
              }
              return used;
            }
          };
        })();
        """;

    private final Playwright playwright;
    private final Map<String, String> environment;
    private final String script;
    private Browser browser;
    private Page page;
    private List<Cookie> signedIn = List.of();

    private LawyersBrowser(Playwright playwright, Map<String, String> environment) throws IOException {
        this.playwright = playwright;
        this.environment = environment;
        this.script = FarSide.eyes() + EYES;
        this.browser = launch();
        this.page = window();
    }

    static LawyersBrowser open(BackendChild backend) throws IOException {
        return open(backend, "测试律师", "lawyer", RobotLawyer.LAWYER);
    }

    /** A notary in a Chromium of their own. */
    static LawyersBrowser notary(BackendChild backend, String name, String person) throws IOException {
        return open(backend, name, "notary", person);
    }

    private static LawyersBrowser open(BackendChild backend, String name, String role, String person)
            throws IOException {
        String link = backend.invite(name, role, person);
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        environment.put(
                "FONTCONFIG_FILE",
                Fixture.ROOT.resolve("kiosk/src/main/fonts/fonts.conf").toString());
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        LawyersBrowser lawyer = new LawyersBrowser(playwright, environment);
        lawyer.signIn(link, name);
        return lawyer;
    }

    private Browser launch() {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setEnv(environment)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--autoplay-policy=no-user-gesture-required",
                                "--disable-background-timer-throttling",
                                "--disable-renderer-backgrounding",
                                "--disable-background-networking")));
    }

    private Page window() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setIgnoreHTTPSErrors(true)
                .setViewportSize(1440, 900)
                .setPermissions(List.of("camera", "microphone")));
        context.addInitScript(script);
        context.addCookies(signedIn);
        Page fresh = context.newPage();
        fresh.onConsoleMessage(said -> System.out.println("desk: " + said.text()));
        fresh.onPageError(error -> System.out.println("desk: " + error));
        fresh.onDialog(dialog -> dialog.accept());
        return fresh;
    }

    /** Whether its program runs. */
    boolean open() {
        return browser.isConnected();
    }

    /** Its person goes home; {@link #startAgain} when they come back. */
    void rest() {
        browser.close();
    }

    /** Begins anew after its process was killed, at the same address: what it has left is its cookie, and nothing else. */
    void startAgain(String address) {
        browser = launch();
        page = window();
        page.navigate(address);
    }

    private void signIn(String link, String name) {
        page.navigate(link);
        page.fill("#password", PASSWORD);
        page.fill("#again", PASSWORD);
        String secret = page.textContent(".secret").replaceAll("\\s", "");
        page.fill("#code", OneTimeCode.at(secret, Instant.now()));
        page.click("button.main");
        // The code of this half minute has been used, so a recovery code stands in for it.
        String recovery = page.textContent(".codes li:first-child").strip();
        page.click("a.main");
        page.fill("#name", name);
        page.fill("#password", PASSWORD);
        page.fill("#code", recovery);
        page.click("button.main");
        page.waitForSelector("body[data-line=open]");
        signedIn = page.context().cookies();
    }

    Page desk() {
        return page;
    }

    /** Lets the browser go on for a moment. */
    void pass() {
        page.waitForTimeout(LOOK_MILLIS);
    }

    /** The number in the citizen's picture; -1 when there is none. */
    int codeSeen() {
        return ((Number) page.evaluate("testEyes.code()")).intValue();
    }

    /** The pitch of the citizen's sound in hertz. */
    double toneHeard() {
        return ((Number) page.evaluate("testEyes.tone()")).doubleValue();
    }

    /** What kinds of ways media go. */
    List<String> candidatePairs() {
        return ((List<?>) page.evaluate("testEyes.ways()"))
                .stream().map(String::valueOf).toList();
    }

    /** Asks the terminal for something, with the words that the page proposes. */
    void ask(String what) {
        page.click("[data-what=" + what + "]");
        page.click("#d-ask[open] button.main");
    }

    /** The words that the citizen takes along. */
    void write(String matter, String advice, String step) {
        page.click("#tab-plain");
        page.fill("#matter", matter);
        page.fill("#advice", advice);
        page.fill("#steps input", step);
        page.waitForSelector("#saved:has-text('已保存')");
    }

    void end() {
        page.click("#end");
        page.click("#d-end[open] button.danger");
        page.waitForSelector("#view-after:not([hidden])");
    }

    /** A picture for people to look at. */
    void picture(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "console"));
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }

    /** A picture of a number for the terminal's camera. */
    static Path code(Path file, int number) throws IOException {
        int width = 640;
        int height = 480;
        int[] pixels = new int[width * height];
        Code.draw(pixels, width, height, number);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
