package legalkiosk.server.notarisation;

import java.util.Optional;
import legalkiosk.server.accounts.AccountRole;
import legalkiosk.server.accounts.Signed;

/**
 * A person at a browser who looks at cases or acts in them.
 *
 * @param account what four eyes are counted by
 * @param name as it stands on certificates and in the timeline
 * @param notary only notaries act, and only they see a case
 * @param roster the person of the roster, at whom calls ring
 * @param address where the request came from, for the audit log
 */
public record Viewer(String account, String name, boolean notary, Optional<String> roster, String address) {
    /** Who is signed in with a browser. */
    public static Viewer of(Signed signed) {
        return new Viewer(
                signed.accountId(),
                signed.name(),
                signed.role() == AccountRole.NOTARY,
                signed.rosterId(),
                signed.address());
    }
}
