package legalkiosk.server.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Ids;

/**
 * Who did what and who saw whose data, from where and when (个人信息保护法 requires processing to be recorded). Rows are only added here,
 * never changed or removed. A reference is an id, never personal data itself. Any thread.
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

    private void add(Optional<String> account, String name, What what, String ref, String address) {
        database.write(handle -> handle.createUpdate("insert into audit (id, at, account_id, name, what, ref, address)"
                        + " values (:id, :at, :account, :name, :what, :ref, :address)")
                .bind("id", ids.next())
                .bind("at", clock.millis())
                .bind("account", account.orElse(null))
                .bind("name", name)
                .bind("what", what.name())
                .bind("ref", ref.substring(0, Math.min(ref.length(), LONGEST_REF)))
                .bind("address", address)
                .execute());
    }
}
