package legalkiosk.server.consultation;

import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.server.storage.Refusal;

/** Is asked when a call is to be the session of a case. */
@FunctionalInterface
public interface CaseCalls {
    /** No call is. */
    CaseCalls NONE = (caseId, terminal) -> {
        throw new Refusal(ErrorKind.NOT_FOUND);
    };

    /**
     * Whom the call rings at first; empty: at any notary.
     *
     * @throws Refusal if no session of this case can begin at this terminal now
     */
    Optional<String> handler(String caseId, String terminal);
}
