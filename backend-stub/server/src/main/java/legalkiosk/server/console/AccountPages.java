package legalkiosk.server.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Lawyer;
import legalkiosk.server.accounts.Account;
import legalkiosk.server.accounts.AccountRole;
import legalkiosk.server.accounts.Accounts;
import legalkiosk.server.accounts.Audit;
import legalkiosk.server.accounts.Sessions;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.storage.Refusal;

/** 账号, for the administrator: who may sign in, who is signed in, new ones, resets and endings. */
public final class AccountPages {
    private static final int WRONG = 422;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Roster roster;
    private final Audit audit;

    public AccountPages(Accounts accounts, Sessions sessions, Roster roster, Audit audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.roster = roster;
        this.audit = audit;
    }

    /**
     * A line of the list.
     *
     * @param person name in the roster, or empty
     * @param signedIn since when, or empty
     */
    public record Row(Account account, String person, String lastSignIn, String signedIn) {}

    /** The routes of this feature. */
    public Map<ConsoleRoute, Page> pages() {
        return Map.of(
                ConsoleRoutes.ACCOUNTS, visit -> list(visit, "", ""),
                ConsoleRoutes.MAKE_ACCOUNT, this::make,
                ConsoleRoutes.ACCOUNT, this::one,
                ConsoleRoutes.RECOVER_ACCOUNT, this::recover,
                ConsoleRoutes.DISABLE_ACCOUNT, this::disable);
    }

    private void make(Visit visit) {
        String name = visit.field("name");
        AccountRole role = role(visit.field("role"));
        Optional<String> person = Optional.of(visit.field("person")).filter(id -> !id.isEmpty());
        if (person.isPresent() && roster.lawyer(person.get()).isEmpty()) {
            throw new Refusal(ErrorKind.BAD_REQUEST, "值班表里没有这个人", "nobody of this id in the roster");
        }
        answer(visit, accounts.make(name, role, person), Audit.What.ACCOUNT_MADE, name);
    }

    private void recover(Visit visit) {
        answer(visit, accounts.recover(visit.id()), Audit.What.ACCOUNT_RECOVERED, "");
    }

    private void disable(Visit visit) {
        answer(visit, accounts.disable(visit.id()), Audit.What.ACCOUNT_DISABLED, "");
    }

    private void answer(Visit visit, Accounts.Outcome outcome, Audit.What what, String typed) {
        switch (outcome) {
            case Accounts.Outcome.Invited invited -> {
                audit.saw(visit.signed(), what, invited.account().id());
                String link = visit.ownAddress() + ConsoleRoutes.ENROL_PAGE.path(invited.code());
                visit.page(
                        "invited.jte",
                        "交给本人的链接",
                        ConsoleRoutes.ACCOUNTS,
                        Map.of("account", invited.account(), "link", link));
            }
            case Accounts.Outcome.Disabled disabled -> {
                audit.saw(visit.signed(), what, disabled.account().id());
                visit.go(ConsoleRoutes.ACCOUNTS.path());
            }
            case Accounts.Outcome.BadName bad -> again(visit, "姓名要有 1 到 30 个字，只用文字、数字和空格。", typed);
            case Accounts.Outcome.Taken taken -> again(visit, "已经有同名的账号，或值班表里的这个人已经有账号。同名的人请加上科室或编号。", typed);
            case Accounts.Outcome.LastAdministrator last -> again(visit, "这是最后一个管理员，不能停用。请先新建另一个管理员。", typed);
            case Accounts.Outcome.Unknown unknown -> throw unknown();
        }
    }

    private void again(Visit visit, String wrong, String typed) {
        visit.context().status(WRONG);
        list(visit, wrong, typed);
    }

    private void list(Visit visit, String wrong, String name) {
        Map<String, Sessions.Open> open = sessions.open().stream()
                .collect(Collectors.toMap(Sessions.Open::accountId, Function.identity(), (latest, older) -> latest));
        List<Row> rows = accounts.all().stream()
                .map(account -> row(account, Optional.ofNullable(open.get(account.id()))))
                .toList();
        visit.page(
                "accounts.jte",
                "账号",
                ConsoleRoutes.ACCOUNTS,
                Map.of("rows", rows, "people", unassigned(rows), "wrong", wrong, "name", name));
    }

    private void one(Visit visit) {
        Account account = accounts.all().stream()
                .filter(found -> found.id().equals(visit.id()))
                .findFirst()
                .orElseThrow(AccountPages::unknown);
        List<Sessions.Open> open = sessions.open().stream()
                .filter(session -> session.accountId().equals(account.id()))
                .toList();
        visit.page(
                "account.jte",
                "账号：" + account.name(),
                ConsoleRoutes.ACCOUNTS,
                Map.of("row", row(account, open.stream().findFirst()), "sessions", open));
    }

    private Row row(Account account, Optional<Sessions.Open> open) {
        return new Row(
                account,
                account.rosterId()
                        .map(id -> roster.lawyer(id).map(Lawyer::name).orElse(id))
                        .orElse(""),
                account.lastSignIn().map(Days::minute).orElse("从未登录"),
                open.map(session -> Days.time(session.since()) + " 起").orElse(""));
    }

    private List<Lawyer> unassigned(List<Row> rows) {
        List<String> taken = rows.stream()
                .filter(row -> row.account().state() != Account.State.DISABLED)
                .flatMap(row -> row.account().rosterId().stream())
                .toList();
        return roster.lawyers(Optional.empty(), Optional.empty()).stream()
                .filter(lawyer -> !taken.contains(lawyer.id()))
                .toList();
    }

    private static AccountRole role(String name) {
        for (AccountRole role : AccountRole.values()) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        throw new Refusal(ErrorKind.BAD_REQUEST, "没有这种身份", "no such role");
    }

    private static Refusal unknown() {
        return new Refusal(ErrorKind.NOT_FOUND, "没有这个账号", "There is no such account");
    }
}
