package legalkiosk.server.notarisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Refusal;
import legalkiosk.server.storage.Vault;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Cases in the database: acts that are only added, each holding the one before, and documents. Any thread. */
final class CaseStore {
    private final Database database;
    private final Vault vault;
    private final CaseLines lines;
    private final EntryChain chain = new EntryChain();
    private final RecentCases recent = new RecentCases();

    CaseStore(Database database, Vault vault, CaseLines lines) {
        this.database = database;
        this.vault = vault;
        this.lines = lines;
    }

    /** A case with all its entries, as they were stored. @param link of the last entry @param links of all */
    record Stored(Case c, List<Entry> entries, List<String> links) {
        String link() {
            return links.getLast();
        }
    }

    /** What is to be put into the database together. */
    record Change(Case next, Entry entry, Map<String, byte[]> contents, Optional<CaseAccess.Key> key) {}

    /** Stores a new case. False, and nothing stored, if the key was used already. */
    boolean insert(Change first) {
        Case c = first.next();
        try {
            return database.write(handle -> {
                lines.begin(handle, c);
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
                boolean moved = lines.move(handle, c, before.c().version);
                if (moved) {
                    add(handle, change, before.link());
                }
                return moved;
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
        change.key().ifPresent(key -> CaseAccess.keep(handle, key, id));
    }

    private static Stream<CaseDocument> documents(Entry entry) {
        Stream<CaseDocument> added = entry.deed() instanceof Deed.Added it ? Stream.of(it.document()) : Stream.empty();
        return Stream.concat(added, entry.made().documents().stream());
    }

    /** All of a case, its whole chain checked; empty: there is none, or its content was destroyed. */
    Optional<Stored> load(String id) {
        List<Row> rows = rows(id, 1);
        if (rows.isEmpty() || rows.getFirst().wiped()) {
            recent.forget(id);
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>();
        List<String> links = new ArrayList<>();
        follow(id, rows, entries, links);
        return Optional.of(new Stored(Case.of(id, entries), List.copyOf(entries), List.copyOf(links)));
    }

    /**
     * The case as it stands now, as an act wants it: what was computed at the last act is taken on from there, if the database still has
     * the very entry where that ended.
     *
     * @throws Refusal if there is no such case, or its content was destroyed
     */
    Stored get(String id) {
        Stored now = recent.find(id)
                .flatMap(this::onward)
                .or(() -> load(id))
                .orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
        recent.keep(now);
        return now;
    }

    private Optional<Stored> onward(Stored known) {
        List<Row> rows = rows(known.c().id, known.c().version);
        if (rows.isEmpty() || rows.getFirst().wiped() || !rows.getFirst().link().equals(known.link())) {
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>(known.entries());
        List<String> links = new ArrayList<>(known.links());
        follow(known.c().id, rows.subList(1, rows.size()), entries, links);
        Case now = known.c();
        for (Entry entry : entries.subList(known.entries().size(), entries.size())) {
            now = now.after(entry);
        }
        return Optional.of(new Stored(now, List.copyOf(entries), List.copyOf(links)));
    }

    private record Row(long seq, String link, String sealed) {
        boolean wiped() {
            return sealed.isEmpty();
        }
    }

    private List<Row> rows(String id, long first) {
        return database.read(handle -> handle.createQuery("select seq, link, sealed from notary_case_act"
                        + " where case_id = :case and seq >= :first order by seq")
                .bind("case", id)
                .bind("first", first)
                .map((row, context) -> new Row(row.getLong("seq"), row.getString("link"), row.getString("sealed")))
                .list());
    }

    /** Adds what the rows hold, each checked against the one before. */
    private void follow(String id, List<Row> rows, List<Entry> entries, List<String> links) {
        String before = links.isEmpty() ? EntryChain.genesis(id) : links.getLast();
        for (Row row : rows) {
            String text = vault.open(row.sealed()).reveal();
            before = EntryChain.link(before, text);
            if (!before.equals(row.link())) {
                throw new IllegalStateException("act " + row.seq() + " of case " + id + " was altered");
            }
            entries.add(chain.entry(text));
            links.add(before);
        }
    }

    /** A document's content and its case. */
    record Content(String caseId, byte[] bytes) {}

    /** @throws Refusal if there is no such document, or its content was destroyed */
    Content content(String document) {
        return database.read(handle -> handle.createQuery(
                                "select case_id, sealed from notary_case_document where id = :id and sealed <> ''")
                        .bind("id", document)
                        .map((row, context) ->
                                new Content(row.getString("case_id"), vault.openBytes(row.getString("sealed"))))
                        .findOne())
                .orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
    }
}
