package legalkiosk.server.notarisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import legalkiosk.contract.Proof;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Vault;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** One open line for each case in the database: what lists, searches and the backend's own round find it by. Any thread. */
final class CaseLines {
    private static final int MOST_LISTED = 2_000;
    private static final int MOST_FOUND = 20;

    private final Database database;
    private final Vault vault;
    private final EntryChain chain = new EntryChain();

    CaseLines(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** What a list shows. */
    record Line(
            String id,
            @Nullable String number,
            String item,
            String retention,
            String applicant,
            String town,
            CaseState state,
            Instant changedAt,
            Term term,
            Optional<String> handler,
            Set<String> acted,
            boolean approved,
            boolean destroyed) {}

    /** Writes the line of a new case, in the transaction of its first entry. */
    void begin(Handle handle, Case c) {
        bind(
                        handle.createUpdate("insert into notary_case (id, terminal, town, item, item_name, retention,"
                                + " number, applicant, citizen_hash, check_hash, state, version,"
                                + " created_at, changed_at, term, handler, handler_roster, approved,"
                                + " acted, open_call, certificate_number, check_code, certificate_sha256,"
                                + " issued_on, assembled, closed_at, destroyed) values (:id, :terminal,"
                                + " :town, :item, :itemName, :retention, :number, :applicant, :citizen,"
                                + " :check, :state, :version, :created, :changed, :term, :handler,"
                                + " :roster, :approved, :acted, :call, :certificate, :code, :sha, :issued,"
                                + " 0, :closed, :destroyed)"),
                        c)
                .bind("terminal", c.terminal)
                .bind("town", c.application.town())
                .bind("item", c.item.id())
                .bind("itemName", c.item.name())
                .bind("retention", c.item.retention().name())
                .bind(
                        "applicant",
                        CaseViews.masked(c.application.applicant().card().name().reveal()))
                .bind("citizen", citizen(c.application.applicant().card().idNumber()))
                .bind("created", c.openedAt.toEpochMilli())
                .execute();
    }

    /** Brings the line up to date, in the transaction of the case's next entry; false if the case is not at that version any more. */
    boolean move(Handle handle, Case c, long before) {
        return bind(
                                handle.createUpdate(
                                        "update notary_case set number = :number, check_hash = :check, state = :state,"
                                            + " version = :version, changed_at = :changed, term = :term, handler ="
                                            + " :handler, handler_roster = :roster, approved = :approved, acted ="
                                            + " :acted, open_call = :call, certificate_number = :certificate,"
                                            + " check_code = :code, certificate_sha256 = :sha, issued_on = :issued,"
                                            + " closed_at = :closed, destroyed = :destroyed where id = :id and version"
                                            + " = :before"),
                                c)
                        .bind("before", before)
                        .execute()
                == 1;
    }

    private Update bind(Update update, Case c) {
        Case.Certificate certificate = c.certificate;
        Actor.Notary handler = c.handler;
        return update.bind("id", c.id)
                .bind("number", c.number)
                .bind("check", c.number == null ? null : slip(c.number, lastFour(c)))
                .bind("state", c.state.name())
                .bind("version", c.version)
                .bind("changed", c.changedAt.toEpochMilli())
                .bind("term", chain.write(c.term))
                .bind("handler", handler == null ? null : handler.account())
                .bind("roster", handler == null ? null : handler.roster())
                .bind("approved", c.approver == null ? 0 : 1)
                .bind("acted", String.join(" ", c.acted))
                .bind("call", c.sits() ? c.inSession().call : null)
                .bind("certificate", certificate == null ? null : certificate.number())
                .bind("code", certificate == null ? null : certificate.checkCode())
                .bind("sha", certificate == null ? null : certificate.document().sha256())
                .bind(
                        "issued",
                        certificate == null
                                ? null
                                : certificate
                                        .issuedAt()
                                        .atZone(Roster.ZONE)
                                        .toLocalDate()
                                        .toString())
                .bind("closed", c.closedAt == null ? null : c.closedAt.toEpochMilli())
                .bind("destroyed", c.destroyed ? 1 : 0);
    }

    private static Sensitive<String> lastFour(Case c) {
        String number = c.application.applicant().card().idNumber().reveal();
        return Sensitive.of(number.substring(Math.max(0, number.length() - 4)));
    }

    /** Ids of the person's cases, newest first. */
    List<String> find(Proof proof) {
        String sql = switch (proof) {
            case Proof.ByCard _ -> "citizen_hash";
            case Proof.ByCode _ -> "check_hash";
        };
        String hash = switch (proof) {
            case Proof.ByCard card -> citizen(card.idNumber());
            case Proof.ByCode code -> slip(code.code(), code.lastFour());
        };
        return database.read(handle -> handle.createQuery("select id from notary_case where " + sql + " = :hash"
                        + " and destroyed = 0 order by created_at desc, id desc limit " + MOST_FOUND)
                .bind("hash", hash)
                .mapTo(String.class)
                .list());
    }

    private String citizen(Sensitive<String> idNumber) {
        return vault.fingerprint("card", Sensitive.of(idNumber.reveal().toUpperCase(Locale.ROOT)));
    }

    private String slip(String number, Sensitive<String> lastFour) {
        String typed = number.strip().toUpperCase(Locale.ROOT);
        return vault.fingerprint(
                "case", Sensitive.of(typed + ":" + lastFour.reveal().toUpperCase(Locale.ROOT)));
    }

    /** Cases that were handed in, latest change first. */
    List<Line> lines() {
        return database.read(handle -> handle.createQuery("select * from notary_case where state <> 'DRAFT'"
                        + " order by changed_at desc, id desc limit " + MOST_LISTED)
                .map((row, context) -> line(row))
                .list());
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("id"),
                row.getString("number"),
                row.getString("item"),
                row.getString("retention"),
                row.getString("applicant"),
                row.getString("town"),
                CaseState.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                chain.term(row.getString("term")),
                Optional.ofNullable(row.getString("handler")),
                Stream.of(row.getString("acted").split(" ")).collect(Collectors.toUnmodifiableSet()),
                row.getInt("approved") == 1,
                row.getInt("destroyed") == 1);
    }

    /** Cases whose session goes on, with its call. */
    Map<String, String> openCalls() {
        return database
                .read(handle -> handle.createQuery("select id, open_call from notary_case where open_call is not null")
                        .map((row, context) -> Map.entry(row.getString("id"), row.getString("open_call")))
                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Issued cases whose evidence is not written yet. */
    List<String> unassembled() {
        return database.read(handle -> handle.createQuery("select id from notary_case where certificate_number is not"
                        + " null and assembled = 0 and destroyed = 0 limit 20")
                .mapTo(String.class)
                .list());
    }

    void assembled(String id) {
        database.write(handle -> handle.createUpdate("update notary_case set assembled = 1 where id = :id")
                .bind("id", id)
                .execute());
    }
}
