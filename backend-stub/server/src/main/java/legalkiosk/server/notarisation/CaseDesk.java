package legalkiosk.server.notarisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Proof;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseEntry;
import legalkiosk.contract.notarisation.CaseFile;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.CaseView;
import legalkiosk.contract.notarisation.CertificateCheck;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.ServiceItem.Retention;
import legalkiosk.contract.notarisation.law.ServiceItems;
import legalkiosk.server.accounts.Audit;
import legalkiosk.server.accounts.Audit.What;
import legalkiosk.server.booking.WrongTries;
import legalkiosk.server.consultation.Consultations;
import legalkiosk.server.consultation.PaperCheck;
import legalkiosk.server.consultation.SessionCall;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Hashes;
import legalkiosk.server.storage.Ids;
import legalkiosk.server.storage.Refusal;
import legalkiosk.server.storage.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what {@link CaseRules} allow: reads the case, asks, makes what is to be made, and stores the act if nobody was quicker. Both sides
 * of a session are told at once. Any thread.
 */
public final class CaseDesk implements Cases {
    private static final Logger LOG = LoggerFactory.getLogger(CaseDesk.class);
    private static final int TRIES = 5;
    private static final int MOST_DOCUMENTS = 300;
    private static final int TAIL = 7;

    private final Consultations calls;
    private final Audit audit;
    private final CaseLaw law;
    private final CaseSettings settings;
    private final Sealing sealing;
    private final Executor background;
    private final Clock clock;
    private final Ids ids;
    private final CaseStore store;
    private final CaseMaking making;
    private final CaseViews views;
    private final CaseEvidence evidence;
    private final WrongTries tries;
    private final ObjectMapper json = ContractJson.mapper();

    /** @param background where evidence is put together */
    CaseDesk(
            Database database,
            Vault vault,
            Consultations calls,
            Audit audit,
            CaseLaw law,
            CaseSettings settings,
            Sealing sealing,
            PageMatch pageMatch,
            SecureRandom random,
            Executor background,
            Clock clock) {
        this.calls = calls;
        this.audit = audit;
        this.law = law;
        this.settings = settings;
        this.sealing = sealing;
        this.background = background;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.store = new CaseStore(database, vault);
        this.making = new CaseMaking(
                sealing, pageMatch, new CaseNumbers(store::number, settings), settings, this::bytes, ids, random);
        this.views = new CaseViews(law, settings);
        this.evidence = new CaseEvidence(audit, this::bytes);
        this.tries = new WrongTries(database, clock);
    }

    /** The desk of an office with these items. */
    public static CaseDesk of(
            Database database,
            Vault vault,
            Consultations calls,
            Audit audit,
            ServiceItems items,
            CaseSettings settings,
            Sealing sealing,
            PageMatch pageMatch,
            Executor background,
            Clock clock) {
        return new CaseDesk(
                database,
                vault,
                calls,
                audit,
                new ContentLaw(items),
                settings,
                sealing,
                pageMatch,
                new SecureRandom(),
                background,
                clock);
    }

    static Actor.Notary actor(Viewer viewer) {
        return new Actor.Notary(viewer.account(), viewer.name(), viewer.roster().orElse(null));
    }

    // ---- the terminal

    @Override
    public CaseView open(String terminal, String key, String hash, Application application) {
        CaseStore.Key once = new CaseStore.Key(terminal, key, hash);
        Optional<String> before = store.caseOfKey(once);
        if (before.isPresent()) {
            return views.view(loaded(before.get()).c(), clock.instant());
        }
        ServiceItem item = law.item(application.item())
                .orElseThrow(() -> No.bad("没有这个公证事项。").refusal("opening"));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Roster.ZONE);
        Deed.Opened opened = new Deed.Opened(
                application, item, law.signing(item, application, today), law.disposal(item, application));
        String id = ids.next();
        Entry entry = new Entry(1, now, new Actor.Party(terminal), opened, Made.NOTHING);
        Case fresh = Case.begin(id, entry);
        if (!store.insert(new CaseStore.Change(fresh, entry, Map.of(), Optional.of(once)))) {
            String same = store.caseOfKey(once).orElseThrow(() -> new Refusal(ErrorKind.BUSY));
            return views.view(loaded(same).c(), now);
        }
        store.grant(terminal, id, now.plus(settings.accessFor()));
        return views.view(fresh, now);
    }

    @Override
    public List<CaseView> search(Proof proof, String terminal) {
        Instant now = clock.instant();
        List<String> found = proven(proof, terminal);
        return found.stream()
                .map(store::load)
                .flatMap(Optional::stream)
                .map(stored -> {
                    store.grant(terminal, stored.c().id, now.plus(settings.accessFor()));
                    audit.sawAtTerminal(terminal, What.SAW_CASE, stored.c().id);
                    return views.view(stored.c(), now);
                })
                .toList();
    }

    private List<String> proven(Proof proof, String terminal) {
        return switch (proof) {
            case Proof.ByCard card -> store.find(card);
            case Proof.ByCode code -> {
                String typed = code.code().strip();
                String tail = typed.substring(Math.max(0, typed.length() - TAIL));
                tries.check(terminal, tail);
                List<String> found = store.find(code);
                if (found.isEmpty()) {
                    tries.note(terminal, tail);
                    throw new Refusal(ErrorKind.WRONG_CODE);
                }
                yield found;
            }
        };
    }

    @Override
    public CaseView view(String id, String terminal) {
        CaseStore.Stored stored = granted(id, terminal);
        audit.sawAtTerminal(terminal, What.SAW_CASE, id);
        return views.view(stored.c(), clock.instant());
    }

    @Override
    public CaseView act(String id, String terminal, String key, CaseAct.Party act) {
        granted(id, terminal);
        CaseStore.Key once = new CaseStore.Key(terminal, key, Hashes.sha256(id + "\n" + text(act)));
        if (store.caseOfKey(once).isPresent()) {
            return views.view(loaded(id).c(), clock.instant());
        }
        Case done = perform(id, new Actor.Party(terminal), new Deed.Did(act), Optional.of(once));
        store.grant(terminal, id, clock.instant().plus(settings.accessFor()));
        return views.view(done, clock.instant());
    }

    @Override
    public CaseDocument add(String id, String terminal, Paper kind, @Nullable String ref, int pages, byte[] content) {
        CaseStore.Stored stored = granted(id, terminal);
        if (!fromTerminal(kind)) {
            throw No.role("这种文书由后台出具，终端不能上传。").refusal("this kind of document");
        }
        String type = PaperCheck.mediaType(content).orElseThrow(() -> new Refusal(ErrorKind.NOT_THIS_FILE));
        String sha256 = Hashes.sha256(content);
        Optional<CaseDocument> same = stored.c().documents.values().stream()
                .filter(document -> document.kind() == kind && document.sha256().equals(sha256))
                .filter(document -> !ofEachReading(kind) || ofThisSession(stored.c(), document))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        CaseDocument document = making.came(
                kind, ref, title(stored.c(), kind, ref), pages, content, type.equals(PaperCheck.PDF), clock.instant());
        add(id, terminal, document, content);
        return document;
    }

    private static boolean fromTerminal(Paper kind) {
        return switch (kind) {
            case BROUGHT, CARD, CHIP_PORTRAIT, LIVE_PICTURE, SCANNED_PAGE -> true;
            case APPLICATION, TEXT, SIGNED_TEXT, RECORD, CERTIFICATE, NOTICE -> false;
        };
    }

    private static boolean ofEachReading(Paper kind) {
        return kind == Paper.CHIP_PORTRAIT || kind == Paper.LIVE_PICTURE || kind == Paper.CARD;
    }

    /** The chip's portrait has the same bytes at each reading, but each reading is one of its own (B2). */
    private static boolean ofThisSession(Case c, CaseDocument document) {
        return c.sits() && !document.at().toInstant().isBefore(c.inSession().beganAt);
    }

    private static String title(Case c, Paper kind, @Nullable String ref) {
        return switch (kind) {
            case BROUGHT ->
                c.item.papers().stream()
                        .filter(paper -> paper.id().equals(ref))
                        .map(ServiceItem.WantedPaper::name)
                        .findFirst()
                        .orElse(CaseDocument.FORM.equals(ref) ? "公证申请表（签名前）" : "其他材料");
            case CARD -> "身份证";
            case CHIP_PORTRAIT -> "身份证芯片照片";
            case LIVE_PICTURE -> "现场照片";
            case SCANNED_PAGE -> "签字页扫描件";
            case APPLICATION, TEXT, SIGNED_TEXT, RECORD, CERTIFICATE, NOTICE -> "";
        };
    }

    private void add(String id, String terminal, CaseDocument document, byte[] content) {
        for (int tried = 0; tried < TRIES; tried++) {
            CaseStore.Stored stored = loaded(id);
            Case c = stored.c();
            if (c.state.over() || c.state == CaseState.APPROVAL || c.certificate != null) {
                throw No.state("这件公证现在不收材料了。").refusal("a document");
            }
            if (c.documents.size() >= MOST_DOCUMENTS) {
                throw new Refusal(ErrorKind.TOO_MANY_TRIES);
            }
            Entry entry = new Entry(
                    c.version + 1, clock.instant(), new Actor.Party(terminal), new Deed.Added(document), Made.NOTHING);
            Case next = c.after(entry);
            if (store.append(
                    stored, new CaseStore.Change(next, entry, Map.of(document.id(), content), Optional.empty()))) {
                tell(next);
                return;
            }
        }
        throw new Refusal(ErrorKind.BUSY);
    }

    @Override
    public byte[] document(String document, String terminal) {
        CaseStore.Content content = store.content(document).orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
        granted(content.caseId(), terminal);
        audit.sawAtTerminal(terminal, What.SAW_CASE_DOCUMENT, document);
        return content.bytes();
    }

    @Override
    public Session session(String id, String terminal) {
        Case c = granted(id, terminal).c();
        if (!c.sits() || !c.inSession().terminal.equals(terminal)) {
            throw No.state("现在没有视频办理。").refusal("a recording");
        }
        Sitting sitting = c.inSession();
        return new Session(id, sitting.id, sitting.call, Boolean.TRUE.equals(sitting.recordingAgreed));
    }

    // ---- the notary

    @Override
    public List<CaseEntry> list(Viewer viewer) {
        onlyNotaries(viewer);
        audit.saw(viewer.account(), viewer.name(), What.SAW_CASES, "", viewer.address());
        Instant now = clock.instant();
        return store.lines().stream()
                .filter(line -> !line.destroyed())
                .map(line -> entry(line, viewer, now))
                .toList();
    }

    private CaseEntry entry(CaseStore.Line line, Viewer viewer, Instant now) {
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

    @Override
    public CaseFile file(String id, Viewer viewer) {
        CaseStore.Stored stored = seen(id, viewer);
        audit.saw(viewer.account(), viewer.name(), What.SAW_CASE, id, viewer.address());
        return file(stored, viewer);
    }

    private CaseFile file(CaseStore.Stored stored, Viewer viewer) {
        boolean ready = sealing.packageOf(stored.c().id).isPresent();
        return views.file(stored.c(), stored.entries(), viewer, clock.instant(), ready);
    }

    @Override
    public CaseFile act(String id, Viewer viewer, CaseAct.Notary act) {
        onlyNotaries(viewer);
        Case done = perform(id, actor(viewer), new Deed.Did(act), Optional.empty());
        audit.saw(viewer.account(), viewer.name(), What.ACTED_IN_CASE, id, viewer.address());
        CaseStore.Stored stored = loaded(id);
        CaseFile file = file(stored, viewer);
        if (done.destroyed) {
            store.wipe(id);
            sealing.destroy(id);
            audit.saw(viewer.account(), viewer.name(), What.DESTROYED_CASE, id, viewer.address());
        }
        return file;
    }

    @Override
    public byte[] document(String document, Viewer viewer) {
        CaseStore.Content content = store.content(document).orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
        seen(content.caseId(), viewer);
        audit.saw(viewer.account(), viewer.name(), What.SAW_CASE_DOCUMENT, document, viewer.address());
        return content.bytes();
    }

    @Override
    public CaseDocument about(String document, Viewer viewer) {
        CaseStore.Content content = store.content(document).orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
        CaseDocument about = seen(content.caseId(), viewer).c().documents.get(document);
        if (about == null) {
            throw new Refusal(ErrorKind.NOT_FOUND);
        }
        return about;
    }

    @Override
    public Path evidence(String id, Viewer viewer, boolean excerpt) {
        seen(id, viewer);
        Path file = (excerpt ? sealing.excerptOf(id) : sealing.packageOf(id))
                .orElseThrow(() -> No.state("证据包还没有做好。").refusal("its evidence"));
        audit.saw(viewer.account(), viewer.name(), What.SAW_EVIDENCE, id, viewer.address());
        return file;
    }

    /** What a notary may open; a sealed file only those who have to do with it (密卷). Nobody else opens any. */
    private CaseStore.Stored seen(String id, Viewer viewer) {
        onlyNotaries(viewer);
        CaseStore.Stored stored = loaded(id);
        Case c = stored.c();
        Actor.Notary who = actor(viewer);
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

    private static void onlyNotaries(Viewer viewer) {
        if (!viewer.notary()) {
            throw new Refusal(ErrorKind.NOT_ALLOWED);
        }
    }

    // ---- anybody, and the backend itself

    @Override
    public CertificateCheck check(String code) {
        String plain = code.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
        return store.issued(plain)
                .map(one -> new CertificateCheck(
                        one.number(),
                        one.itemName(),
                        LocalDate.parse(one.issuedOn()),
                        settings.office(),
                        true,
                        one.sha256()))
                .orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
    }

    @Override
    public void happened(String id, String name, OptionalLong recordingMs, Map<String, String> facts) {
        Deed deed = new Deed.Happened(name, recordingMs.isPresent() ? recordingMs.getAsLong() : null, facts);
        perform(id, new Actor.Backend(), deed, Optional.empty());
    }

    /** Looks after sessions whose call was taken or is over; about once a second. */
    public void tick() {
        store.openCalls().forEach((id, call) -> {
            Optional<SessionCall> live = calls.session(call);
            if (live.isEmpty()) {
                perform(id, new Actor.Backend(), new Deed.Did(new CaseAct.PersonLeft("通话结束")), Optional.empty());
            } else if (live.get().taker().isPresent() && loaded(id).c().state == CaseState.WAITING) {
                perform(id, new Actor.Backend(), new Deed.NotaryCame(call), Optional.empty());
            }
        });
    }

    /** Puts together what a failure left undone, and wipes old drafts; about once a minute. */
    public void tidy() {
        int wiped = store.wipeDrafts(clock.instant().minus(settings.keepDrafts()));
        if (wiped > 0) {
            LOG.atInfo()
                    .addKeyValue("event", "cases.drafts-wiped")
                    .addKeyValue("drafts", wiped)
                    .log("old drafts are wiped");
        }
        store.unassembled().forEach(id -> background.execute(() -> assemble(id)));
    }

    private void assemble(String id) {
        try {
            sealing.assemble(evidence.of(loaded(id)));
            store.assembled(id);
        } catch (RuntimeException failed) {
            LOG.atError()
                    .setCause(failed)
                    .addKeyValue("event", "case.evidence-failed")
                    .addKeyValue("case", id)
                    .log("the evidence package could not be written; it is tried again");
        }
    }

    private Case perform(String id, Actor who, Deed deed, Optional<CaseStore.Key> key) {
        for (int tried = 0; tried < TRIES; tried++) {
            CaseStore.Stored stored = loaded(id);
            Case c = stored.c();
            Instant now = clock.instant();
            if (obsolete(c, deed)) {
                return c;
            }
            CaseMaking.Result made = switch (deed) {
                case Deed.Did did -> made(c, who, did.act(), now);
                case Deed.Opened _, Deed.Added _, Deed.NotaryCame _, Deed.Happened _ -> CaseMaking.Result.NOTHING;
            };
            Entry entry = new Entry(c.version + 1, now, who, deed, made.made());
            Case next = c.after(entry);
            if (store.append(stored, new CaseStore.Change(next, entry, made.contents(), key))) {
                done(c, next);
                return next;
            }
        }
        throw new Refusal(ErrorKind.BUSY);
    }

    /** What the backend noticed a moment ago may have been overtaken. */
    private static boolean obsolete(Case c, Deed deed) {
        return switch (deed) {
            case Deed.NotaryCame came ->
                c.state != CaseState.WAITING || !c.inSession().call.equals(came.call());
            case Deed.Did(CaseAct.PersonLeft left) -> left.why().equals("通话结束") && !c.sits();
            case Deed.Did _, Deed.Opened _, Deed.Added _, Deed.Happened _ -> false;
        };
    }

    private CaseMaking.Result made(Case c, Actor who, CaseAct act, Instant now) {
        CaseRules.check(c, who, act, now, settings).ifPresent(no -> {
            throw no.refusal(Acts.name(act));
        });
        boolean claimed = false;
        if (act instanceof CaseAct.Submit) {
            Set<String> brought = c.documents.values().stream()
                    .filter(document -> document.kind() == Paper.BROUGHT && document.ref() != null)
                    .map(document -> String.valueOf(document.ref()))
                    .collect(Collectors.toUnmodifiableSet());
            law.admission(c.item, c.application, brought, LocalDate.ofInstant(now, Roster.ZONE))
                    .ifPresent(no -> {
                        throw no.refusal("this application");
                    });
        }
        if (act instanceof CaseAct.BeginSession begin && who instanceof Actor.Party party) {
            SessionCall call = calls.session(begin.call())
                    .filter(live -> live.terminal().equals(party.terminal()))
                    .filter(live -> live.caseId().filter(c.id::equals).isPresent())
                    .orElseThrow(() -> No.bad("这个视频通话不是这件公证的。").refusal("this call"));
            claimed = call.taker().isPresent();
        }
        return making.make(c, act, claimed, now);
    }

    private void done(Case before, Case next) {
        tell(next);
        if (next.state == CaseState.ISSUED && before.state != CaseState.ISSUED) {
            background.execute(() -> assemble(next.id));
        }
    }

    /** As long as the call goes on, both sides of it hear of every act. */
    private void tell(Case c) {
        Sitting sitting = c.sitting;
        if (sitting != null) {
            calls.say(sitting.call, new LineMessage.CaseNow(sitting.call, views.view(c, clock.instant())));
        }
    }

    private CaseStore.Stored granted(String id, String terminal) {
        if (!store.granted(terminal, id, clock.instant())) {
            throw new Refusal(ErrorKind.NOT_FOUND);
        }
        return loaded(id);
    }

    private CaseStore.Stored loaded(String id) {
        return store.load(id).orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND));
    }

    private byte[] bytes(String document) {
        return store.content(document)
                .orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND))
                .bytes();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
