package legalkiosk.server.notarisation;

import java.time.Instant;
import java.time.ZonedDateTime;
import legalkiosk.contract.notarisation.ServiceItem.Retention;
import legalkiosk.server.roster.Roster;
import org.jspecify.annotations.Nullable;

/** A file is destroyed when its class's time is over, by two people (E9); permanent and sealed files never are. */
final class DestructionRules {
    private DestructionRules() {}

    static @Nullable No ask(Case c, Instant at, CaseSettings settings) {
        return c.destructionAskedBy == null ? due(c, at, settings) : No.state("已经有人提出销毁，要另一位公证员确认。");
    }

    static @Nullable No confirm(Case c, Actor.Notary who, Instant at, CaseSettings settings) {
        if (c.destructionAskedBy == null) {
            return No.state("还没有人提出销毁。");
        }
        if (c.destructionAskedBy.equals(who.account())) {
            return No.law("提出销毁的人不能自己确认，要另一位公证员。", "两人销毁");
        }
        return due(c, at, settings);
    }

    private static @Nullable No due(Case c, Instant at, CaseSettings settings) {
        Instant closed = c.closedAt;
        Integer years = settings.keepYears().get(c.item.retention());
        boolean forEver = c.item.retention() == Retention.PERMANENT || c.item.retention() == Retention.SEALED;
        if (closed == null) {
            return No.state("没有办结的案卷不能销毁。");
        }
        if (forEver || years == null) {
            return No.law("这类案卷永久保管，不能销毁。", "公证档案保管期限");
        }
        ZonedDateTime until = closed.atZone(Roster.ZONE).plusYears(years);
        return at.isBefore(until.toInstant()) ? No.law("保管期限到" + until.getYear() + "年才满。", "公证档案保管期限") : null;
    }
}
