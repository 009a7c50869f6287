package legalkiosk.server.accounts;

import java.time.Clock;
import java.util.function.Predicate;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Vault;

/** Everything about people who sign in with a browser, wired together. */
public record People(Audit audit, Sessions sessions, SignIn signIn, Enrolments enrolments, Accounts accounts) {
    /**
     * Wires them.
     *
     * @param onLine tells whether the line of a person of the roster is open
     */
    public static People of(
            Database database,
            Vault vault,
            Clock clock,
            Sessions.Rules rules,
            Predicate<String> onLine,
            Passwords passwords) {
        Audit audit = new Audit(database, clock);
        Sessions sessions = new Sessions(database, clock, rules, onLine);
        Enrolments enrolments = new Enrolments(database, vault, clock, passwords, audit);
        return new People(
                audit,
                sessions,
                new SignIn(database, vault, clock, passwords, sessions, audit),
                enrolments,
                new Accounts(database, clock, enrolments));
    }
}
