package legalkiosk.server.storage;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import legalkiosk.contract.ErrorKind;
import org.jdbi.v3.core.Handle;

/**
 * Does a thing once for each idempotency key: the answer is stored in the transaction that does it, and a repeat gets that answer.
 * Refusals are not stored, since they changed nothing.
 */
public final class Answers {
    private final Database database;
    private final Clock clock;

    public Answers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param holder whose key it is; the same key of another holder is another key */
    public record Key(String holder, String key, String requestHash) {}

    /**
     * @param work does the thing and gives the answer's text
     * @throws Refusal with {@code KEY_REUSED} if the key was used with a different request
     */
    public String once(Key key, Function<Handle, String> work) {
        return database.write(handle -> {
            Optional<Supplier<String>> before = first(handle, key);
            if (before.isPresent()) {
                return before.get().get();
            }
            String body = work.apply(handle);
            handle.createUpdate("update answer set body = :body where holder = :holder and idempotency_key = :key")
                    .bind("body", body)
                    .bind("holder", key.holder())
                    .bind("key", key.key())
                    .execute();
            return body;
        });
    }

    /** Claims the key in this transaction; when somebody did before, gives that answer. */
    private Optional<Supplier<String>> first(Handle handle, Key key) {
        int claimed = handle.createUpdate("insert into answer (holder, idempotency_key, request_hash, body, created_at)"
                        + " values (:holder, :key, :hash, '', :now) on conflict (holder, idempotency_key) do nothing")
                .bind("holder", key.holder())
                .bind("key", key.key())
                .bind("hash", key.requestHash())
                .bind("now", clock.millis())
                .execute();
        if (claimed == 1) {
            return Optional.empty();
        }
        return handle.createQuery(
                        "select request_hash, body from answer where holder = :holder and idempotency_key = :key")
                .bind("holder", key.holder())
                .bind("key", key.key())
                .map((row, context) -> stored(row.getString("request_hash"), row.getString("body"), key))
                .findOne();
    }

    private static Supplier<String> stored(String requestHash, String body, Key key) {
        return () -> {
            if (!requestHash.equals(key.requestHash())) {
                throw new Refusal(ErrorKind.KEY_REUSED);
            }
            return body;
        };
    }
}
