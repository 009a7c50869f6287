package legalkiosk.server.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The account table. */
final class AccountStore {
    private static final String COLUMNS =
            "select id, name, role, roster_id, state, password, totp_sealed, created_at, last_sign_in from account ";

    /** An account with what proves its person. */
    record Row(Account account, Optional<String> password, Optional<String> totpSealed) {}

    void insert(Handle handle, Account account, String nameKey) {
        handle.createUpdate("insert into account (id, name, name_key, role, roster_id, state, last_step, created_at)"
                        + " values (:id, :name, :key, :role, :person, :state, 0, :now)")
                .bind("id", account.id())
                .bind("name", account.name())
                .bind("key", nameKey)
                .bind("role", account.role().name())
                .bind("person", account.rosterId().orElse(null))
                .bind("state", account.state().name())
                .bind("now", account.createdAt().toEpochMilli())
                .execute();
    }

    Optional<Row> byNameKey(Handle handle, String nameKey) {
        return handle.createQuery(COLUMNS + "where name_key = :key")
                .bind("key", nameKey)
                .map((row, context) -> row(row))
                .findOne();
    }

    Optional<Row> byId(Handle handle, String id) {
        return handle.createQuery(COLUMNS + "where id = :id")
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne();
    }

    List<Account> all(Handle handle) {
        return handle.createQuery(COLUMNS + "order by case state when 'DISABLED' then 1 else 0 end, role, name")
                .map((row, context) -> row(row).account())
                .list();
    }

    /** Takes a time step for this account; false if it or a later one was taken before. */
    boolean takeStep(Handle handle, String id, long step) {
        return handle.createUpdate("update account set last_step = :step where id = :id and last_step < :step")
                        .bind("id", id)
                        .bind("step", step)
                        .execute()
                == 1;
    }

    void signedIn(Handle handle, String id, Instant now) {
        handle.createUpdate("update account set last_sign_in = :now where id = :id")
                .bind("id", id)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    void activate(Handle handle, String id, String password, String totpSealed, long step) {
        handle.createUpdate("update account set state = 'ACTIVE', password = :password, totp_sealed = :totp,"
                        + " last_step = :step where id = :id")
                .bind("id", id)
                .bind("password", password)
                .bind("totp", totpSealed)
                .bind("step", step)
                .execute();
    }

    /** Moves to a state without password and one-time code. */
    void strip(Handle handle, String id, Account.State state) {
        handle.createUpdate("update account set state = :state, password = null, totp_sealed = null where id = :id")
                .bind("id", id)
                .bind("state", state.name())
                .execute();
    }

    private static Row row(ResultSet row) throws SQLException {
        long last = row.getLong("last_sign_in");
        Optional<Instant> lastSignIn = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(last));
        Account account = new Account(
                row.getString("id"),
                row.getString("name"),
                AccountRole.valueOf(row.getString("role")),
                text(row, "roster_id"),
                Account.State.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                lastSignIn);
        return new Row(account, text(row, "password"), text(row, "totp_sealed"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        @Nullable String value = row.getString(column);
        return Optional.ofNullable(value);
    }
}
