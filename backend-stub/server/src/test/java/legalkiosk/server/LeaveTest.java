package legalkiosk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import legalkiosk.contract.HoldRequest;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Slot;
import legalkiosk.server.TestBrowser.Person;
import legalkiosk.server.accounts.AccountRole;
import legalkiosk.server.accounts.Audit;
import legalkiosk.server.console.ConsoleRoutes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leave and holidays entered in the console, and what citizens are offered after that. */
class LeaveTest {
    private static final Pattern REMOVE = Pattern.compile("action=\"(/console/[a-z/]*leave/[0-9a-f-]+/remove)\"");

    /** A Friday: lawyer-01, 02, 04 and 05 are on duty. */
    private static final String DAY = "2026-11-27";

    private static final String SLOT = "lawyer-01@2026-11-27T09:00";

    @TempDir
    private Path state;

    private TestBackend backend;
    private TestBrowser browser;
    private Person lawyer;
    private Person administrator;

    @BeforeEach
    void start() throws Exception {
        backend = new TestBackend(state);
        browser = new TestBrowser(backend, state);
        lawyer = browser.enrolled("示例律师", AccountRole.LAWYER, Optional.of("lawyer-01"));
        administrator = browser.enrolled("示例管理员", AccountRole.ADMINISTRATOR, Optional.empty());
    }

    @AfterEach
    void stop() {
        browser.close();
        backend.close();
    }

    private List<String> lawyersOnDuty() throws Exception {
        Slot[] slots = backend.get(Routes.SLOTS, "?from=" + DAY + "&to=" + DAY).as(Slot[].class);
        return Arrays.stream(slots).map(Slot::lawyerId).distinct().sorted().toList();
    }

    private HttpResponse<String> leave(String first, String last) throws Exception {
        browser.as(lawyer.id()).get(ConsoleRoutes.LEAVE.path());
        return browser.post(ConsoleRoutes.ADD_LEAVE.path(), Map.of("first", first, "last", last));
    }

    private String removeLink(String page) {
        Matcher link = REMOVE.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void noSlotIsOfferedOrKeptOnLeaveAndTheyComeBackWhenItIsTakenBack() throws Exception {
        assertThat(lawyersOnDuty()).contains("lawyer-01");
        assertThat(leave("2026-11-26", "2026-11-30").statusCode()).isEqualTo(303);
        assertThat(lawyersOnDuty()).doesNotContain("lawyer-01").contains("lawyer-02");
        assertThat(backend.post(Routes.HOLD, "", new HoldRequest(SLOT)).status())
                .isEqualTo(404);

        String page = browser.get(ConsoleRoutes.LEAVE.path()).body();
        assertThat(page).contains("2026-11-26（周四） 至 2026-11-30（周一）");
        assertThat(browser.post(removeLink(page), Map.of()).statusCode()).isEqualTo(303);
        assertThat(lawyersOnDuty()).contains("lawyer-01");
    }

    @Test
    void leaveOutlivesARestart() throws Exception {
        leave(DAY, "");
        backend.close();
        backend = new TestBackend(state);
        assertThat(lawyersOnDuty()).doesNotContain("lawyer-01");
    }

    @Test
    void whatIsBookedAlreadyIsShownAndTheSightIsRecorded() throws Exception {
        backend.book(SLOT, TestBackend.aCitizen(1));
        leave(DAY, "");
        String page = browser.get(ConsoleRoutes.LEAVE.path()).body();
        assertThat(page).contains("这些预约落在请假或放假的日子").contains("2026-11-27 09:00").contains("老板拖着工资不给");
        assertThat(backend.server
                        .people()
                        .audit()
                        .between(
                                TestBackend.NOW, backend.clock.instant().plusSeconds(1), Optional.of(lawyer.id()), 100))
                .extracting(Audit.Entry::what)
                .contains("SAW_BOOKINGS", "LEAVE_CHANGED");
    }

    @Test
    void nobodyIsOnDutyOnAHolidayTheAdministratorEntered() throws Exception {
        browser.as(administrator.id()).get(ConsoleRoutes.ROSTER.path());
        browser.post(ConsoleRoutes.ADD_HOLIDAY.path(), Map.of("day", DAY, "name", "示例节"));
        assertThat(lawyersOnDuty()).isEmpty();
        assertThat(browser.get(ConsoleRoutes.ROSTER.path()).body()).contains("示例节");
        browser.post(ConsoleRoutes.REMOVE_HOLIDAY.path(DAY), Map.of());
        assertThat(lawyersOnDuty()).contains("lawyer-01");
    }

    @Test
    void aLawyerCanNotTakeBackAnothersLeaveButTheAdministratorCan() throws Exception {
        Person other = browser.enrolled("示例另一位", AccountRole.LAWYER, Optional.of("lawyer-02"));
        leave(DAY, "");
        String link = removeLink(browser.get(ConsoleRoutes.LEAVE.path()).body());

        browser.as(other.id()).get(ConsoleRoutes.LEAVE.path());
        assertThat(browser.post(link, Map.of()).statusCode()).isEqualTo(404);
        assertThat(lawyersOnDuty()).doesNotContain("lawyer-01");

        String roster =
                browser.as(administrator.id()).get(ConsoleRoutes.ROSTER.path()).body();
        assertThat(browser.post(removeLink(roster), Map.of()).statusCode()).isEqualTo(303);
        assertThat(lawyersOnDuty()).contains("lawyer-01");
    }

    @Test
    void leaveThatMakesNoSenseIsRefusedInWords() throws Exception {
        assertThat(leave("2026-11-27", "2026-11-26").body()).contains("日期不对");
        assertThat(leave("2026-11-01", "2026-11-02").body()).contains("日期不对");
        assertThat(leave("2026-11-27", "2028-11-26").body()).contains("日期不对");
        assertThat(leave("morgen", "").body()).contains("请填哪一天");
        assertThat(leave(DAY, "").statusCode()).isEqualTo(303);
        assertThat(leave("2026-11-20", "2026-12-20").body()).contains("已经有了");
    }
}
