package legalkiosk.server.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import legalkiosk.contract.FleetMember;
import legalkiosk.contract.Heartbeat;
import legalkiosk.contract.PartReport;
import legalkiosk.contract.PartReport.Grade;
import legalkiosk.server.accounts.Audit;
import legalkiosk.server.fleet.Fleet;
import org.jspecify.annotations.Nullable;

/** 终端, for the administrator: all terminals at a glance, and what needs doing. */
public final class TerminalPages {
    private static final String PAGES = "pages";

    private final Fleet fleet;
    private final Audit audit;
    private final Clock clock;
    private final TerminalWords words = new TerminalWords();

    public TerminalPages(Fleet fleet, Audit audit, Clock clock) {
        this.fleet = fleet;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A terminal of the overview.
     *
     * @param words the state, or the part that needs somebody
     * @param look good, warn, bad or off: the colour that goes with the words
     * @param grade how bad it is, or empty
     */
    public record Tile(String terminal, String look, String words, String grade) {}

    /** Something that needs doing. */
    public record Task(String terminal, String what, String since, boolean bad) {}

    /** The numbers at the top. */
    public record Figures(int all, int alive, int troubled, long pages, int waiting) {}

    /** The routes of this feature. */
    public Map<ConsoleRoute, Page> pages() {
        return Map.of(ConsoleRoutes.TERMINALS, this::show);
    }

    private void show(Visit visit) {
        List<FleetMember> members = fleet.members();
        Instant now = clock.instant();
        audit.saw(visit.signed(), Audit.What.SAW_TERMINALS, "");
        visit.page(
                "terminals.jte",
                "终端",
                ConsoleRoutes.TERMINALS,
                Map.of(
                        "figures", figures(members),
                        "tiles",
                                members.stream()
                                        .map(member -> tile(member, now))
                                        .toList(),
                        "tasks", tasks(members, now),
                        "at", Days.minute(now)));
    }

    private static Figures figures(List<FleetMember> members) {
        List<Heartbeat> beats = members.stream()
                .map(FleetMember::heartbeat)
                .filter(beat -> beat != null)
                .toList();
        long pages = beats.stream()
                .flatMap(beat -> beat.parts().stream())
                .mapToLong(part -> part.today().getOrDefault(PAGES, 0L))
                .sum();
        return new Figures(
                members.size(),
                (int) members.stream().filter(FleetMember::alive).count(),
                (int) members.stream().filter(TerminalPages::troubled).count(),
                pages,
                beats.stream().mapToInt(Heartbeat::waiting).sum());
    }

    private static boolean troubled(FleetMember member) {
        return !member.alive() || !bad(member.heartbeat()).isEmpty();
    }

    private Tile tile(FleetMember member, Instant now) {
        Heartbeat beat = member.heartbeat();
        if (beat == null) {
            return new Tile(member.terminal(), "off", "未联系过", "");
        }
        if (!member.alive()) {
            return new Tile(member.terminal(), "bad", "离线 " + ago(member.receivedAt(), now), "");
        }
        Optional<PartReport> worst = bad(beat).stream().max(Comparator.comparing(PartReport::grade));
        return worst.map(part -> new Tile(
                        member.terminal(),
                        part.grade() == Grade.OUT ? "bad" : "warn",
                        words.part(part.part()),
                        part.grade() == Grade.OUT ? "故障" : "注意"))
                .orElseGet(() -> new Tile(
                        member.terminal(), "good", beat.waiting() > 0 ? "待传 " + beat.waiting() + " 条" : "正常", ""));
    }

    private List<Task> tasks(List<FleetMember> members, Instant now) {
        List<Task> tasks = new ArrayList<>();
        for (FleetMember member : members) {
            Heartbeat beat = member.heartbeat();
            if (beat == null) {
                tasks.add(new Task(member.terminal(), "还没有联系过平台，请检查安装和凭证", "—", false));
            } else if (!member.alive()) {
                tasks.add(new Task(member.terminal(), "离线，请先确认供电和网络", ago(member.receivedAt(), now) + "前", true));
            }
            for (PartReport part : bad(beat)) {
                String since = Days.minute(part.since().toInstant());
                tasks.add(new Task(member.terminal(), what(part), since, part.grade() == Grade.OUT));
            }
        }
        tasks.sort(Comparator.comparing(Task::bad).reversed().thenComparing(Task::terminal));
        return tasks;
    }

    private static List<PartReport> bad(@Nullable Heartbeat beat) {
        return beat == null
                ? List.of()
                : beat.parts().stream()
                        .filter(part -> part.grade() != Grade.FINE)
                        .toList();
    }

    private String what(PartReport part) {
        String reasons = part.reasons().stream().map(words::reason).distinct().collect(Collectors.joining("，"));
        String state = part.grade() == Grade.OUT ? "故障" : "需要检查";
        return words.part(part.part()) + "：" + (reasons.isEmpty() ? state : reasons);
    }

    private static String ago(@Nullable OffsetDateTime at, Instant now) {
        long minutes = at == null ? 0 : Duration.between(at.toInstant(), now).toMinutes();
        if (minutes < 120) {
            return minutes + " 分钟";
        }
        long hours = minutes / 60;
        return hours < 48 ? hours + " 小时" : hours / 24 + " 天";
    }
}
