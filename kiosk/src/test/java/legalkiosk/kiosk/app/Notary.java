package legalkiosk.kiosk.app;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A notary's hands at the console: looks at the page and does the one thing that it wants now. So whatever broke meanwhile, looking again
 * goes on, and an act whose answer got lost is done once more only if the page still offers it.
 */
final class Notary {
    private static final String ANSWER = "是的，是我自己愿意的。";
    private static final double PATIENCE_MILLIS = 2_000;

    /** What stands on the page, also behind a tab that is not in front. */
    private static final String LOOK = """
        () => {
          const by = id => document.getElementById(id);
          const text = e => e ? e.textContent.trim() : '';
          const there = e => {
            for (let n = e; n; n = n.parentElement) if (n.hidden && n.getAttribute('role') !== 'tabpanel') return false;
            return Boolean(e) && !e.disabled;
          };
          const all = s => [...document.querySelectorAll(s)].filter(there);
          if (!by('view-case')) return {page: 'other'};
          return {
            page: document.body.dataset.ready !== 'yes' ? 'loading' : by('view-case').hidden ? 'list' : 'case',
            busy: 'busy' in document.body.dataset,
            line: document.body.dataset.line ?? '',
            dialog: document.querySelector('dialog[open]')?.id ?? '',
            ring: all('.ring').length > 0,
            free: by('duty-free').checked,
            state: text(document.querySelector('#case-line .tag')),
            now: text(by('now-words')),
            offers: all('#now-acts button').map(text),
            compare: all('#identity-acts button').map(text),
            hearing: all('#notices li.now').length > 0,
            give: all('#notices button.main').length > 0,
            checks: all('#checks button').filter(one => text(one).startsWith('没有问题')).length,
            questions: all('#next-questions button').length,
            empty: all('#lines .answer').filter(one => !one.readOnly && !one.value.trim()).length,
            saved: text(by('saved')),
            shown: text(by('record-state')).startsWith('对方正在看'),
            show: there(by('show-record')),
            spoken: document.querySelector('#sign-state li')?.classList.contains('done') ?? false,
            sign: all('#sign-acts button').map(text),
            fix: there(by('show-text')),
            body: Boolean(by('text-body')?.value.trim()),
          };
        }\
        """;

    private final LawyersBrowser browser;
    private final boolean paper;
    private final Predicate<String> gate;
    private Optional<String> home = Optional.empty();
    private long loaded = System.nanoTime();

    /**
     * @param paper true: the text is signed with a pen
     * @param gate whether this may be pressed now
     */
    Notary(LawyersBrowser browser, boolean paper, Predicate<String> gate) {
        this.browser = browser;
        this.paper = paper;
        this.gate = gate;
    }

    /** The address of the case; the list until it was opened. */
    String address() {
        return home.orElseGet(() -> desk().url());
    }

    /** The case's state in the page's words; empty while it does not say. */
    String state() {
        return String.valueOf(look().getOrDefault("state", ""));
    }

    /** All that the page shows, for a test that fails. */
    String sight() {
        return look().toString();
    }

    /** This case is theirs to look at, wherever the page is. */
    void follow(String address) {
        home = Optional.of(address);
    }

    private Page desk() {
        return browser.desk();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> look() {
        return (Map<String, Object>) desk().evaluate(LOOK);
    }

    /** Opens the first case of a list. @param filter of the list, such as {@code mine} */
    void openFirst(String filter) {
        desk().navigate(desk().url().replaceFirst("/console.*", "/console/cases?filter=" + filter));
        desk().waitForSelector("#lists a");
        desk().click("#lists a");
        desk().waitForSelector("#view-case:not([hidden])");
        home = Optional.of(desk().url());
    }

    /** Does what is wanted now, if anything is; what was done. */
    Optional<String> act() {
        try {
            return act(look());
        } catch (TimeoutError moved) {
            // The page was drawn anew under the hand: it is looked at again.
            return Optional.empty();
        } catch (PlaywrightException left) {
            if (desk().isClosed() || !desk().context().browser().isConnected()) {
                throw left;
            }
            return Optional.empty();
        }
    }

    private Optional<String> act(Map<String, Object> sight) {
        Optional<String> dialog = dialog(text(sight, "dialog"));
        if (dialog.isPresent()) {
            return dialog;
        }
        if (home.isPresent() && !"case".equals(sight.get("page"))) {
            return reload("loading".equals(sight.get("page")) ? 8 : 1);
        }
        if (is(sight, "busy") || !"case".equals(sight.get("page"))) {
            return Optional.empty();
        }
        if (!is(sight, "free") && text(sight, "line").equals("open")) {
            return press("free", "#duty-free");
        }
        if (is(sight, "ring")) {
            desk().keyboard().press("F2");
            return Optional.of("claim");
        }
        return offered(sight).or(() -> byState(sight));
    }

    private Optional<String> offered(Map<String, Object> sight) {
        for (String words : List.of("决定怎么接", "我来办", "受理", "结束视频", "写证词，送审批", "审批同意", "出证")) {
            if (texts(sight, "offers").contains(words)) {
                return press(words, "#now-acts button:text-is('" + words + "')");
            }
        }
        return Optional.empty();
    }

    private Optional<String> byState(Map<String, Object> sight) {
        return switch (text(sight, "state")) {
            case "核对身份" ->
                texts(sight, "compare").contains("是同一人")
                        ? press("compared", "#identity-acts button:text-is('是同一人')")
                        : Optional.empty();
            case "告知" -> is(sight, "hearing") ? Optional.empty() : tell(sight);
            case "询问" -> is(sight, "shown") ? Optional.empty() : checked(sight).or(() -> record(sight));
            case "签名" -> checked(sight).or(() -> sign(sight));
            case "审批中", "审查" -> reload(3);
            default -> Optional.empty();
        };
    }

    private Optional<String> tell(Map<String, Object> sight) {
        return is(sight, "give") ? press("giveNotice", "#tab-script", "#notices button.main") : checked(sight);
    }

    private Optional<String> checked(Map<String, Object> sight) {
        return count(sight, "checks") > 0 && !is(sight, "give")
                ? press("checked", "#tab-script", "#checks button:has-text('没有问题')")
                : Optional.empty();
    }

    private Optional<String> record(Map<String, Object> sight) {
        if (count(sight, "questions") > 0) {
            return press("ask", "#tab-record", "#next-questions button");
        }
        if (count(sight, "empty") > 0) {
            return gated("answer", () -> {
                tab("#tab-record");
                for (Locator answer : desk().locator("#lines .answer").all()) {
                    if (answer.inputValue().isBlank()) {
                        answer.fill(ANSWER, new Locator.FillOptions().setTimeout(PATIENCE_MILLIS));
                    }
                }
            });
        }
        boolean unsaved =
                text(sight, "saved").startsWith("正在") || text(sight, "saved").startsWith("还没存上");
        return is(sight, "show") && !unsaved ? press("showRecord", "#tab-record", "#show-record") : Optional.empty();
    }

    private Optional<String> sign(Map<String, Object> sight) {
        List<String> ways = texts(sight, "sign");
        String now = text(sight, "now");
        if (now.contains("正在准备要签的文书")) {
            return !is(sight, "fix")
                    ? Optional.empty()
                    : !is(sight, "body")
                            ? press("text", "#tab-text", "#text-again")
                            : press("showText", "#tab-text", "#show-text");
        }
        if (ways.contains("听到的一样")) {
            return is(sight, "spoken") ? press("codeHeard", "#sign-acts button:text-is('听到的一样')") : Optional.empty();
        }
        if (ways.contains("是这几页，签好了")) {
            return press("acceptPages", "#sign-acts button:text-is('是这几页，签好了')");
        }
        boolean asked = now.startsWith("对方正在") || now.startsWith("对方的终端");
        boolean text = !now.contains("笔录")
                && desk().locator("#sign-state").textContent().contains("委托书");
        String way = paper && text ? "请对方打印、用笔签" : "请对方在屏幕上签";
        return !asked && ways.contains(way)
                ? press("askSignature", "#sign-acts button:text-is('" + way + "')")
                : Optional.empty();
    }

    private Optional<String> dialog(String open) {
        return switch (open) {
            case "" -> Optional.empty();
            case "d-sure" -> click("sure", "#sure-yes");
            case "d-conflict" -> click("conflict", "#d-conflict button.main");
            case "d-act" -> {
                fill();
                yield click("form", "#act-on");
            }
            default -> {
                desk().keyboard().press("Escape");
                yield Optional.of("away with " + open);
            }
        };
    }

    private void fill() {
        for (Locator box : desk().locator("#act-fields input[type=checkbox]").all()) {
            box.check();
        }
        Locator goesOn = desk().locator("#f-goOn input[value=yes]");
        if (goesOn.count() > 0) {
            goesOn.check();
            desk().locator("#f-words").fill("座位一直在录像里，本人没有离开。");
        }
    }

    private Optional<String> press(String name, String... selectors) {
        return gated(name, () -> {
            for (int at = 0; at < selectors.length - 1; at++) {
                tab(selectors[at]);
            }
            click(name, selectors[selectors.length - 1]);
        });
    }

    private Optional<String> gated(String name, Runnable press) {
        if (!gate.test(name)) {
            return Optional.empty();
        }
        press.run();
        return Optional.of(name);
    }

    private void tab(String tab) {
        if (!"true".equals(desk().getAttribute(tab, "aria-selected"))) {
            click(tab, tab);
        }
    }

    private Optional<String> click(String name, String selector) {
        desk().locator(selector).first().click(new Locator.ClickOptions().setTimeout(PATIENCE_MILLIS));
        return Optional.of(name);
    }

    /** The page as a fresh window would have it; not more often than this. */
    private Optional<String> reload(int seconds) {
        if (System.nanoTime() - loaded < seconds * 1_000_000_000L) {
            return Optional.empty();
        }
        loaded = System.nanoTime();
        desk().navigate(address());
        loaded = System.nanoTime();
        return Optional.of("reload");
    }

    private static boolean is(Map<String, Object> sight, String name) {
        return Boolean.TRUE.equals(sight.get(name));
    }

    private static int count(Map<String, Object> sight, String name) {
        return ((Number) sight.getOrDefault(name, 0)).intValue();
    }

    private static String text(Map<String, Object> sight, String name) {
        return String.valueOf(sight.getOrDefault(name, ""));
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Map<String, Object> sight, String name) {
        return (List<String>) sight.getOrDefault(name, List.of());
    }
}
