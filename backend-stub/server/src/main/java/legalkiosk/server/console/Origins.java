package legalkiosk.server.console;

import java.util.Optional;

/** Whether a request comes from a page of this very server. */
final class Origins {
    private Origins() {}

    static boolean own(Optional<String> origin, Optional<String> host) {
        return origin.isPresent() && host.isPresent() && origin.get().equals("https://" + host.get());
    }
}
