package legalkiosk.server.notarisation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseEntry;
import legalkiosk.contract.notarisation.CaseFile;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.ServiceItem.Retention;
import legalkiosk.server.accounts.Audit;
import legalkiosk.server.accounts.Audit.What;
import legalkiosk.server.storage.Refusal;

/**
 * What notaries may do with cases; nobody else may. Whatever is refused throws {@link Refusal} with words for the person. Every sight of
 * a case is in the audit log. Any thread; blocks for the disk.
 */
public final class NotaryCases {
    private final CaseStore store;
    private final CaseLines lines;
    private final CaseShredder shredder;
    private final CaseDesk desk;
    private final CaseViews views;
    private final Sealing sealing;
    private final Audit audit;
    private final Clock clock;

    NotaryCases(
            CaseStore store,
            CaseLines lines,
            CaseShredder shredder,
            CaseDesk desk,
            CaseViews views,
            Sealing sealing,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.shredder = shredder;
        this.desk = desk;
        this.views = views;
        this.sealing = sealing;
        this.audit = audit;
        this.clock = clock;
    }

    /** All cases the viewer may know of. */
    public List<CaseEntry> list(Viewer viewer) {
        onlyNotaries(viewer);
        saw(viewer, What.SAW_CASES, "");
        Instant now = clock.instant();
        return lines.lines().stream()
                .filter(line -> !line.destroyed())
                .map(line -> entry(line, viewer, now))
                .toList();
    }

    private CaseEntry entry(CaseLines.Line line, Viewer viewer, Instant now) {
        Optional<CaseLaw.Due> due = views.due(line.term(), now);
        boolean mine = line.handler().filter(viewer.account()::equals).isPresent();
        boolean sealed = line.retention().equals(Retention.SEALED.name());
        boolean hidden = sealed && !mine && !line.acted().contains(viewer.account());
        return new CaseEntry(
                line.id(),
                line.number(),
                line.item(),
                line.state(),
                hidden ? "密卷" : line.applicant(),
                line.town(),
                CaseViews.time(line.changedAt()),
                due.map(CaseLaw.Due::day).orElse(null),
                due.map(CaseLaw.Due::left).orElse(null),
                mine,
                line.state() == CaseState.APPROVAL
                        && !line.approved()
                        && !mine
                        && !line.acted().contains(viewer.account()));
    }

    /** All of a case. */
    public CaseFile file(String id, Viewer viewer) {
        onlyNotaries(viewer);
        CaseStore.Stored stored = seen(whole(id), viewer);
        saw(viewer, What.SAW_CASE, id);
        return file(stored, viewer);
    }

    private CaseFile file(CaseStore.Stored stored, Viewer viewer) {
        boolean ready = sealing.packageOf(stored.c().id).isPresent();
        return views.file(stored.c(), stored.entries(), viewer, clock.instant(), ready);
    }

    /** Something a notary did. */
    public CaseFile act(String id, Viewer viewer, CaseAct.Notary act) {
        onlyNotaries(viewer);
        Case done = desk.act(id, Actor.Notary.of(viewer), act);
        saw(viewer, What.ACTED_IN_CASE, id);
        CaseFile file = file(store.get(id), viewer);
        if (done.destroyed) {
            shredder.wipe(id);
            sealing.destroy(id);
            saw(viewer, What.DESTROYED_CASE, id);
        }
        return file;
    }

    /** The content of a document. */
    public byte[] document(String document, Viewer viewer) {
        CaseStore.Content content = store.content(document);
        seen(store.get(content.caseId()), viewer);
        saw(viewer, What.SAW_CASE_DOCUMENT, document);
        return content.bytes();
    }

    /** What kind of bytes {@link #document} gives, and of which case. */
    public CaseDocument about(String document, Viewer viewer) {
        String id = store.content(document).caseId();
        CaseDocument about = seen(store.get(id), viewer).c().documents.get(document);
        if (about == null) {
            throw new Refusal(ErrorKind.NOT_FOUND);
        }
        return about;
    }

    /** The evidence package, or its excerpt without personal data. */
    public Path evidence(String id, Viewer viewer, boolean excerpt) {
        onlyNotaries(viewer);
        seen(store.get(id), viewer);
        Path file = (excerpt ? sealing.excerptOf(id) : sealing.packageOf(id))
                .orElseThrow(() -> No.state("证据包还没有做好。").refusal("its evidence"));
        saw(viewer, What.SAW_EVIDENCE, id);
        return file;
    }

    /** Whoever opens a file sees it checked from its first entry. */
    private CaseStore.Stored whole(String id) {
        return store.load(id).orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
    }

    /** What a notary may open; a sealed file only those who have to do with it (密卷). Nobody else opens any. */
    private static CaseStore.Stored seen(CaseStore.Stored stored, Viewer viewer) {
        onlyNotaries(viewer);
        Case c = stored.c();
        Actor.Notary who = Actor.Notary.of(viewer);
        boolean sealed = c.item.retention() == Retention.SEALED;
        boolean own = who.is(c.handler) || who.is(c.approver) || c.acted.contains(who.account());
        boolean approving = c.state == CaseState.APPROVAL && ClosingRules.mayApprove(c, who);
        if (c.state == CaseState.DRAFT) {
            throw new Refusal(ErrorKind.NOT_FOUND);
        }
        if (sealed && !own && !approving) {
            throw No.role("这是密卷，只有承办和审批的公证员能看。").refusal("to be seen");
        }
        return stored;
    }

    private void saw(Viewer viewer, What what, String ref) {
        audit.saw(viewer.account(), viewer.name(), what, ref, viewer.address());
    }

    private static void onlyNotaries(Viewer viewer) {
        if (!viewer.notary()) {
            throw new Refusal(ErrorKind.NOT_ALLOWED);
        }
    }
}
