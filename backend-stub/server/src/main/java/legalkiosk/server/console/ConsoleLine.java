package legalkiosk.server.console;

import java.util.Optional;
import java.util.function.Function;
import legalkiosk.server.accounts.AccountRole;
import legalkiosk.server.accounts.Sessions;
import legalkiosk.server.accounts.Signed;
import legalkiosk.server.line.LineAuth;

/** Lets the page of somebody who is on duty open its line: session cookie, own origin, and a person of the roster. */
public final class ConsoleLine implements LineAuth {
    private final Sessions sessions;

    public ConsoleLine(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<String> lawyer(Function<String, Optional<String>> header) {
        if (!Origins.own(header.apply("Origin"), header.apply("Host"))) {
            return Optional.empty();
        }
        return Cookies.read(header.apply("Cookie"), Cookies.SESSION)
                .flatMap(session -> sessions.look(session, ""))
                .filter(signed -> signed.role() != AccountRole.ADMINISTRATOR)
                .flatMap(Signed::rosterId);
    }
}
