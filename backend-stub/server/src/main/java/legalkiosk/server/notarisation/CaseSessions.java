package legalkiosk.server.notarisation;

import java.time.Clock;
import java.util.Optional;
import legalkiosk.contract.notarisation.CaseAct.BeginSession;
import legalkiosk.server.consultation.CaseCalls;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Vault;

/** Says whether a call may be the session of a case, before it rings. Any thread. */
public final class CaseSessions implements CaseCalls {
    private final CaseStore store;
    private final CaseAccess access;
    private final CaseSettings settings;
    private final Clock clock;

    public CaseSessions(Database database, Vault vault, CaseSettings settings, Clock clock) {
        this.store = new CaseStore(database, vault, new CaseLines(database, vault));
        this.access = new CaseAccess(database);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<String> handler(String caseId, String terminal) {
        access.check(terminal, caseId, clock.instant());
        Case c = store.get(caseId).c();
        CaseRules.check(c, new Actor.Party(terminal), new BeginSession("call"), clock.instant(), settings)
                .ifPresent(no -> {
                    throw no.refusal("a session");
                });
        return Optional.ofNullable(c.handler).map(Actor.Notary::roster);
    }
}
