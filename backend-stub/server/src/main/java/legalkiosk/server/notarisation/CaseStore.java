package legalkiosk.server.notarisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Proof;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Refusal;
import legalkiosk.server.storage.Vault;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Cases in the database: acts that are only added, documents, and one open line for each case to list it by. Any thread. */
final class CaseStore {
    private static final int MOST_LISTED = 2_000;
    private static final int MOST_FOUND = 20;

    private final Database database;
    private final Vault vault;
    private final EntryChain chain = new EntryChain();

    CaseStore(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** A case with all its entries, as they were stored. @param link of the last entry @param links of all */
    record Stored(Case c, List<Entry> entries, List<String> links) {
        String link() {
            return links.getLast();
        }
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

    /** A key of a request. */
    record Key(String holder, String key, String hash) {}

    /** A case that was issued. */
    record Issued(String number, String itemName, String issuedOn, String sha256) {}

    /** What is to be put into the database together. */
    record Change(Case next, Entry entry, Map<String, byte[]> contents, Optional<Key> key) {}

    /** Stores a new case. False, and nothing stored, if the key was used already. */
    boolean insert(Change first) {
        Case c = first.next();
        try {
            return database.write(handle -> {
                bind(
                                handle.createUpdate(
                                        "insert into notary_case (id, terminal, town, item, item_name, retention,"
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
                                CaseViews.masked(
                                        c.application.applicant().card().name().reveal()))
                        .bind(
                                "citizen",
                                citizen(c.application.applicant().card().idNumber()))
                        .bind("created", c.openedAt.toEpochMilli())
                        .execute();
                add(handle, first, EntryChain.genesis(c.id));
                return true;
            });
        } catch (JdbiException failure) {
            if (Database.isDuplicate(failure)) {
                return false;
            }
            throw failure;
        }
    }

    /** Adds an entry to what was read before. False, and nothing stored, if another was quicker or the key was used. */
    boolean append(Stored before, Change change) {
        Case c = change.next();
        try {
            return database.write(handle -> {
                int updated = bind(
                                handle.createUpdate(
                                        "update notary_case set number = :number, check_hash = :check, state = :state,"
                                            + " version = :version, changed_at = :changed, term = :term, handler ="
                                            + " :handler, handler_roster = :roster, approved = :approved, acted ="
                                            + " :acted, open_call = :call, certificate_number = :certificate,"
                                            + " check_code = :code, certificate_sha256 = :sha, issued_on = :issued,"
                                            + " closed_at = :closed, destroyed = :destroyed where id = :id and version"
                                            + " = :before"),
                                c)
                        .bind("before", before.c().version)
                        .execute();
                if (updated == 1) {
                    add(handle, change, before.link());
                }
                return updated == 1;
            });
        } catch (JdbiException failure) {
            if (Database.isDuplicate(failure)) {
                return false;
            }
            throw failure;
        }
    }

    private void add(Handle handle, Change change, String linkBefore) {
        Entry entry = change.entry();
        String id = change.next().id;
        String text = chain.text(entry);
        handle.createUpdate("insert into notary_case_act (case_id, seq, at, name, link, sealed)"
                        + " values (:case, :seq, :at, :name, :link, :sealed)")
                .bind("case", id)
                .bind("seq", entry.seq())
                .bind("at", entry.at().toEpochMilli())
                .bind("name", Acts.name(entry.deed()))
                .bind("link", EntryChain.link(linkBefore, text))
                .bind("sealed", vault.seal(Sensitive.of(text)))
                .execute();
        documents(entry)
                .forEach(document -> handle.createUpdate("insert into notary_case_document (id, case_id, kind,"
                                + " sha256, bytes, sealed, at) values (:id, :case, :kind, :sha, :bytes, :sealed, :at)")
                        .bind("id", document.id())
                        .bind("case", id)
                        .bind("kind", document.kind().name())
                        .bind("sha", document.sha256())
                        .bind("bytes", document.bytes())
                        .bind("sealed", vault.seal(change.contents().getOrDefault(document.id(), new byte[0])))
                        .bind("at", entry.at().toEpochMilli())
                        .execute());
        change.key()
                .ifPresent(key -> handle.createUpdate("insert into notary_case_key (holder, request_key,"
                                + " request_hash, case_id) values (:holder, :key, :hash, :case)")
                        .bind("holder", key.holder())
                        .bind("key", key.key())
                        .bind("hash", key.hash())
                        .bind("case", id)
                        .execute());
    }

    private static Stream<CaseDocument> documents(Entry entry) {
        Stream<CaseDocument> added = entry.deed() instanceof Deed.Added it ? Stream.of(it.document()) : Stream.empty();
        return Stream.concat(added, entry.made().documents().stream());
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

    /** All of a case, its chain checked; empty: there is none, or its content was destroyed. */
    Optional<Stored> load(String id) {
        record Row(long seq, String link, String sealed) {}
        List<Row> rows = database.read(handle -> handle.createQuery(
                        "select seq, link, sealed from notary_case_act where case_id = :case order by seq")
                .bind("case", id)
                .map((row, context) -> new Row(row.getLong("seq"), row.getString("link"), row.getString("sealed")))
                .list());
        if (rows.isEmpty() || rows.getFirst().sealed().isEmpty()) {
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>();
        List<String> links = new ArrayList<>();
        String before = EntryChain.genesis(id);
        for (Row row : rows) {
            String text = vault.open(row.sealed()).reveal();
            before = EntryChain.link(before, text);
            if (!before.equals(row.link())) {
                throw new IllegalStateException("act " + row.seq() + " of case " + id + " was altered");
            }
            entries.add(chain.entry(text));
            links.add(before);
        }
        return Optional.of(new Stored(Case.of(id, entries), List.copyOf(entries), List.copyOf(links)));
    }

    Optional<String> caseOfKey(Key key) {
        return keyed(key).map(Keyed::caseId);
    }

    private record Keyed(String hash, String caseId) {}

    private Optional<Keyed> keyed(Key key) {
        Optional<Keyed> found = database.read(handle -> handle.createQuery("select request_hash, case_id from"
                        + " notary_case_key where holder = :holder and request_key = :key")
                .bind("holder", key.holder())
                .bind("key", key.key())
                .map((row, context) -> new Keyed(row.getString("request_hash"), row.getString("case_id")))
                .findOne());
        found.filter(one -> !one.hash().equals(key.hash())).ifPresent(other -> {
            throw new Refusal(ErrorKind.KEY_REUSED);
        });
        return found;
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

    boolean granted(String terminal, String caseId, Instant now) {
        return database.read(handle -> handle.createQuery("select count(*) from notary_case_access where"
                                + " terminal = :terminal and case_id = :case and until > :now")
                        .bind("terminal", terminal)
                        .bind("case", caseId)
                        .bind("now", now.toEpochMilli())
                        .mapTo(Integer.class)
                        .one())
                == 1;
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

    /** A document's content and its case. */
    record Content(String caseId, byte[] bytes) {}

    Optional<Content> content(String document) {
        return database.read(handle -> handle.createQuery(
                        "select case_id, sealed from notary_case_document where id = :id and sealed <> ''")
                .bind("id", document)
                .map((row, context) -> new Content(row.getString("case_id"), vault.openBytes(row.getString("sealed"))))
                .findOne());
    }

    Optional<Issued> issued(String checkCode) {
        return database.read(handle -> handle.createQuery("select certificate_number, item_name, issued_on,"
                        + " certificate_sha256 from notary_case where check_code = :code")
                .bind("code", checkCode)
                .map((row, context) -> new Issued(
                        row.getString("certificate_number"),
                        row.getString("item_name"),
                        row.getString("issued_on"),
                        row.getString("certificate_sha256")))
                .findOne());
    }

    /** The number of this kind for this case; given once, and the same ever after. */
    int number(String kind, int year, String caseId) {
        for (int tries = 0; tries < 5; tries++) {
            try {
                return database.write(handle -> handle.createQuery(
                                "select running from notary_case_number where kind = :kind and case_id = :case")
                        .bind("kind", kind)
                        .bind("case", caseId)
                        .mapTo(Integer.class)
                        .findOne()
                        .orElseGet(() -> next(handle, kind, year, caseId)));
            } catch (JdbiException failure) {
                // Two at once on a database with several writers: the other has this number.
                if (!Database.isDuplicate(failure)) {
                    throw failure;
                }
            }
        }
        throw new Refusal(ErrorKind.BUSY);
    }

    private static int next(Handle handle, String kind, int year, String caseId) {
        int running = handle.createQuery("select coalesce(max(running), 0) + 1 from notary_case_number"
                        + " where kind = :kind and year = :year")
                .bind("kind", kind)
                .bind("year", year)
                .mapTo(Integer.class)
                .one();
        handle.createUpdate("insert into notary_case_number (kind, year, running, case_id)"
                        + " values (:kind, :year, :running, :case)")
                .bind("kind", kind)
                .bind("year", year)
                .bind("running", running)
                .bind("case", caseId)
                .execute();
        return running;
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
