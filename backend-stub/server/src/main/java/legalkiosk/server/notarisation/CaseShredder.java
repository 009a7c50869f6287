package legalkiosk.server.notarisation;

import java.time.Instant;
import java.util.List;
import legalkiosk.server.storage.Database;

/** Takes the contents of cases off the database for good: of files whose time is over, and of drafts. Any thread. */
final class CaseShredder {
    private final Database database;

    CaseShredder(Database database) {
        this.database = database;
    }

    /** Empties what is in a file; that there was one, and its chain of hashes, stay. */
    void wipe(String id) {
        database.write(handle -> {
            handle.createUpdate("update notary_case_act set sealed = '' where case_id = :id")
                    .bind("id", id)
                    .execute();
            handle.createUpdate("update notary_case_document set sealed = '' where case_id = :id")
                    .bind("id", id)
                    .execute();
            return handle.createUpdate("update notary_case set applicant = '**', citizen_hash = '', check_hash = null"
                            + " where id = :id")
                    .bind("id", id)
                    .execute();
        });
    }

    /** Removes drafts that were not handed in; nothing was promised about them. How many. */
    int wipeDrafts(Instant before) {
        List<String> old = database.read(handle -> handle.createQuery(
                        "select id from notary_case where state = 'DRAFT' and changed_at < :before limit 50")
                .bind("before", before.toEpochMilli())
                .mapTo(String.class)
                .list());
        old.forEach(id -> database.write(handle -> {
            for (String table : List.of(
                    "notary_case_act",
                    "notary_case_document",
                    "notary_case_key",
                    "notary_case_access",
                    "notary_case_number")) {
                handle.createUpdate("delete from " + table + " where case_id = :id")
                        .bind("id", id)
                        .execute();
            }
            return handle.createUpdate("delete from notary_case where id = :id and state = 'DRAFT'")
                    .bind("id", id)
                    .execute();
        }));
        return old.size();
    }
}
