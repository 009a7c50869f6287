package legalkiosk.server.storage;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import legalkiosk.contract.ErrorKind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

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
        return first(key).orElseGet(() -> {
            try {
                return database.write(handle -> {
                    String body = work.apply(handle);
                    keep(handle, key, body);
                    return body;
                });
            } catch (Refusal | JdbiException failed) {
                // The same request may have been at work at the same moment: then its answer is ours, and what we began
                // is undone.
                return first(key).orElseThrow(() -> failed);
            }
        });
    }

    private void keep(Handle handle, Key key, String body) {
        handle.createUpdate("insert into answer (holder, idempotency_key, request_hash, body, created_at)"
                        + " values (:holder, :key, :hash, :body, :now)")
                .bind("holder", key.holder())
                .bind("key", key.key())
                .bind("hash", key.requestHash())
                .bind("body", body)
                .bind("now", clock.millis())
                .execute();
    }

    private Optional<String> first(Key key) {
        record Stored(String requestHash, String body) {}
        Optional<Stored> stored = database.read(handle -> handle.createQuery(
                        "select request_hash, body from answer where holder = :holder and idempotency_key = :key")
                .bind("holder", key.holder())
                .bind("key", key.key())
                .map((row, context) -> new Stored(row.getString("request_hash"), row.getString("body")))
                .findOne());
        stored.filter(answer -> !answer.requestHash().equals(key.requestHash())).ifPresent(answer -> {
            throw new Refusal(ErrorKind.KEY_REUSED);
        });
        return stored.map(Stored::body);
    }
}
