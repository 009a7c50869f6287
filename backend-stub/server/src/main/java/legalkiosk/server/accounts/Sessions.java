package legalkiosk.server.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Hashes;
import org.jdbi.v3.core.Handle;

/**
 * Who is signed in. A session is 256 random bits in a cookie and their hash here; it ends when idle, after its longest time, on signing
 * out, or when the account is disabled or recovered. Any thread.
 */
public final class Sessions {
    /** How precisely idle time is known; fewer writes for a page that asks often. */
    private static final Duration GRAIN = Duration.ofSeconds(5);

    private final Database database;
    private final Clock clock;
    private final Rules rules;
    private final Predicate<String> onLine;
    private final Secrets secrets = new Secrets();

    /**
     * When a session ends.
     *
     * @param idle without a request
     * @param idleOnLine the same while this person's line is open
     * @param longest whatever happens
     */
    public record Rules(Duration idle, Duration idleOnLine, Duration longest) {}

    /** A session as the administrator sees it. */
    public record Open(String accountId, Instant since, Instant seen, String address) {}

    /** @param onLine tells whether the line of a person of the roster is open */
    public Sessions(Database database, Clock clock, Rules rules, Predicate<String> onLine) {
        this.database = database;
        this.clock = clock;
        this.rules = rules;
        this.onLine = onLine;
    }

    /** Begins a session and gives the id for the cookie. */
    public String open(String accountId, String address) {
        String id = secrets.session();
        long now = clock.millis();
        database.write(handle -> handle.createUpdate(
                        "insert into browser_session (id_hash, account_id, created_at, seen_at, address)"
                                + " values (:hash, :account, :now, :now, :address)")
                .bind("hash", Hashes.sha256(id))
                .bind("account", accountId)
                .bind("now", now)
                .bind("address", address)
                .execute());
        return id;
    }

    /** Who this session belongs to, if it has not ended; counts as a sign of life. */
    public Optional<Signed> use(String id, String address) {
        return find(id, address, true);
    }

    /** The same without counting as a sign of life. */
    public Optional<Signed> look(String id, String address) {
        return find(id, address, false);
    }

    /** Signs out. */
    public void end(String id) {
        delete(Hashes.sha256(id));
    }

    /** Ends all sessions of an account, within the caller's transaction. */
    static void endAll(Handle handle, String accountId) {
        handle.createUpdate("delete from browser_session where account_id = :account")
                .bind("account", accountId)
                .execute();
    }

    /** Sessions that have not reached their longest time and were seen lately. */
    public List<Open> open() {
        long now = clock.millis();
        return database.read(handle -> handle.createQuery(
                        "select account_id, created_at, seen_at, address from browser_session"
                                + " where created_at > :oldest and seen_at > :lately order by seen_at desc")
                .bind("oldest", now - rules.longest().toMillis())
                .bind("lately", now - rules.idle().toMillis())
                .map((row, context) -> new Open(
                        row.getString("account_id"),
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        Instant.ofEpochMilli(row.getLong("seen_at")),
                        row.getString("address")))
                .list());
    }

    private Optional<Signed> find(String id, String address, boolean alive) {
        record Found(Signed signed, long createdAt, long seenAt) {}
        String hash = Hashes.sha256(id);
        long now = clock.millis();
        Optional<Found> found = database.read(handle -> handle.createQuery(
                        "select s.created_at, s.seen_at, a.id, a.name, a.role, a.roster_id from browser_session s"
                                + " join account a on a.id = s.account_id"
                                + " where s.id_hash = :hash and a.state = 'ACTIVE'")
                .bind("hash", hash)
                .map((row, context) -> new Found(
                        new Signed(
                                row.getString("id"),
                                Optional.ofNullable(row.getString("roster_id")),
                                row.getString("name"),
                                AccountRole.valueOf(row.getString("role")),
                                address),
                        row.getLong("created_at"),
                        row.getLong("seen_at")))
                .findOne());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Found session = found.get();
        boolean lineOpen = session.signed().rosterId().filter(onLine).isPresent();
        Duration idle = lineOpen ? rules.idleOnLine() : rules.idle();
        if (now - session.createdAt() >= rules.longest().toMillis() || now - session.seenAt() >= idle.toMillis()) {
            delete(hash);
            return Optional.empty();
        }
        if (alive && now - session.seenAt() >= GRAIN.toMillis()) {
            seen(hash, now);
        }
        return Optional.of(session.signed());
    }

    private void seen(String hash, long now) {
        database.write(handle -> handle.createUpdate("update browser_session set seen_at = :now where id_hash = :hash")
                .bind("now", now)
                .bind("hash", hash)
                .execute());
    }

    private void delete(String hash) {
        database.write(handle -> handle.createUpdate("delete from browser_session where id_hash = :hash")
                .bind("hash", hash)
                .execute());
    }
}
