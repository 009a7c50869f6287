package legalkiosk.server.notarisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import legalkiosk.server.accounts.Audit;

/** Everything of a case for its evidence package; people are named by pseudonyms, who they are stands in the identity files. */
final class CaseEvidence {
    private static final int MOST = 10_000;
    private static final String NO_LINK = "0".repeat(64);

    private final Audit audit;
    private final Function<String, byte[]> contents;

    CaseEvidence(Audit audit, Function<String, byte[]> contents) {
        this.audit = audit;
        this.contents = contents;
    }

    EvidenceInput of(CaseStore.Stored stored) {
        Case c = stored.c();
        Map<String, String> names = new LinkedHashMap<>();
        List<EvidenceInput.Act> acts = new ArrayList<>();
        for (int i = 0; i < stored.entries().size(); i++) {
            acts.add(act(stored.entries().get(i), stored.links().get(i), names));
        }
        List<EvidenceInput.Document> documents = c.documents.values().stream()
                .map(document -> new EvidenceInput.Document(document, () -> contents.apply(document.id())))
                .toList();
        List<Audit.Linked> rows = new ArrayList<>(audit.about(c.id, MOST));
        c.documents.keySet().forEach(id -> rows.addAll(audit.about(id, MOST)));
        rows.sort(java.util.Comparator.comparing(row -> row.entry().at()));
        return new EvidenceInput(
                c.id,
                c.item,
                c.application,
                c.sessions,
                List.copyOf(acts),
                documents,
                c.record,
                c.consents,
                c.identities,
                CaseViews.people(c),
                rows.isEmpty() ? NO_LINK : rows.getFirst().previous(),
                rows.stream().map(row -> audited(row, names)).toList(),
                facts(c),
                Map.of("server", version()));
    }

    private static EvidenceInput.Act act(Entry entry, String link, Map<String, String> names) {
        String clock = switch (entry.actor()) {
            case Actor.Party _ -> "terminal";
            case Actor.Notary _ -> "console";
            case Actor.Backend _ -> "server";
        };
        String role = switch (entry.actor()) {
            case Actor.Party _ -> "PARTY";
            case Actor.Notary _ -> "NOTARY";
            case Actor.Backend _ -> "SYSTEM";
        };
        String actor = switch (entry.actor()) {
            case Actor.Party _ -> "party-1";
            case Actor.Notary notary -> pseudonym(notary.name(), names);
            case Actor.Backend _ -> "server";
        };
        return new EvidenceInput.Act(
                entry.at(),
                clock,
                role,
                actor,
                "case." + Acts.name(entry.deed()),
                Acts.recordingMs(entry.deed()),
                Acts.facts(entry),
                link);
    }

    private static String pseudonym(String name, Map<String, String> names) {
        return names.computeIfAbsent(name, fresh -> "notary-" + (names.size() + 1));
    }

    private static Map<String, String> audited(Audit.Linked row, Map<String, String> names) {
        Map<String, String> line = new TreeMap<>();
        line.put("at", row.entry().at().toString());
        line.put(
                "actor",
                row.entry().address().isEmpty()
                        ? "terminal"
                        : pseudonym(row.entry().name(), names));
        line.put("what", row.entry().what());
        line.put("ref", row.entry().ref());
        line.put("auditPrevious", row.previous());
        line.put("auditLink", row.link());
        return line;
    }

    private static Map<String, String> facts(Case c) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("item", c.item.id());
        facts.put("terminal", c.sits() || c.sitting != null ? c.inSession().terminal : c.terminal);
        facts.put("number", Objects.requireNonNullElse(c.number, ""));
        facts.put("certificate", c.certificate == null ? "" : c.certificate.number());
        facts.put("acceptedAt", String.valueOf(c.term.acceptedAt()));
        facts.put("stops", String.valueOf(c.term.stops().size()));
        return facts;
    }

    private static String version() {
        String version = CaseEvidence.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
