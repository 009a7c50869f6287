package legalkiosk.server.notarisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.SigningMode;

/** An office without any item. */
final class NoItems implements CaseLaw {
    @Override
    public Optional<ServiceItem> item(String id) {
        return Optional.empty();
    }

    @Override
    public SigningMode signing(ServiceItem item, Application application, LocalDate today) {
        return SigningMode.IN_PERSON;
    }

    @Override
    public boolean disposal(ServiceItem item, Application application) {
        return application.disposal();
    }

    @Override
    public Optional<No> admission(ServiceItem item, Application application, Set<String> brought, LocalDate today) {
        return Optional.empty();
    }

    @Override
    public Optional<Due> due(Term term, LocalDate today) {
        return Optional.empty();
    }
}
