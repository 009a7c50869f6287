package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import legalkiosk.contract.Routes;
import legalkiosk.contract.call.CallDocument;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.contract.call.CallState;
import legalkiosk.contract.call.CallSummary;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.call.LineMessage.Outcome;
import legalkiosk.contract.call.LineMessage.Wish;
import legalkiosk.contract.call.Need;
import legalkiosk.contract.call.Signal;
import legalkiosk.foundation.Sensitive;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lawyer's whole call in a real Chromium, against a real backend and another browser's media. */
@Tag("e2e")
class LawyerDeskTest {
    private static final String SCRIPT = "<img src=x onerror=\"document.title='broken in'\"><script>alert(1)</script>";

    @TempDir
    private Path state;

    private DeskHouse house;
    private OkHttpClient http;
    private BrowserContext browser;
    private Page desk;

    @BeforeAll
    static void program() {
        assumeTrue(Files.isExecutable(DeskHouse.CHROMIUM), "needs Chromium (Debian: chromium)");
    }

    @BeforeEach
    void start() throws Exception {
        house = new DeskHouse(state);
        http = LineClient.http(state);
        browser = house.lawyer("lawyer-01");
        desk = house.desk(browser);
    }

    @AfterEach
    void stop() {
        house.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    @Test
    void aWholeCallIsHeldByKeyboardAlone() throws Exception {
        faultless("idle");
        DeskHouse.picture(desk, "1-idle");
        free();
        try (TerminalRobot terminal = call("老板三个月没发工资，说下个月再说，我想问怎么要回来。", List.of(Need.HEARING))) {
            DeskHouse.await("the ring", desk, terminal, () -> desk.isVisible(".ring"));
            assertThat(desk.textContent(".ring h2")).contains("打工与工资").contains("古劳镇");
            assertThat(desk.textContent(".ring")).contains("听力不好").contains("粤语");
            assertThat(Integer.parseInt(desk.textContent(".ring .left"))).isBetween(20, 30);
            assertThat(focused()).as("the ring's own button has the keyboard").contains("接听");
            faultless("ringing");
            DeskHouse.picture(desk, "2-ringing");

            desk.keyboard().press("F2");
            long picture = DeskHouse.await("the picture", desk, terminal, () -> frames() > 10);
            long both = DeskHouse.await("this side's picture there", desk, terminal, () -> terminal.seen() > 10);
            System.out.println("desk: picture after " + picture + " ms, at the other side " + both + " ms later");
            assertThat(desk.textContent("#said")).startsWith("老板三个月没发工资");
            assertThat(desk.textContent("#record")).isEqualTo("没有录音录像");
            assertThat(desk.textContent("#present")).contains("终端前的人").contains("您");
            DeskHouse.await(
                    "the state",
                    desk,
                    terminal,
                    () -> terminal.heard(LineMessage.State.class).stream()
                            .anyMatch(told -> told.call().state() == CallState.CONNECTED));
            DeskHouse.await(
                    "honest figures",
                    desk,
                    terminal,
                    () -> desk.textContent("#quality").contains("帧/秒"));

            assertThat(pitch()).as("the tone the terminal sends, in hertz").isBetween(430, 450);
            everythingIsReachedByTab(terminal);
            talkBothWays(terminal);
            askAndAnswer(terminal);
            write(terminal);
            faultless("in a call");
            DeskHouse.picture(desk, "5-call");
            desk.setViewportSize(1280, 720);
            DeskHouse.picture(desk, "5-call-1280");
            desk.setViewportSize(1440, 900);
            int before = frames();
            DeskHouse.await("more pictures", desk, terminal, () -> frames() > before + 10);

            desk.keyboard().press("Alt+Shift+E");
            desk.waitForSelector("#d-end[open]");
            faultless("before the end");
            DeskHouse.picture(desk, "6-end");
            desk.locator("#d-end button.danger").focus();
            desk.keyboard().press("Enter");
            DeskHouse.await(
                    "the end",
                    desk,
                    terminal,
                    () -> terminal.heard(LineMessage.State.class).stream()
                            .anyMatch(told -> told.call().state() == CallState.ENDED));
            desk.waitForSelector("#view-after:not([hidden])");
            faultless("after a call");
            DeskHouse.picture(desk, "7-after");
            CallSummary summary = house.terminal(Routes.CALL_SUMMARY, terminal.call, "", CallSummary.class);
            assertThat(summary.written()).isTrue();
            assertThat(summary.words().advice()).isEqualTo(Sensitive.of("可以要回来。先找劳动监察大队投诉。"));
            assertThat(summary.words().steps()).hasSize(2);
        }
        desk.click("#after-done");
        desk.click("a[data-view=figures]");
        desk.waitForSelector("#figures table");
        assertThat(desk.textContent("#figures tbody tr")).contains("今天").contains("1");
        faultless("figures");
        DeskHouse.picture(desk, "8-figures");
        desk.click("a[data-view=day]");
        desk.waitForSelector("#recent button");
        faultless("the day");
        DeskHouse.picture(desk, "9-day");
    }

    private int pitch() {
        Object heard = desk.evaluate("""
            async () => {
              const audio = new AudioContext(), look = audio.createAnalyser();
              look.fftSize = 8192;
              audio.createMediaStreamSource(document.getElementById('far').srcObject).connect(look);
              const bins = new Float32Array(look.frequencyBinCount);
              let best = 0;
              for (let turn = 0; turn < 40 && !(bins[best] < 0 && bins[best] > -60); turn++) {
                await new Promise(done => setTimeout(done, 100));
                look.getFloatFrequencyData(bins);
                best = bins.indexOf(Math.max(...bins));
              }
              audio.close();
              return Math.round(best * audio.sampleRate / look.fftSize);
            }\
            """);
        return (Integer) heard;
    }

    /** What can be pressed or written in, as far as it is shown and not one of a group that arrows walk. */
    private void everythingIsReachedByTab(TerminalRobot terminal) {
        String shown = """
            [...document.querySelectorAll('button, input:not([type=hidden]), textarea, select, a[href]')]
              .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.closest('dialog') && one.tabIndex >= 0)
              .filter(one => one.type !== 'radio' || one.checked)
              .map((one, place) => { one.dataset.walk = place; return place; }).length\
            """;
        int all = (Integer) desk.evaluate(shown);
        Set<String> reached = new TreeSet<>();
        desk.evaluate("document.querySelector('.skip').focus()");
        for (int step = 0; step < 2 * all + 20; step++) {
            Object place = desk.evaluate("document.activeElement.dataset.walk ?? ''");
            reached.add((String) place);
            desk.keyboard().press("Tab");
            terminal.turn();
        }
        reached.remove("");
        assertThat(reached).hasSize(all);
        assertThat(all).isGreaterThan(25);
    }

    private void talkBothWays(TerminalRobot terminal) {
        terminal.signal(new Signal.Chat(Sensitive.of("听不太清，请慢一点。")));
        DeskHouse.await("what he typed", desk, terminal, () -> desk.isVisible("#caption-in"));
        assertThat(desk.textContent("#caption-in")).isEqualTo("听不太清，请慢一点。");
        desk.keyboard().press("Alt+Shift+Z");
        desk.keyboard().type("好的，我打字给您看。");
        desk.keyboard().press("Enter");
        DeskHouse.await(
                "the caption there",
                desk,
                terminal,
                () -> terminal.signals().contains(new Signal.Caption(Sensitive.of("好的，我打字给您看。"))));
        desk.keyboard().press("Alt+Shift+D");
        desk.keyboard().type("您有工资条吗？");
        desk.keyboard().press("Enter");
        DeskHouse.await(
                "the message there",
                desk,
                terminal,
                () -> terminal.signals().contains(new Signal.Chat(Sensitive.of("您有工资条吗？"))));
        assertThat(desk.locator("#talk li").count()).isEqualTo(3);
        desk.keyboard().press("F8");
        DeskHouse.await(
                "the mute there", desk, terminal, () -> terminal.signals().contains(new Signal.Muted(true, false)));
        assertThat(desk.getAttribute("#mute", "aria-pressed")).isEqualTo("true");
        desk.keyboard().press("F8");
    }

    private void askAndAnswer(TerminalRobot terminal) throws Exception {
        answer(terminal, Wish.CARD, Outcome.REFUSED, null);
        assertThat(desk.textContent("[data-what=CARD] .ask-state")).isEqualTo("对方不愿意");
        CallDocument paper = house.upload(Routes.ADD_CALL_DOCUMENT, terminal.call, payslip(), CallDocument.class);
        answer(terminal, Wish.SCAN, Outcome.DONE, paper.id());
        DeskHouse.await("the paper on the stage", desk, terminal, () -> desk.isVisible("#shared-page img"));
        assertThat(desk.evaluate("document.querySelector('#shared-page img').naturalWidth"))
                .isEqualTo(800);
        assertThat(desk.textContent("#shared-name")).contains("只有您在看");
        answer(terminal, Wish.SHARE, Outcome.DONE, paper.id());
        DeskHouse.await(
                "both look at it",
                desk,
                terminal,
                () -> desk.textContent("#shared-name").contains("对方也在看"));
        desk.locator("#shared-page").focus();
        desk.keyboard().press("ArrowRight");
        DeskHouse.await(
                "the pointer there",
                desk,
                terminal,
                () -> terminal.signals().stream()
                        .anyMatch(signal -> signal instanceof Signal.Pointer pointer
                                && pointer.document().equals(paper.id())));
        terminal.signal(new Signal.Pointer(paper.id(), 1, 0.4, 0.45));
        DeskHouse.await("the other pointer", desk, terminal, () -> desk.isVisible(".far-point"));
        desk.keyboard().press("Alt+Shift+C");
        DeskHouse.picture(desk, "3-paper");
        desk.click("#shared-close");
        assertThat(desk.textContent("#record")).isEqualTo("没有录音录像");
        DeskHouse.goOn(desk, terminal, 300);
        DeskHouse.picture(desk, "4-asked");
    }

    private void answer(TerminalRobot terminal, Wish what, Outcome outcome, String ref) throws Exception {
        desk.locator("[data-what=" + what + "]").focus();
        desk.keyboard().press("Enter");
        desk.waitForSelector("#d-ask[open]");
        if (what == Wish.SCAN) {
            faultless("asking");
            DeskHouse.picture(desk, "13-ask");
        }
        desk.locator("#d-ask button.main").focus();
        desk.keyboard().press("Enter");
        DeskHouse.await(
                "the request there", desk, terminal, () -> asked(terminal, what).isPresent());
        assertThat(desk.textContent("[data-what=" + what + "] .ask-state")).isEqualTo("等对方回答…");
        LineMessage.Request request = asked(terminal, what).orElseThrow();
        assertThat(request.words()).hasSizeLessThanOrEqualTo(60).isNotBlank();
        terminal.say(new LineMessage.Reply(terminal.call, request.id(), outcome, ref));
        DeskHouse.await(
                "the answer here",
                desk,
                terminal,
                () -> !desk.textContent("[data-what=" + what + "] .ask-state").equals("等对方回答…"));
    }

    private static Optional<LineMessage.Request> asked(TerminalRobot terminal, Wish what) {
        return terminal.heard(LineMessage.Request.class).stream()
                .filter(request -> request.what() == what)
                .findFirst();
    }

    private void write(TerminalRobot terminal) {
        desk.keyboard().press("Alt+Shift+N");
        desk.keyboard().type("今年八月起在砖厂做工，没有合同，有考勤本。");
        desk.keyboard().press("Alt+Shift+X");
        desk.keyboard().type("拖欠工资三个月");
        desk.keyboard().press("Tab");
        desk.keyboard().type("可以要回来。先找劳动监察大队投诉。");
        desk.keyboard().press("Tab");
        desk.keyboard().type("把考勤本和转账记录收好");
        desk.keyboard().press("Tab");
        desk.keyboard().press("Enter");
        desk.keyboard().type("带身份证去投诉");
        DeskHouse.await(
                "the note saved",
                desk,
                terminal,
                () -> desk.textContent("#saved").startsWith("已保存"));
    }

    @Test
    void aPageLoadedAnewIsBackInTheCallWithinThreeSeconds() throws Exception {
        free();
        try (TerminalRobot terminal = talk("隔壁占了我家的地。")) {
            desk.keyboard().press("Alt+Shift+N");
            desk.keyboard().type("还没存的字");
            desk.keyboard().press("Alt+Shift+D");
            desk.keyboard().type("在吗？");
            desk.keyboard().press("Enter");
            DeskHouse.goOn(desk, terminal, 200);

            long back = reload(terminal);
            System.out.println("desk: loaded anew, both pictures back after " + back + " ms");
            assertThat(back).isLessThan(3_000);
            assertThat(desk.inputValue("#facts"))
                    .as("saved while the page went")
                    .isEqualTo("还没存的字");
            assertThat(desk.locator("#talk li").first().textContent()).contains("在吗？");
        }
    }

    /** Twenty times, a random moment of a call each; the slowest counts. */
    @Test
    void twentyPagesLoadedAnewAtRandomMomentsAllComeBack() throws Exception {
        free();
        Random random = new Random(20);
        List<Long> backs = new ArrayList<>();
        try (TerminalRobot terminal = talk("工伤认定要多久？")) {
            for (int time = 0; time < 20; time++) {
                DeskHouse.goOn(desk, terminal, random.nextInt(700));
                backs.add(reload(terminal));
            }
        }
        System.out.println("desk: twenty pages loaded anew, both pictures back after (ms) " + backs);
        assertThat(backs).allSatisfy(back -> assertThat(back).isLessThan(3_000));
    }

    /** Loads the page again; milliseconds until both sides see each other. */
    private long reload(TerminalRobot terminal) {
        long began = System.nanoTime();
        int offers = terminal.offers();
        desk.reload();
        DeskHouse.await(
                "both pictures again",
                desk,
                terminal,
                () -> terminal.offers() > offers && frames() > 0 && terminal.seen() > 0);
        return (System.nanoTime() - began) / 1_000_000;
    }

    @Test
    void aLineThatBreaksIsResumedAndWhatWasTypedArrives() throws Exception {
        try (BrowserContext other = house.lawyer("lawyer-04")) {
            Page page = other.newPage();
            List<WebSocketRoute> sockets = new ArrayList<>();
            page.routeWebSocket("**/console/line", socket -> {
                sockets.add(socket);
                socket.connectToServer();
            });
            page.navigate("https://localhost:" + house.port() + "/console/desk");
            page.waitForSelector("body[data-line=open]");
            desk = page;
            free();
            try (TerminalRobot terminal = talk(asked("debt", "借出去的钱要不回来。", List.of()))) {
                int before = frames();
                sockets.getLast()
                        .close(new WebSocketRoute.CloseOptions().setCode(1012).setReason("cut"));
                DeskHouse.await("the break told", page, terminal, () -> page.isVisible("#banner"));
                page.fill("#caption-text", "断线时打的字");
                page.press("#caption-text", "Enter");
                DeskHouse.await(
                        "the words after the break",
                        page,
                        terminal,
                        () -> terminal.signals().contains(new Signal.Caption(Sensitive.of("断线时打的字"))));
                DeskHouse.await("pictures go on", page, terminal, () -> frames() > before + 10);
                assertThat(terminal.heard(LineMessage.Peer.class))
                        .extracting(LineMessage.Peer::how)
                        .contains(LineMessage.PeerChange.RESUMED);
            }
        }
    }

    @Test
    void scriptInEveryFieldStaysText() throws Exception {
        free();
        try (TerminalRobot terminal = talk(SCRIPT)) {
            assertThat(desk.textContent("#said")).isEqualTo(SCRIPT);
            terminal.signal(new Signal.Chat(Sensitive.of(SCRIPT)));
            terminal.signal(new Signal.Caption(Sensitive.of(SCRIPT)));
            DeskHouse.await(
                    "the words", desk, terminal, () -> desk.locator("#talk li").count() == 2);
            desk.fill("#caption-text", SCRIPT);
            desk.press("#caption-text", "Enter");
            desk.keyboard().press("Alt+Shift+X");
            desk.keyboard().type(SCRIPT);
            desk.fill("#advice", SCRIPT);
            desk.click("#preview-open");
            desk.waitForSelector("#d-preview[open]");
            assertThat(desk.textContent("#preview")).contains(SCRIPT);
            desk.click("#d-preview button");
            desk.keyboard().press("Alt+Shift+C");
            desk.setInputFiles(
                    "#own-paper",
                    new FilePayload(
                            "<img src=x onerror=alert(1)>.jpg",
                            "image/jpeg",
                            "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
            DeskHouse.await(
                    "the refusal",
                    desk,
                    terminal,
                    () -> desk.textContent("#paper-state").contains("没放上去"));
            assertThat(desk.textContent("#paper-state")).contains("<img src=x onerror=alert(1)>.jpg");
            assertThat(desk.title()).isNotEqualTo("broken in");
            assertThat(desk.locator("main img, main script, .panel img, .panel script")
                            .count())
                    .isZero();
        }
    }

    @Test
    void twoWindowsDoNotOverwriteEachOthersNoteAndTheOlderOneLetsGo() throws Exception {
        free();
        try (TerminalRobot terminal = talk("分家的事。")) {
            desk.fill("#facts", "第一个窗口");
            DeskHouse.await(
                    "saved", desk, terminal, () -> desk.textContent("#saved").startsWith("已保存"));
            Page second = house.desk(browser);
            DeskHouse.await("the call there", second, terminal, () -> second.isVisible("#view-call"));
            DeskHouse.await("the older lets go", desk, terminal, () -> desk.isVisible("#view-after"));
            second.fill("#facts", "第二个窗口");
            DeskHouse.await(
                    "saved there",
                    second,
                    terminal,
                    () -> second.textContent("#saved").startsWith("已保存"));
            desk.fill("#facts", "第一个窗口又写");
            DeskHouse.await("the question", desk, terminal, () -> desk.isVisible("#d-conflict"));
            assertThat(desk.textContent("#mine")).contains("第一个窗口又写");
            assertThat(desk.textContent("#theirs")).contains("第二个窗口");
            faultless("two notes");
            desk.click("#d-conflict button.main");
            DeskHouse.await(
                    "saved again",
                    desk,
                    terminal,
                    () -> desk.textContent("#saved").startsWith("已保存"));
        }
    }

    @Test
    void aCallIsHandedOverToAColleagueWithItsNote() throws Exception {
        free();
        try (BrowserContext others = house.lawyer("lawyer-03");
                TerminalRobot terminal = talk("村里分钱不分给我。")) {
            Page colleague = house.desk(others);
            colleague.check("#duty-free", new Page.CheckOptions().setForce(true));
            desk.fill("#forColleague", "他急着用钱");
            desk.click("#hand-over");
            DeskHouse.await(
                    "the free colleague", desk, terminal, () -> desk.isVisible("#colleagues input[value=lawyer-03]"));
            faultless("handing over");
            desk.check("#colleagues input[value=lawyer-03]");
            DeskHouse.picture(desk, "10-hand-over");
            desk.click("#d-over button.main");
            DeskHouse.await("the ring there", colleague, terminal, () -> colleague.isVisible(".ring .take"));
            colleague.keyboard().press("F2");
            DeskHouse.await(
                    "the note there",
                    colleague,
                    terminal,
                    () -> colleague.isVisible("#view-call")
                            && colleague.inputValue("#forColleague").equals("他急着用钱"));
            DeskHouse.await(
                    "this one is out",
                    desk,
                    terminal,
                    () -> desk.textContent("#after-reason").contains("同事接手"));
        }
    }

    @Test
    void theBackendMayStartAnewInTheMiddleOfACall() throws Exception {
        free();
        try (TerminalRobot terminal = talk("隔壁挖地基，我家墙裂了。")) {
            int before = frames();
            house.restart();
            long back = DeskHouse.await("the page is back", desk, terminal, () -> restored() > 0);
            terminal.comeBack();
            System.out.println("desk: backend started anew, line back " + back + " ms after it listened");
            DeskHouse.await("pictures go on", desk, terminal, () -> frames() > before + 20);
            desk.fill("#facts", "重启之后写的");
            DeskHouse.await(
                    "saved", desk, terminal, () -> desk.textContent("#saved").startsWith("已保存"));
            desk.fill("#caption-text", "还在");
            desk.press("#caption-text", "Enter");
            DeskHouse.await(
                    "words after it",
                    desk,
                    terminal,
                    () -> terminal.signals().contains(new Signal.Caption(Sensitive.of("还在"))));
            assertThat(back).isLessThan(5_000);
        }
    }

    @Test
    void tenBackendsInOneCallOneAfterTheOther() throws Exception {
        free();
        List<Long> backs = new ArrayList<>();
        try (TerminalRobot terminal = talk("孩子户口的事。")) {
            for (int time = 0; time < 10; time++) {
                int already = restored();
                house.restart();
                backs.add(DeskHouse.await("the line is back", desk, terminal, () -> restored() > already));
                terminal.comeBack();
                int before = frames();
                DeskHouse.await("pictures go on", desk, terminal, () -> frames() > before + 5);
            }
        }
        System.out.println("desk: ten backends, line back after each one listened (ms) " + backs);
        assertThat(backs).allSatisfy(back -> assertThat(back).isLessThan(5_000));
    }

    /** How often the page came back after a backend's start. */
    private int restored() {
        return (Integer) desk.evaluate("performance.getEntriesByName('line RESTORED').length");
    }

    @Test
    void devicesAndHelpAreDialogsOfTheKeyboard() throws Exception {
        desk.keyboard().press("Alt+Shift+H");
        desk.waitForSelector("#d-help[open]");
        faultless("help");
        DeskHouse.picture(desk, "11-help");
        desk.keyboard().press("Escape");
        desk.click("#open-devices");
        desk.waitForCondition(() -> desk.textContent("#devices-note").equals("摄像头和麦克风都好。"));
        desk.waitForCondition(
                () -> Boolean.TRUE.equals(desk.evaluate("document.getElementById('preview-own').videoWidth > 0")));
        faultless("devices");
        DeskHouse.picture(desk, "12-devices");
        desk.keyboard().press("Escape");
        // The camera is let go.
        desk.waitForCondition(() -> desk.evaluate("document.getElementById('own').srcObject") == null);
    }

    private void free() {
        desk.focus("#duty-away");
        desk.keyboard().press("ArrowLeft");
        desk.waitForSelector("#dot.free");
    }

    private TerminalRobot talk(String said) throws Exception {
        return talk(asked("labour", said, List.of()));
    }

    private TerminalRobot talk(CallRequest asked) throws Exception {
        TerminalRobot terminal = TerminalRobot.call(house, http, house.browser(), asked);
        DeskHouse.await("the ring", desk, terminal, () -> desk.isVisible(".ring"));
        desk.keyboard().press("F2");
        DeskHouse.await("the picture", desk, terminal, () -> frames() > 5);
        return terminal;
    }

    private TerminalRobot call(String said, List<Need> needs) throws Exception {
        return TerminalRobot.call(house, http, house.browser(), asked("labour", said, needs));
    }

    private static CallRequest asked(String topic, String said, List<Need> needs) {
        return new CallRequest(
                "古劳镇", topic, null, Sensitive.of(said), needs.isEmpty() ? "普通话" : "粤语", needs, null, null);
    }

    private int frames() {
        return (Integer) desk.evaluate("document.getElementById('far').getVideoPlaybackQuality().totalVideoFrames");
    }

    private String focused() {
        return (String) desk.evaluate("document.activeElement.textContent");
    }

    private void faultless(String state) {
        assertThat(new AxeBuilder(desk).setLegacyMode(true).analyze().getViolations())
                .as(state)
                .isEmpty();
    }

    /** A payslip of nobody. */
    private static byte[] payslip() throws Exception {
        BufferedImage paper = new BufferedImage(800, 1000, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 800, 1000);
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
        pen.drawString("8  9  10", 120, 160);
        for (int line = 0; line < 9; line++) {
            pen.drawLine(100, 240 + line * 70, 700, 240 + line * 70);
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(paper, "jpg", bytes);
        return bytes.toByteArray();
    }
}
