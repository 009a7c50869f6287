package legalkiosk.server.console;

import java.util.Map;
import legalkiosk.contract.ErrorKind;
import legalkiosk.server.accounts.EnrolOutcome;
import legalkiosk.server.accounts.Enrolments;
import legalkiosk.server.accounts.Enrolments.Invitation;
import legalkiosk.server.storage.Refusal;

/** 首次设置: what an enrolment link opens. */
public final class EnrolPages {
    private static final int WRONG = 422;
    private static final String LABEL = "动态码的二维码，用手机上的动态码应用扫描";

    private final Enrolments enrolments;

    public EnrolPages(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    /** The routes of this feature. */
    public Map<ConsoleRoute, Page> pages() {
        return Map.of(ConsoleRoutes.ENROL_PAGE, visit -> show(visit, ""), ConsoleRoutes.ENROL, this::complete);
    }

    private void complete(Visit visit) {
        EnrolOutcome outcome = enrolments.complete(
                visit.id(), visit.secret("password"), visit.secret("again"), visit.field("code"), visit.address());
        String wrong = switch (outcome) {
            case EnrolOutcome.Done done -> {
                visit.page("enrolled.jte", "设置好了", ConsoleRoutes.ENROL_PAGE, Map.of("codes", done.recoveryCodes()));
                yield "";
            }
            case EnrolOutcome.Gone gone -> throw gone();
            case EnrolOutcome.BadLength length ->
                "密码要有 %d 到 %d 个字。可以用一句自己记得住的话。".formatted(length.least(), length.most());
            case EnrolOutcome.ContainsName name -> "密码里不能有您的姓名。";
            case EnrolOutcome.Differs differs -> "两次填的密码不一样。";
            case EnrolOutcome.WrongCode code -> "动态码不对。请先用手机扫码，再填手机上现在显示的六位数字；还不对就核对手机的时间。";
        };
        if (!wrong.isEmpty()) {
            visit.context().status(WRONG);
            show(visit, wrong);
        }
    }

    private void show(Visit visit, String wrong) {
        Invitation found = enrolments.open(visit.id()).orElseThrow(EnrolPages::gone);
        visit.page(
                "enrol.jte",
                "首次设置",
                ConsoleRoutes.ENROL_PAGE,
                Map.of(
                        "name", found.name(),
                        "qr", QrSvg.of(found.uri(), LABEL),
                        "secret", found.secret().reveal().replaceAll("(.{4})(?=.)", "$1 "),
                        "action", ConsoleRoutes.ENROL.path(visit.id()),
                        "wrong", wrong));
    }

    private static Refusal gone() {
        return new Refusal(ErrorKind.NOT_FOUND, "这个链接已经用过或过期了，请找管理员要一个新的", "The link is used up");
    }
}
