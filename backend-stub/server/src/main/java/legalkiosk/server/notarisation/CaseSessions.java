package legalkiosk.server.notarisation;

import java.time.Clock;
import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.notarisation.CaseAct.BeginSession;
import legalkiosk.server.consultation.CaseCalls;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Refusal;
import legalkiosk.server.storage.Vault;

/** Says whether a call may be the session of a case, before it rings. Any thread. */
public final class CaseSessions implements CaseCalls {
    private final CaseStore store;
    private final CaseSettings settings;
    private final Clock clock;

    public CaseSessions(Database database, Vault vault, CaseSettings settings, Clock clock) {
        this.store = new CaseStore(database, vault);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<String> handler(String caseId, String terminal) {
        if (!store.granted(terminal, caseId, clock.instant())) {
            throw new Refusal(ErrorKind.NOT_FOUND);
        }
        Case c = store.load(caseId)
                .orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND))
                .c();
        CaseRules.check(c, new Actor.Party(terminal), new BeginSession("call"), clock.instant(), settings)
                .ifPresent(no -> {
                    throw no.refusal("a session");
                });
        return Optional.ofNullable(c.handler).map(Actor.Notary::roster);
    }
}
