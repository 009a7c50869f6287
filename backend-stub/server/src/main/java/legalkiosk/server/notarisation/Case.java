package legalkiosk.server.notarisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseFile;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.RecordLine;
import legalkiosk.contract.notarisation.RefusalGround;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.SigningMode;
import legalkiosk.foundation.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * A case as its entries make it. {@link #after} gives another one and leaves this as it is; fields are assigned by {@link CaseRules}
 * only, on the copy before anybody has it, and every collection in them is immutable.
 */
final class Case {
    final String id;
    final String terminal;
    final Application application;
    final ServiceItem item;
    final SigningMode signing;
    final boolean disposal;
    final Instant openedAt;

    long version;
    Instant changedAt;
    CaseState state = CaseState.DRAFT;

    @Nullable
    String number;

    Actor.@Nullable Notary handler;

    /** Accounts that acted as notary in it; none of them may approve. */
    Set<String> acted = Set.of();

    Term term = Term.NONE;
    List<String> missing = List.of();
    boolean askedForPapers;

    /** Where {@link CaseState#SUPPLEMENT} goes back to. */
    CaseState supplementFrom = CaseState.SUBMITTED;

    @Nullable
    RefusalGround ground;

    @Nullable
    String words;

    Map<String, CaseDocument> documents = Map.of();
    List<RecordLine> record = List.of();
    int recordVersion;
    List<RecordLine> shown = List.of();
    Map<String, Check> checks = Map.of();
    List<Joined> people = List.of();

    @Nullable
    Sitting sitting;

    List<String> sessions = List.of();

    /** Failures of identity since the last success or cool-down, whatever session they were in (B4). */
    int failedTries;

    @Nullable
    Instant blockedUntil;

    List<EvidenceInput.Consent> consents = List.of();
    List<EvidenceInput.Identity> identities = List.of();

    @Nullable
    Sensitive<String> statement;

    Actor.@Nullable Notary approver;

    @Nullable
    Certificate certificate;

    boolean paperReceived;

    @Nullable
    Instant closedAt;

    @Nullable
    String destructionAskedBy;

    boolean destroyed;

    /** A check of the notary's that is not of identity. */
    record Check(boolean good, String words, Instant at) {}

    /** Somebody who joined, with an identity record of his or her own. */
    record Joined(String id, CaseFile.PartyRole role, Sensitive<String> name, List<String> checks) {}

    /** What was issued. */
    record Certificate(String number, String checkCode, CaseDocument document, Instant issuedAt) {}

    Case(String id, String terminal, Instant at, Deed.Opened opened) {
        this.id = id;
        this.terminal = terminal;
        this.application = opened.application();
        this.item = opened.item();
        this.signing = opened.signing();
        this.disposal = opened.disposal();
        this.consents = application.agreed().stream()
                .map(text -> new EvidenceInput.Consent(text.what(), true, text.version(), at))
                .toList();
        this.openedAt = at;
        this.changedAt = at;
        this.version = 1;
    }

    /** The case whose first entry this is. */
    static Case begin(String id, Entry first) {
        if (first.deed() instanceof Deed.Opened opened && first.actor() instanceof Actor.Party party) {
            return new Case(id, party.terminal(), first.at(), opened);
        }
        throw new IllegalStateException("a case begins with its application");
    }

    /** The case of all these entries. */
    static Case of(String id, List<Entry> entries) {
        Case now = begin(id, entries.getFirst());
        for (Entry entry : entries.subList(1, entries.size())) {
            now = now.after(entry);
        }
        return now;
    }

    /** The case with one more entry, whose being allowed was found out before. */
    Case after(Entry entry) {
        if (entry.seq() != version + 1) {
            throw new IllegalStateException("entry " + entry.seq() + " does not follow " + version);
        }
        Case next = copy();
        next.version = entry.seq();
        next.changedAt = entry.at();
        CaseRules.apply(next, entry);
        return next;
    }

    /** Goes to another state; one that {@link Arrows} does not draw is a mistake of ours. */
    void become(CaseState to) {
        if (state != to && !Arrows.from(state).contains(to)) {
            throw new IllegalStateException("a case cannot go from " + state + " to " + to);
        }
        state = to;
        if (!to.inSession() && to != CaseState.INTERRUPTED && sitting != null) {
            sitting.over = true;
        }
    }

    /** The session that goes on. */
    Sitting inSession() {
        return Objects.requireNonNull(sitting, "no session");
    }

    /** True while a session goes on or stands. */
    boolean sits() {
        return sitting != null && !sitting.over;
    }

    void add(CaseDocument document) {
        Map<String, CaseDocument> more = new LinkedHashMap<>(documents);
        more.put(document.id(), document);
        documents = java.util.Collections.unmodifiableMap(more);
    }

    /** Whether the signed text is wanted, beside the signed record. */
    boolean textWanted() {
        return !item.text().isBlank();
    }

    /** Whether property is given away, so that the original on paper must come to the file (A9). */
    boolean disposes() {
        return disposal || application.disposal();
    }

    private Case copy() {
        Case copy = new Case(id, terminal, openedAt, new Deed.Opened(application, item, signing, disposal));
        copy.state = state;
        copy.number = number;
        copy.handler = handler;
        copy.acted = acted;
        copy.term = term;
        copy.missing = missing;
        copy.askedForPapers = askedForPapers;
        copy.supplementFrom = supplementFrom;
        copy.ground = ground;
        copy.words = words;
        copy.documents = documents;
        copy.record = record;
        copy.recordVersion = recordVersion;
        copy.shown = shown;
        copy.checks = checks;
        copy.people = people;
        copy.sitting = sitting == null ? null : sitting.copy();
        copy.sessions = sessions;
        copy.failedTries = failedTries;
        copy.blockedUntil = blockedUntil;
        copy.consents = consents;
        copy.identities = identities;
        copy.statement = statement;
        copy.approver = approver;
        copy.certificate = certificate;
        copy.paperReceived = paperReceived;
        copy.closedAt = closedAt;
        copy.destructionAskedBy = destructionAskedBy;
        copy.destroyed = destroyed;
        return copy;
    }

    static <T> List<T> plus(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return List.copyOf(all);
    }

    static <T> Set<T> plus(Set<T> set, T more) {
        return Stream.concat(set.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
