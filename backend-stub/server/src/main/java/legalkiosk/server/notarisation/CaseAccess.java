package legalkiosk.server.notarisation;

import java.time.Instant;
import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Refusal;
import org.jdbi.v3.core.Handle;

/** Which cases a terminal may show for a while, and which of its requests were answered already. Any thread. */
final class CaseAccess {
    private final Database database;

    CaseAccess(Database database) {
        this.database = database;
    }

    /** A key of a request. @param hash of the whole request */
    record Key(String holder, String key, String hash) {}

    /** Lets a terminal show a case until then. */
    void grant(String terminal, String caseId, Instant until) {
        database.write(handle -> handle.createUpdate("insert into notary_case_access (terminal, case_id, until)"
                        + " values (:terminal, :case, :until) on conflict (terminal, case_id)"
                        + " do update set until = excluded.until")
                .bind("terminal", terminal)
                .bind("case", caseId)
                .bind("until", until.toEpochMilli())
                .execute());
    }

    /** @throws Refusal as if there were no such case, if the terminal may not show it */
    void check(String terminal, String caseId, Instant now) {
        int granted = database.read(handle -> handle.createQuery("select count(*) from notary_case_access where"
                        + " terminal = :terminal and case_id = :case and until > :now")
                .bind("terminal", terminal)
                .bind("case", caseId)
                .bind("now", now.toEpochMilli())
                .mapTo(Integer.class)
                .one());
        if (granted != 1) {
            throw new Refusal(ErrorKind.NOT_FOUND);
        }
    }

    /** The case that a request with this key was about; a refusal if that was another request. */
    Optional<String> caseOf(Key key) {
        record Keyed(String hash, String caseId) {}
        Optional<Keyed> found = database.read(handle -> handle.createQuery("select request_hash, case_id from"
                        + " notary_case_key where holder = :holder and request_key = :key")
                .bind("holder", key.holder())
                .bind("key", key.key())
                .map((row, context) -> new Keyed(row.getString("request_hash"), row.getString("case_id")))
                .findOne());
        found.filter(one -> !one.hash().equals(key.hash())).ifPresent(other -> {
            throw new Refusal(ErrorKind.KEY_REUSED);
        });
        return found.map(Keyed::caseId);
    }

    /** Remembers the key, in the transaction of what the request did. */
    static void keep(Handle handle, Key key, String caseId) {
        handle.createUpdate("insert into notary_case_key (holder, request_key, request_hash, case_id)"
                        + " values (:holder, :key, :hash, :case)")
                .bind("holder", key.holder())
                .bind("key", key.key())
                .bind("hash", key.hash())
                .bind("case", caseId)
                .execute();
    }
}
