package legalkiosk.server.notarisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.SigningMode;

/** What the office's content says of the law: items, admission and the term. Pure; any thread. */
interface CaseLaw {
    /** The item of this id. */
    Optional<ServiceItem> item(String id);

    /** How this very matter may be signed. */
    SigningMode signing(ServiceItem item, Application application, LocalDate today);

    /** True if property is given away or charged by it. */
    boolean disposal(ServiceItem item, Application application);

    /** Why it cannot be handed in for a session by video (A1 to A3, A8); empty: it can. */
    Optional<No> admission(ServiceItem item, Application application, Set<String> brought, LocalDate today);

    /** The last day of the term, and how many working days are left; empty: it has not begun. */
    Optional<Due> due(Term term, LocalDate today);

    /** @param left working days after today */
    record Due(LocalDate day, int left) {}
}
