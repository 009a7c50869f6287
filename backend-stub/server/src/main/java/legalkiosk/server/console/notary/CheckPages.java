package legalkiosk.server.console.notary;

import java.util.Map;
import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.notarisation.CertificateCheck;
import legalkiosk.server.console.ConsoleRoute;
import legalkiosk.server.console.ConsoleRoutes;
import legalkiosk.server.console.Page;
import legalkiosk.server.console.Visit;
import legalkiosk.server.notarisation.IssuedCertificates;
import legalkiosk.server.storage.Refusal;

/** The page on which anybody checks a certificate by the code that stands on it; it says nothing of a person. */
public final class CheckPages {
    private static final int LONGEST_CODE = 64;

    private final IssuedCertificates certificates;

    public CheckPages(IssuedCertificates certificates) {
        this.certificates = certificates;
    }

    /** The routes of this feature. */
    public Map<ConsoleRoute, Page> pages() {
        return Map.of(ConsoleRoutes.CHECK, this::show);
    }

    private void show(Visit visit) {
        String code = visit.query("code");
        Optional<CertificateCheck> found = code.isEmpty() ? Optional.empty() : find(code);
        visit.page("check.jte", "查验公证书", ConsoleRoutes.CHECK, Map.of("code", code, "found", found));
    }

    private Optional<CertificateCheck> find(String code) {
        if (code.length() > LONGEST_CODE) {
            return Optional.empty();
        }
        try {
            return Optional.of(certificates.check(code));
        } catch (Refusal unknown) {
            if (unknown.kind() == ErrorKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw unknown;
        }
    }
}
