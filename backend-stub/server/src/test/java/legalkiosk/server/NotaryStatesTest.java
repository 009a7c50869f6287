package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.notarisation.CaseFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notary's page in every state of a case, in a real Chromium: what is offered, what is sent, what is said; the cases are made up. */
@Tag("e2e")
class NotaryStatesTest {
    private static final String SCRIPT = "<img src=x onerror=\"document.title='broken in'\">";

    @TempDir
    private Path state;

    private DeskHouse house;
    private BrowserContext browser;
    private Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<JsonNode> sent = new ArrayList<>();
    private CaseFile now = SampleCases.submitted();

    @BeforeAll
    static void program() {
        assumeTrue(Files.isExecutable(DeskHouse.CHROMIUM), "needs Chromium (Debian: chromium)");
    }

    @BeforeEach
    void start() throws Exception {
        house = new DeskHouse(state);
        browser = house.notary("notary-01");
        page = browser.newPage();
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") && !said.text().contains("status of 4")) {
                complaints.add(said.text());
            }
        });
        page.onPageError(complaints::add);
        page.route("**/console/cases/list", route -> answer(route, SampleCases.list()));
        page.route("**/console/cases/*/file", route -> answer(route, now));
        page.route(
                "**/console/cases/*/text",
                route -> answer(route, Map.of("title", "委托书", "text", "委托人：示例甲\n受托人：示例乙\n委托期限：________")));
        page.route("**/console/case-documents/**", route -> picture(route));
        page.route("**/console/cases/*/acts", route -> {
            sent.add(tree(route.request().postData()));
            answer(route, now);
        });
    }

    @AfterEach
    void stop() {
        house.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyStateIsReadableAndWithoutFault() throws Exception {
        page.navigate(address("/console/cases?filter=all"));
        page.waitForSelector("#lists table");
        look("list");
        Map<String, Supplier<CaseFile>> states = new LinkedHashMap<>();
        states.put("submitted", SampleCases::submitted);
        states.put("taken", SampleCases::taken);
        states.put("identity", SampleCases::identity);
        states.put("notice", SampleCases::notice);
        states.put("questioning", SampleCases::questioning);
        states.put("code", SampleCases::code);
        states.put("paper", SampleCases::paper);
        states.put("interrupted", SampleCases::interrupted);
        states.put("review", SampleCases::review);
        states.put("approval", SampleCases::approval);
        states.put("issued", SampleCases::issued);
        states.put("refused", SampleCases::refused);
        for (Map.Entry<String, Supplier<CaseFile>> one : states.entrySet()) {
            now = one.getValue().get();
            open();
            look(one.getKey());
            for (String tab : List.of("script", "record", "text", "people", "time", "talk", "decide")) {
                page.click("#tab-" + tab);
                faultless(one.getKey() + " " + tab);
            }
        }
    }

    @Test
    void onlyWhatTheBackendAllowsIsOffered() {
        now = SampleCases.approval();
        open();
        page.click("#tab-decide");
        assertThat(page.locator("[data-act]").evaluateAll("all => all.map(one => one.dataset.act).sort()"))
                .isEqualTo(List.of("approve", "sendBack"));
        assertThat(page.textContent("#decisions")).contains("出证：审批同意以后才能出证");
        assertThat(page.isVisible("#bench-identity")).isFalse();
        now = SampleCases.refused();
        open();
        assertThat(page.locator("[data-act], #now-acts button, #show-record:visible, #show-text:visible")
                        .count())
                .isZero();
    }

    @Test
    void aMachineNeverDecidesWhoItIsAndWhatWasNotCheckedIsSaid() {
        now = SampleCases.identity();
        open();
        assertThat(page.textContent("#identity-checks")).contains("没有核实：").contains("没有用机器比对人脸");
        assertThat(page.locator("#identity-acts button").allTextContents()).containsExactly("是同一人", "不是同一人", "请再读一次卡");
        page.waitForSelector("#pic-chip img");
        page.click("text=是同一人");
        page.waitForSelector("#d-sure[open]");
        assertThat(page.textContent("#sure-words")).contains("您亲眼比过").contains("不是机器的判断");
        assertThat(sent).isEmpty();
        page.click("#sure-yes");
        page.waitForCondition(() -> sent.size() == 1);
        assertThat(sent.getFirst().path("act").asText()).isEqualTo("compared");
        assertThat(sent.getFirst().path("same").asBoolean()).isTrue();
    }

    @Test
    void aDecisionIsRepeatedInWordsBeforeItIsDone() throws Exception {
        now = SampleCases.review();
        open();
        page.click("#tab-decide");
        page.click("[data-act=refuse]");
        page.waitForSelector("#d-act[open]");
        look("refuse-form");
        page.click("#act-on");
        page.waitForSelector("#act-fields [role=alert]:not([hidden])");
        page.selectOption("#f-ground", "NO_INTEREST");
        page.fill("#f-words", SCRIPT);
        page.click("#act-on");
        page.waitForSelector("#d-sure[open]");
        assertThat(page.textContent("#sure-words"))
                .contains("（二）当事人与申请公证的事项没有利害关系的")
                .contains(SCRIPT)
                .contains("不能撤回");
        look("refuse-sure");
        page.click("#d-sure button[value=no]");
        assertThat(sent).isEmpty();
        page.click("[data-act=refuse]");
        page.selectOption("#f-ground", "NO_INTEREST");
        page.fill("#f-words", "房子不是申请人的");
        page.click("#act-on");
        page.click("#sure-yes");
        page.waitForCondition(() -> sent.size() == 1);
        assertThat(sent.getFirst().path("ground").asText()).isEqualTo("NO_INTEREST");
        assertThat(page.title()).isNotEqualTo("broken in");
    }

    @Test
    void theRecordSavesItselfFromTheVersionThatWasRead() {
        now = SampleCases.questioning();
        open();
        assertThat(page.locator("#lines li").count()).isEqualTo(3);
        assertThat(page.getAttribute("#lines li:nth-child(2)", "class")).isEqualTo("disputed");
        page.fill("#lines li:nth-child(2) .answer", "只办水电过户");
        page.waitForCondition(() -> sent.size() == 1);
        assertThat(sent.getFirst().path("base").asInt()).isEqualTo(4);
        assertThat(sent.getFirst().path("lines").get(1).path("answer").asText()).isEqualTo("只办水电过户");
        page.waitForCondition(() -> page.textContent("#saved").startsWith("已保存"));
        page.locator("#next-questions button").first().click();
        page.waitForCondition(() -> sent.size() >= 2);
        assertThat(page.locator("#lines li").count()).isEqualTo(4);
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("answer");
    }

    @Test
    void papersAreLookedAtPageByPageAndNeverOpenedAsPages() throws Exception {
        now = SampleCases.paper();
        open();
        page.waitForSelector("#pages img");
        page.locator("#papers button", new Page.LocatorOptions().setHasText("询问笔录"))
                .first()
                .click();
        page.waitForSelector("#paper-view img");
        look("paper-dialog");
        page.click("#paper-after");
        page.waitForCondition(() -> page.textContent("#paper-place").equals("第 2 页，共 2 页"));
        assertThat(page.locator("iframe, object, embed").count()).isZero();
    }

    private void open() {
        page.navigate(address("/console/cases/" + SampleCases.ID));
        page.waitForSelector("body[data-ready=yes]");
        page.waitForSelector("#view-case:not([hidden])");
    }

    private String address(String path) {
        return "https://localhost:" + house.port() + path;
    }

    private void look(String name) throws Exception {
        page.waitForTimeout(150);
        DeskHouse.picture(page, "notary-" + name);
        faultless(name);
    }

    private void faultless(String name) {
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as(name)
                .isEmpty();
    }

    private static void answer(Route route, Object body) {
        try {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(ContractJson.mapper().writeValueAsString(body)));
        } catch (JsonProcessingException bad) {
            throw new IllegalStateException(bad);
        }
    }

    private static JsonNode tree(String body) {
        try {
            return ContractJson.mapper().readTree(body);
        } catch (JsonProcessingException bad) {
            throw new IllegalStateException(bad);
        }
    }

    /** Lines where words would be. */
    private static void picture(Route route) {
        BufferedImage paper = new BufferedImage(620, 877, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 620, 877);
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 36));
        pen.drawString("SAMPLE", 220, 110);
        for (int line = 0; line < 14; line++) {
            pen.drawLine(80, 180 + line * 45, 540, 180 + line * 45);
        }
        pen.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(paper, "jpg", bytes);
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/octet-stream")
                    .setBodyBytes(bytes.toByteArray()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
