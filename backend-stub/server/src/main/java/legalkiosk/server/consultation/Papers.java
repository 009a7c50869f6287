package legalkiosk.server.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.call.CallDocument;
import legalkiosk.contract.call.Role;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Hashes;
import legalkiosk.server.storage.Ids;
import legalkiosk.server.storage.Refusal;
import legalkiosk.server.storage.Vault;

/** Papers of calls, sealed. */
final class Papers {
    static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int MOST_IN_A_CALL = 20;

    private final Database database;
    private final Vault vault;
    private final Ids ids;

    Papers(Database database, Vault vault, Ids ids) {
        this.database = database;
        this.vault = vault;
        this.ids = ids;
    }

    /** A paper and the call it belongs to. */
    record Paper(String call, CallDocument about, byte[] content) {}

    /** Keeps a paper; the same content again in the same call is the same paper. */
    CallDocument add(String call, Role from, byte[] content, Instant at) {
        String mediaType = PaperCheck.mediaType(content).orElseThrow(() -> new Refusal(ErrorKind.NOT_THIS_FILE));
        String sealed = vault.seal(content);
        CallDocument document = new CallDocument(
                ids.next(), from, mediaType, content.length, Hashes.sha256(content), LiveCall.time(at));
        return database.write(handle -> {
            Optional<CallDocument> same = handle.createQuery("select id, from_role, media_type, bytes, sha256, at from"
                            + " consultation_document where consultation_id = :call and sha256 = :sha")
                    .bind("call", call)
                    .bind("sha", document.sha256())
                    .map((row, context) -> read(row))
                    .findFirst();
            if (same.isPresent()) {
                return same.get();
            }
            int already = handle.createQuery("select count(*) from consultation_document where consultation_id = :call")
                    .bind("call", call)
                    .mapTo(Integer.class)
                    .one();
            if (already >= MOST_IN_A_CALL) {
                throw new Refusal(ErrorKind.TOO_MANY_TRIES);
            }
            handle.createUpdate("insert into consultation_document (id, consultation_id, from_role, media_type, bytes,"
                            + " sha256, sealed, at) values (:id, :call, :from, :type, :bytes, :sha, :sealed, :at)")
                    .bind("id", document.id())
                    .bind("call", call)
                    .bind("from", from.name())
                    .bind("type", mediaType)
                    .bind("bytes", document.bytes())
                    .bind("sha", document.sha256())
                    .bind("sealed", sealed)
                    .bind("at", at.toEpochMilli())
                    .execute();
            return document;
        });
    }

    List<CallDocument> of(String call) {
        return database.read(handle -> handle.createQuery(
                        "select id, from_role, media_type, bytes, sha256, at from consultation_document"
                                + " where consultation_id = :call order by at, id")
                .bind("call", call)
                .map((row, context) -> read(row))
                .list());
    }

    Optional<Paper> find(String id) {
        return database.read(handle -> handle.createQuery("select * from consultation_document where id = :id")
                .bind("id", id)
                .map((row, context) -> new Paper(
                        row.getString("consultation_id"), read(row), vault.openBytes(row.getString("sealed"))))
                .findOne());
    }

    private static CallDocument read(ResultSet row) throws SQLException {
        return new CallDocument(
                row.getString("id"),
                Role.valueOf(row.getString("from_role")),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("sha256"),
                LiveCall.time(Instant.ofEpochMilli(row.getLong("at"))));
    }
}
