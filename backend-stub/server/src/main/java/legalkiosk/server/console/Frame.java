package legalkiosk.server.console;

import java.util.List;
import java.util.Optional;
import legalkiosk.server.accounts.Signed;

/**
 * What every page has around its own content.
 *
 * @param here the path of the entry at the side that is lit
 * @param csrf for the hidden field of each form
 * @param testCertificate the connection is not protected by a certificate that browsers can check
 */
public record Frame(
        String title, String here, Optional<Signed> signed, String csrf, boolean testCertificate, Assets assets) {

    /** The entries at the side for whoever is signed in. */
    public List<ConsoleRoutes.Entry> navigation() {
        return ConsoleRoutes.NAVIGATION.stream()
                .filter(entry -> entry.route().allows(signed.orElse(null)))
                .toList();
    }

    /** The address of a file under {@code console/assets}, which changes with its content. */
    public String asset(String name) {
        return assets.address(name);
    }
}
