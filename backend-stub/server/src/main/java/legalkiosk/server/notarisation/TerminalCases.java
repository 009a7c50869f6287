package legalkiosk.server.notarisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Proof;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.server.accounts.Audit;
import legalkiosk.server.accounts.Audit.What;
import legalkiosk.server.booking.WrongTries;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.storage.Hashes;
import legalkiosk.server.storage.Ids;
import legalkiosk.server.storage.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What terminals may do with cases. Whatever is refused throws {@link Refusal} with words for the person. Every sight of a case is in the
 * audit log. Any thread; blocks for the disk.
 */
public final class TerminalCases {
    /** By so many of a number's last letters wrong tries are counted. */
    private static final int TAIL = 7;

    private final CaseStore store;
    private final CaseLines lines;
    private final CaseAccess access;
    private final CaseDesk desk;
    private final TerminalPapers papers;
    private final CaseViews views;
    private final CaseLaw law;
    private final CaseSettings settings;
    private final Audit audit;
    private final WrongTries tries;
    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json = ContractJson.mapper();

    TerminalCases(
            CaseStore store,
            CaseLines lines,
            CaseAccess access,
            CaseDesk desk,
            TerminalPapers papers,
            CaseViews views,
            CaseLaw law,
            CaseSettings settings,
            Audit audit,
            WrongTries tries,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.access = access;
        this.desk = desk;
        this.papers = papers;
        this.views = views;
        this.law = law;
        this.settings = settings;
        this.audit = audit;
        this.tries = tries;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A new draft.
     *
     * @param key a repeat with the same key gets the first answer
     * @param hash of the whole request
     */
    public CaseView open(String terminal, String key, String hash, Application application) {
        CaseAccess.Key once = new CaseAccess.Key(terminal, key, hash);
        Optional<String> before = access.caseOf(once);
        if (before.isPresent()) {
            return shown(store.get(before.get()).c());
        }
        ServiceItem item = law.item(application.item())
                .orElseThrow(() -> No.bad("没有这个公证事项。").refusal("opening"));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Roster.ZONE);
        Deed.Opened opened = new Deed.Opened(
                application, item, law.signing(item, application, today), law.disposal(item, application));
        Entry entry = new Entry(1, now, new Actor.Party(terminal), opened, Made.NOTHING);
        Case fresh = Case.begin(ids.next(), entry);
        if (!store.insert(new CaseStore.Change(fresh, entry, Map.of(), Optional.of(once)))) {
            // The same request came twice at once.
            String same = access.caseOf(once).orElseThrow(() -> new Refusal(ErrorKind.BUSY));
            return shown(store.get(same).c());
        }
        grant(terminal, fresh.id);
        return shown(fresh);
    }

    /** The person's cases, newest first; from then on this terminal may show and carry them on for a while. */
    public List<CaseView> search(Proof proof, String terminal) {
        List<String> found = proven(proof, terminal);
        // Whoever looks for a case here sits in no session here any more.
        desk.abandon(terminal);
        lines.openCalls().forEach((id, call) -> {
            if (found.contains(id)) {
                desk.follow(id, call);
            }
        });
        return found.stream()
                .map(store::load)
                .flatMap(Optional::stream)
                .map(stored -> {
                    grant(terminal, stored.c().id);
                    audit.sawAtTerminal(terminal, What.SAW_CASE, stored.c().id);
                    return shown(stored.c());
                })
                .toList();
    }

    private List<String> proven(Proof proof, String terminal) {
        return switch (proof) {
            case Proof.ByCard card -> lines.find(card);
            case Proof.ByCode code -> {
                String typed = code.code().strip();
                String tail = typed.substring(Math.max(0, typed.length() - TAIL));
                tries.check(terminal, tail);
                List<String> found = lines.find(code);
                if (found.isEmpty()) {
                    tries.note(terminal, tail);
                    throw new Refusal(ErrorKind.WRONG_CODE);
                }
                yield found;
            }
        };
    }

    /** The case as it stands now. */
    public CaseView view(String id, String terminal) {
        Case c = granted(id, terminal);
        audit.sawAtTerminal(terminal, What.SAW_CASE, id);
        return shown(c);
    }

    /** Something the person did; a repeat with the same key gets the first answer. */
    public CaseView act(String id, String terminal, String key, CaseAct.Party act) {
        access.check(terminal, id, clock.instant());
        CaseAccess.Key once = new CaseAccess.Key(terminal, key, Hashes.sha256(id + "\n" + text(act)));
        if (access.caseOf(once).isPresent()) {
            return shown(store.get(id).c());
        }
        Case done = desk.act(id, terminal, act, once);
        grant(terminal, id);
        return shown(done);
    }

    /** Keeps a scanned paper or a picture; the same bytes of the same kind are kept once. */
    public CaseDocument add(String id, String terminal, Paper kind, @Nullable String ref, int pages, byte[] content) {
        return papers.add(granted(id, terminal), terminal, kind, ref, pages, content);
    }

    /** The content of a document of a case this terminal may show. */
    public byte[] document(String document, String terminal) {
        CaseStore.Content content = store.content(document);
        access.check(terminal, content.caseId(), clock.instant());
        audit.sawAtTerminal(terminal, What.SAW_CASE_DOCUMENT, document);
        return content.bytes();
    }

    private Case granted(String id, String terminal) {
        access.check(terminal, id, clock.instant());
        return store.get(id).c();
    }

    private void grant(String terminal, String id) {
        access.grant(terminal, id, clock.instant().plus(settings.accessFor()));
    }

    private CaseView shown(Case c) {
        return views.view(c, clock.instant());
    }

    private String text(CaseAct.Party act) {
        try {
            return json.writeValueAsString(act);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
