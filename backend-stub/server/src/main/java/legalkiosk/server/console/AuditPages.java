package legalkiosk.server.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.server.accounts.Accounts;
import legalkiosk.server.accounts.Audit;
import legalkiosk.server.roster.Roster;

/** 访问记录, for the administrator: who saw or did what on a day; looking at it is recorded like the rest. */
public final class AuditPages {
    private static final int MOST = 500;

    private final Audit audit;
    private final Accounts accounts;
    private final Clock clock;

    public AuditPages(Audit audit, Accounts accounts, Clock clock) {
        this.audit = audit;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The routes of this feature. */
    public Map<ConsoleRoute, Page> pages() {
        return Map.of(ConsoleRoutes.AUDIT, this::show);
    }

    private void show(Visit visit) {
        LocalDate day = Days.parse(visit.query("day")).orElseGet(() -> Days.today(clock.instant()));
        Optional<String> person = Optional.of(visit.query("person")).filter(id -> !id.isEmpty());
        audit.saw(
                visit.signed(),
                Audit.What.SAW_AUDIT,
                day + person.map(id -> " " + id).orElse(""));
        Instant from = day.atStartOfDay(Roster.ZONE).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(Roster.ZONE).toInstant();
        List<Audit.Entry> entries = audit.between(from, to, person, MOST);
        visit.page(
                "audit.jte",
                "访问记录",
                ConsoleRoutes.AUDIT,
                Map.of(
                        "entries", entries,
                        "accounts", accounts.all(),
                        "day", day.toString(),
                        "person", person.orElse(""),
                        "full", entries.size() == MOST));
    }

    /** What happened, in Chinese; a word of an earlier version stays as it is. */
    public static String words(String what) {
        for (Audit.What known : Audit.What.values()) {
            if (known.name().equals(what)) {
                return known.word();
            }
        }
        return what;
    }
}
