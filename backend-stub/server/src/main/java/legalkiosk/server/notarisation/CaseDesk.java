package legalkiosk.server.notarisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.call.LineMessage;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.CaseDocument;
import legalkiosk.contract.notarisation.CaseState;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.server.consultation.CallDesk;
import legalkiosk.server.consultation.SessionCall;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.storage.Refusal;

/**
 * The one way into a case: does what {@link CaseRules} allow. It reads the case, asks, makes what is to be made, and stores the act if
 * nobody was quicker. Both sides of a session are told at once. Any thread.
 */
final class CaseDesk {
    private static final int TRIES = 5;
    private static final int MOST_DOCUMENTS = 300;
    private static final String CALL_OVER = "通话结束";

    private final CaseStore store;
    private final CaseMaking making;
    private final CaseViews views;
    private final CaseLaw law;
    private final CaseSettings settings;
    private final CallDesk calls;
    private final EvidencePackages packages;
    private final Clock clock;

    CaseDesk(
            CaseStore store,
            CaseMaking making,
            CaseViews views,
            CaseLaw law,
            CaseSettings settings,
            CallDesk calls,
            EvidencePackages packages,
            Clock clock) {
        this.store = store;
        this.making = making;
        this.views = views;
        this.law = law;
        this.settings = settings;
        this.calls = calls;
        this.packages = packages;
        this.clock = clock;
    }

    /** An act of a person at a terminal. @param key the request's, not used before */
    Case act(String id, String terminal, CaseAct.Party act, CaseAccess.Key key) {
        Actor who = new Actor.Party(terminal);
        return perform(id, who, new Deed.Did(act), (c, now) -> made(c, who, act, now), Optional.of(key));
    }

    /** An act of a notary. */
    Case act(String id, Actor.Notary who, CaseAct.Notary act) {
        return perform(id, who, new Deed.Did(act), (c, now) -> made(c, who, act, now), Optional.empty());
    }

    /** A document that came from a terminal. */
    void add(String id, String terminal, CaseDocument document, byte[] content) {
        Deed deed = new Deed.Added(document);
        perform(id, new Actor.Party(terminal), deed, (c, _) -> added(c, document, content), Optional.empty());
    }

    /** Something that moves no state. */
    void note(String id, Deed.Happened happened) {
        note(id, (Deed) happened);
    }

    /** Looks after a session whose call may have been taken, or be over. */
    void follow(String id, String call) {
        Optional<SessionCall> live = calls.session(call);
        if (live.isEmpty()) {
            Actor who = new Actor.Backend();
            CaseAct.PersonLeft left = new CaseAct.PersonLeft(CALL_OVER);
            perform(id, who, new Deed.Did(left), (c, now) -> made(c, who, left, now), Optional.empty());
        } else if (live.get().taker().isPresent() && store.get(id).c().state == CaseState.WAITING) {
            note(id, new Deed.NotaryCame(call));
        }
    }

    /** Nobody sits in a session at this terminal: one that was restarted has forgotten its call. */
    void abandon(String terminal) {
        calls.abandon(terminal);
    }

    private void note(String id, Deed deed) {
        perform(id, new Actor.Backend(), deed, (_, _) -> CaseMaking.Result.NOTHING, Optional.empty());
    }

    private Case perform(
            String id,
            Actor who,
            Deed deed,
            BiFunction<Case, Instant, CaseMaking.Result> make,
            Optional<CaseAccess.Key> key) {
        for (int tried = 0; tried < TRIES; tried++) {
            CaseStore.Stored stored = store.get(id);
            Case c = stored.c();
            if (obsolete(stored, deed)) {
                return c;
            }
            Instant now = clock.instant();
            CaseMaking.Result made = make.apply(c, now);
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
    private static boolean obsolete(CaseStore.Stored stored, Deed deed) {
        Case c = stored.c();
        return switch (deed) {
            case Deed.NotaryCame came ->
                c.state != CaseState.WAITING || !c.inSession().call.equals(came.call());
            case Deed.Did(CaseAct.PersonLeft left) -> left.why().equals(CALL_OVER) && !c.sits();
            case Deed.Happened told ->
                stored.entries().stream().map(Entry::deed).anyMatch(told::equals);
            case Deed.Did _, Deed.Opened _, Deed.Added _ -> false;
        };
    }

    private CaseMaking.Result made(Case c, Actor who, CaseAct act, Instant now) {
        CaseRules.check(c, who, act, now, settings).ifPresent(no -> {
            throw no.refusal(Acts.name(act));
        });
        if (act instanceof CaseAct.Submit) {
            admitted(c, now);
        }
        boolean claimed = act instanceof CaseAct.BeginSession begin
                && who instanceof Actor.Party party
                && sessionCall(c, party.terminal(), begin.call()).taker().isPresent();
        return making.make(c, act, claimed, now);
    }

    private void admitted(Case c, Instant now) {
        Set<String> brought = c.documents.values().stream()
                .filter(document -> document.kind() == Paper.BROUGHT && document.ref() != null)
                .map(document -> String.valueOf(document.ref()))
                .collect(Collectors.toUnmodifiableSet());
        law.admission(c.item, c.application, brought, LocalDate.ofInstant(now, Roster.ZONE))
                .ifPresent(no -> {
                    throw no.refusal("this application");
                });
    }

    private SessionCall sessionCall(Case c, String terminal, String call) {
        return calls.session(call)
                .filter(live -> live.terminal().equals(terminal))
                .filter(live -> live.caseId().filter(c.id::equals).isPresent())
                .orElseThrow(() -> No.bad("这个视频通话不是这件公证的。").refusal("this call"));
    }

    private static CaseMaking.Result added(Case c, CaseDocument document, byte[] content) {
        if (c.state.over() || c.state == CaseState.APPROVAL || c.certificate != null) {
            throw No.state("这件公证现在不收材料了。").refusal("a document");
        }
        if (c.documents.size() >= MOST_DOCUMENTS) {
            throw new Refusal(ErrorKind.TOO_MANY_TRIES);
        }
        return new CaseMaking.Result(Made.NOTHING, Map.of(document.id(), content));
    }

    /** As long as the call goes on, both sides of it hear of every act. */
    private void done(Case before, Case next) {
        Sitting sitting = next.sitting;
        if (sitting != null) {
            calls.say(sitting.call, new LineMessage.CaseNow(sitting.call, views.view(next, clock.instant())));
        }
        if (next.state == CaseState.ISSUED && before.state != CaseState.ISSUED) {
            packages.assemble(next.id);
        }
    }
}
