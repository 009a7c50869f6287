package legalkiosk.server.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Hashes;
import legalkiosk.server.storage.Ids;

/**
 * Who did what and who saw whose data, from where and when (个人信息保护法 requires processing to be recorded). Rows are only added here,
 * never changed or removed, and each holds the one before by its hash. A reference is an id, never personal data itself. Any thread.
 */
public final class Audit {
    private static final int LONGEST_REF = 120;
    private static final String NOBODY = "（没有这个账号）";

    private final Database database;
    private final Clock clock;
    private final Ids ids;

    public Audit(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** What can be recorded; names are stored, so they are never changed. */
    public enum What {
        SIGNED_IN("登录"),
        SIGNED_OUT("退出"),
        SIGN_IN_FAILED("登录失败"),
        SIGN_IN_REFUSED("登录太频繁，被拦下"),
        ENROLLED("设置了密码和动态码"),
        ACCOUNT_MADE("新建账号"),
        ACCOUNT_RECOVERED("重置账号"),
        ACCOUNT_DISABLED("停用账号"),
        LEAVE_CHANGED("改动请假"),
        HOLIDAY_CHANGED("改动节假日"),
        SAW_QUEUE("查看等候队列"),
        SAW_CALL("查看一次来访"),
        SAW_NOTE("查看咨询记录"),
        CHANGED_NOTE("改动咨询记录"),
        SAW_DOCUMENT("查看来访材料"),
        SAW_SUMMARY("查看咨询小结"),
        SAW_BOOKINGS("查看预约"),
        SAW_STATISTICS("查看统计"),
        SAW_TERMINALS("查看终端"),
        SAW_CASES("查看公证列表"),
        SAW_CASE("查看公证案卷"),
        SAW_CASE_DOCUMENT("查看公证材料"),
        SAW_EVIDENCE("取公证证据包"),
        ACTED_IN_CASE("办理公证"),
        DESTROYED_CASE("销毁公证案卷"),
        SAW_AUDIT("查看访问记录");

        private final String word;

        What(String word) {
            this.word = word;
        }

        /** In Chinese, for the administrator's page. */
        public String word() {
            return word;
        }
    }

    /** A row. */
    public record Entry(Instant at, String name, String what, String ref, String address) {}

    /** Somebody saw personal data, or changed something. */
    public void saw(Signed who, What what, String ref) {
        add(Optional.of(who.accountId()), who.name(), what, ref, who.address());
    }

    /** The same for a person of whom the account and the address are known. */
    public void saw(String accountId, String name, What what, String ref, String address) {
        add(Optional.of(accountId), name, what, ref, address);
    }

    /** Somebody at a terminal saw it. */
    public void sawAtTerminal(String terminal, What what, String ref) {
        add(Optional.empty(), "终端 " + terminal.substring(0, Math.min(30, terminal.length())), what, ref, "");
    }

    /** The same for somebody who is not signed in (yet); empty: the name typed belongs to no account, and is not kept. */
    void note(Optional<Account> who, What what, String ref, String address) {
        add(who.map(Account::id), who.map(Account::name).orElse(NOBODY), what, ref, address);
    }

    /** Rows between two moments, the newest first; of one person if named. */
    public List<Entry> between(Instant from, Instant to, Optional<String> accountId, int most) {
        String ofOne = accountId.isPresent() ? " and account_id = :account" : "";
        return database.read(handle -> {
            var query = handle.createQuery("select at, name, what, ref, address from audit"
                            + " where at >= :from and at < :to" + ofOne + " order by at desc, id desc limit :most")
                    .bind("from", from.toEpochMilli())
                    .bind("to", to.toEpochMilli())
                    .bind("most", most);
            accountId.ifPresent(id -> query.bind("account", id));
            return query.map((row, context) -> new Entry(
                            Instant.ofEpochMilli(row.getLong("at")),
                            row.getString("name"),
                            row.getString("what"),
                            row.getString("ref"),
                            row.getString("address")))
                    .list();
        });
    }

    /** A row with its place in the chain. */
    public record Linked(Entry entry, String previous, String link) {}

    /** Rows about one thing, the oldest first. */
    public List<Linked> about(String ref, int most) {
        return database.read(handle -> handle.createQuery(
                        "select at, name, what, ref, address, previous, link from audit"
                                + " where ref = :ref and link is not null order by at, id limit :most")
                .bind("ref", ref)
                .bind("most", most)
                .map((row, context) -> new Linked(
                        new Entry(
                                Instant.ofEpochMilli(row.getLong("at")),
                                row.getString("name"),
                                row.getString("what"),
                                row.getString("ref"),
                                row.getString("address")),
                        row.getString("previous"),
                        row.getString("link")))
                .list());
    }

    private void add(Optional<String> account, String name, What what, String ref, String address) {
        String shortRef = ref.substring(0, Math.min(ref.length(), LONGEST_REF));
        database.write(handle -> {
            String id = ids.next();
            long now = clock.millis();
            // The update holds the one row of the head until the end, so that two rows never hang on the same link.
            String previous = handle.createQuery(
                            "update audit_head set row_count = row_count + 1 where id = 1 returning link")
                    .mapTo(String.class)
                    .one();
            String link = Hashes.sha256(String.join(
                    "\n", previous, id, String.valueOf(now), account.orElse(""), name, what.name(), shortRef, address));
            handle.createUpdate("insert into audit (id, at, account_id, name, what, ref, address, previous, link)"
                            + " values (:id, :at, :account, :name, :what, :ref, :address, :previous, :link)")
                    .bind("id", id)
                    .bind("at", now)
                    .bind("account", account.orElse(null))
                    .bind("name", name)
                    .bind("what", what.name())
                    .bind("ref", shortRef)
                    .bind("address", address)
                    .bind("previous", previous)
                    .bind("link", link)
                    .execute();
            return handle.createUpdate("update audit_head set link = :link where id = 1")
                    .bind("link", link)
                    .execute();
        });
    }
}
