package legalkiosk.server.console;

import static legalkiosk.server.console.ConsoleRoute.Who.ADMINISTRATOR;
import static legalkiosk.server.console.ConsoleRoute.Who.ANYBODY;
import static legalkiosk.server.console.ConsoleRoute.Who.LAWYER;
import static legalkiosk.server.console.ConsoleRoute.Who.NOTARY;
import static legalkiosk.server.console.ConsoleRoute.Who.SIGNED_IN;

import java.util.List;
import java.util.Set;
import legalkiosk.server.console.ConsoleRoute.Rate;
import legalkiosk.server.console.ConsoleRoute.Who;

/** Every browser route, once: a route that is not here does not exist, and a test walks the table with every role. */
public final class ConsoleRoutes {
    /** What every path begins with. */
    public static final String BASE = "/console";

    public static final ConsoleRoute HOME = page("", SIGNED_IN);
    public static final ConsoleRoute ASSET =
            new ConsoleRoute("GET", BASE + "/assets/{id}", Set.of(ANYBODY), false, Rate.ASSET);

    public static final ConsoleRoute SIGN_IN_PAGE = page("/sign-in", ANYBODY);
    public static final ConsoleRoute SIGN_IN =
            new ConsoleRoute("POST", BASE + "/sign-in", Set.of(ANYBODY), true, Rate.SIGN_IN);
    public static final ConsoleRoute SIGN_OUT = change("/sign-out", SIGNED_IN);
    public static final ConsoleRoute ENROL_PAGE =
            new ConsoleRoute("GET", BASE + "/enrol/{id}", Set.of(ANYBODY), false, Rate.SIGN_IN);
    public static final ConsoleRoute ENROL =
            new ConsoleRoute("POST", BASE + "/enrol/{id}", Set.of(ANYBODY), true, Rate.SIGN_IN);

    public static final ConsoleRoute ACCOUNTS = page("/accounts", ADMINISTRATOR);
    public static final ConsoleRoute MAKE_ACCOUNT = change("/accounts", ADMINISTRATOR);
    public static final ConsoleRoute ACCOUNT = page("/accounts/{id}", ADMINISTRATOR);
    public static final ConsoleRoute RECOVER_ACCOUNT = change("/accounts/{id}/recover", ADMINISTRATOR);
    public static final ConsoleRoute DISABLE_ACCOUNT = change("/accounts/{id}/disable", ADMINISTRATOR);

    public static final ConsoleRoute LEAVE = page("/leave", LAWYER, NOTARY);
    public static final ConsoleRoute ADD_LEAVE = change("/leave", LAWYER, NOTARY);
    public static final ConsoleRoute REMOVE_LEAVE = change("/leave/{id}/remove", LAWYER, NOTARY);

    public static final ConsoleRoute ROSTER = page("/roster", ADMINISTRATOR);
    public static final ConsoleRoute ADD_LEAVE_FOR = change("/roster/leave", ADMINISTRATOR);
    public static final ConsoleRoute REMOVE_LEAVE_FOR = change("/roster/leave/{id}/remove", ADMINISTRATOR);
    public static final ConsoleRoute ADD_HOLIDAY = change("/roster/holidays", ADMINISTRATOR);
    public static final ConsoleRoute REMOVE_HOLIDAY = change("/roster/holidays/{id}/remove", ADMINISTRATOR);

    public static final ConsoleRoute TERMINALS = page("/terminals", ADMINISTRATOR);
    public static final ConsoleRoute AUDIT = page("/audit", ADMINISTRATOR);

    public static final ConsoleRoute DESK = page("/desk", LAWYER);
    public static final ConsoleRoute DESK_START = page("/desk/start", LAWYER);
    public static final ConsoleRoute DESK_DAY = page("/desk/day", LAWYER);
    public static final ConsoleRoute DESK_FIGURES = page("/desk/figures", LAWYER);
    public static final ConsoleRoute DESK_COLLEAGUES = page("/desk/colleagues", LAWYER);
    public static final ConsoleRoute DESK_CALL = page("/desk/calls/{id}", LAWYER);
    public static final ConsoleRoute DESK_NOTE = change("/desk/calls/{id}/note", LAWYER);
    public static final ConsoleRoute DESK_ADD_PAPER = change("/desk/calls/{id}/papers", LAWYER);
    public static final ConsoleRoute DESK_PAPER = page("/desk/papers/{id}", LAWYER);

    public static final ConsoleRoute CASES = page("/cases", NOTARY);
    public static final ConsoleRoute CASES_START = page("/cases/start", NOTARY);
    public static final ConsoleRoute CASES_LIST = page("/cases/list", NOTARY);
    public static final ConsoleRoute CASE = page("/cases/{id}", NOTARY);
    public static final ConsoleRoute CASE_FILE = page("/cases/{id}/file", NOTARY);
    public static final ConsoleRoute CASE_ACT = change("/cases/{id}/acts", NOTARY);
    public static final ConsoleRoute BEGIN_COPY = change("/cases/{id}/copies", NOTARY);
    public static final ConsoleRoute COPY_CHUNK = change("/copies/{id}", NOTARY);
    public static final ConsoleRoute CASE_TEXT = page("/cases/{id}/text", NOTARY);
    public static final ConsoleRoute CASE_PACKAGE = page("/cases/{id}/package", NOTARY);
    public static final ConsoleRoute CASE_EXCERPT = page("/cases/{id}/excerpt", NOTARY);
    public static final ConsoleRoute CASE_DOCUMENT = page("/case-documents/{id}", NOTARY);
    public static final ConsoleRoute CASE_DOCUMENT_PAGE = page("/case-documents/{id}/page", NOTARY);

    /** Asked as seldom as one signs in: nobody shall find codes by trying. */
    public static final ConsoleRoute CHECK =
            new ConsoleRoute("GET", BASE + "/check", Set.of(ANYBODY), false, Rate.SIGN_IN);

    /** All of them; the first that fits a request answers it. */
    public static final List<ConsoleRoute> ALL = List.of(
            HOME,
            ASSET,
            SIGN_IN_PAGE,
            SIGN_IN,
            SIGN_OUT,
            ENROL_PAGE,
            ENROL,
            ACCOUNTS,
            MAKE_ACCOUNT,
            ACCOUNT,
            RECOVER_ACCOUNT,
            DISABLE_ACCOUNT,
            LEAVE,
            ADD_LEAVE,
            REMOVE_LEAVE,
            ROSTER,
            ADD_LEAVE_FOR,
            REMOVE_LEAVE_FOR,
            ADD_HOLIDAY,
            REMOVE_HOLIDAY,
            TERMINALS,
            AUDIT,
            DESK,
            DESK_START,
            DESK_DAY,
            DESK_FIGURES,
            DESK_COLLEAGUES,
            DESK_CALL,
            DESK_NOTE,
            DESK_ADD_PAPER,
            DESK_PAPER,
            CASES,
            CASES_START,
            CASES_LIST,
            CASE,
            CASE_FILE,
            CASE_ACT,
            BEGIN_COPY,
            COPY_CHUNK,
            CASE_TEXT,
            CASE_PACKAGE,
            CASE_EXCERPT,
            CASE_DOCUMENT,
            CASE_DOCUMENT_PAGE,
            CHECK);

    /** The entries of the bar at the side, in order; whoever may not use a route does not see it. The first is a role's home. */
    public static final List<Entry> NAVIGATION = List.of(
            new Entry(DESK, "律师工作台"),
            new Entry(CASES, "视频公证工作台"),
            new Entry(TERMINALS, "终端"),
            new Entry(ROSTER, "值班与节假日"),
            new Entry(ACCOUNTS, "账号"),
            new Entry(AUDIT, "访问记录"),
            new Entry(LEAVE, "我的值班与请假"));

    private ConsoleRoutes() {}

    /** An entry of the bar at the side. */
    public record Entry(ConsoleRoute route, String words) {}

    private static ConsoleRoute page(String path, Who... who) {
        return new ConsoleRoute("GET", BASE + path, Set.of(who), false, Rate.PAGE);
    }

    private static ConsoleRoute change(String path, Who... who) {
        return new ConsoleRoute("POST", BASE + path, Set.of(who), true, Rate.CHANGE);
    }
}
