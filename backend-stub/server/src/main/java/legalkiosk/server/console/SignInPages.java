package legalkiosk.server.console;

import java.time.Duration;
import java.util.Map;
import legalkiosk.server.accounts.Audit;
import legalkiosk.server.accounts.Sessions;
import legalkiosk.server.accounts.SignIn;
import legalkiosk.server.accounts.SignInOutcome;

/** 登录 and 退出. */
public final class SignInPages {
    private static final int WRONG = 401;
    private static final int WAIT = 429;

    private final SignIn signIn;
    private final Sessions sessions;
    private final Audit audit;

    public SignInPages(SignIn signIn, Sessions sessions, Audit audit) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** The routes of this feature. */
    public Map<ConsoleRoute, Page> pages() {
        return Map.of(
                ConsoleRoutes.SIGN_IN_PAGE, this::form,
                ConsoleRoutes.SIGN_IN, this::attempt,
                ConsoleRoutes.SIGN_OUT, this::leave);
    }

    private void form(Visit visit) {
        String notice = switch (visit.query("ended")) {
            case "yes" -> "您有一段时间没有操作，已经自动退出。请重新登录。";
            case "out" -> "您已经退出。";
            default -> "";
        };
        show(visit, notice, "", "");
    }

    private void attempt(Visit visit) {
        String name = visit.field("name");
        switch (signIn.attempt(name, visit.secret("password"), visit.secret("code"), visit.address())) {
            case SignInOutcome.Accepted accepted -> {
                Cookies.read(visit.context(), Cookies.SESSION).ifPresent(sessions::end);
                Cookies.session(visit.context(), accepted.session());
                visit.go(ConsoleRoutes.HOME.path());
            }
            case SignInOutcome.Wrong wrong -> {
                visit.context().status(WRONG);
                show(visit, "", "姓名、密码或动态码不对。动态码用过一次就失效，请等手机上换了新的再试。", name);
            }
            case SignInOutcome.Wait wait -> {
                visit.context()
                        .status(WAIT)
                        .header("Retry-After", String.valueOf(wait.time().toSeconds() + 1));
                show(visit, "", "试错的次数太多，请" + words(wait.time()) + "后再试。忘了密码请找管理员重置。", name);
            }
        }
    }

    private void leave(Visit visit) {
        Cookies.read(visit.context(), Cookies.SESSION).ifPresent(sessions::end);
        audit.saw(visit.signed(), Audit.What.SIGNED_OUT, "");
        Cookies.forgetSession(visit.context());
        visit.go(ConsoleRoutes.SIGN_IN_PAGE.path() + "?ended=out");
    }

    private static void show(Visit visit, String notice, String wrong, String name) {
        visit.page(
                "sign-in.jte",
                "登录",
                ConsoleRoutes.SIGN_IN_PAGE,
                Map.of("notice", notice, "wrong", wrong, "name", name));
    }

    private static String words(Duration time) {
        return (time.toSeconds() + 59) / 60 + " 分钟";
    }
}
