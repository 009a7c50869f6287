package legalkiosk.server.console;

import java.util.Set;
import legalkiosk.server.accounts.AccountRole;
import legalkiosk.server.accounts.Signed;
import org.jspecify.annotations.Nullable;

/**
 * One way into the console.
 *
 * @param path under {@link ConsoleRoutes#BASE}; {@code {id}} stands for one segment
 * @param who may go there; one of them is enough
 * @param changes it changes something: then the form's token and the page's origin are checked
 */
public record ConsoleRoute(String method, String path, Set<Who> who, boolean changes, Rate rate) {

    /** Who may use a route. */
    public enum Who {
        ANYBODY,
        SIGNED_IN,
        LAWYER,
        NOTARY,
        ADMINISTRATOR
    }

    /** How often one caller may use routes of a class: so often at once, and as often again within a minute. */
    public enum Rate {
        PAGE(240),
        CHANGE(240),
        SIGN_IN(30),
        ASSET(1_200);

        private final int perMinute;

        Rate(int perMinute) {
            this.perMinute = perMinute;
        }

        int perMinute() {
            return perMinute;
        }
    }

    /** The path with its one {@code {id}} filled in. */
    public String path(String id) {
        return path.replace("{id}", id);
    }

    boolean open() {
        return who.contains(Who.ANYBODY);
    }

    /** Whether this person, or nobody, may use it. */
    public boolean allows(@Nullable Signed person) {
        return open() || person != null && (who.contains(Who.SIGNED_IN) || who.contains(of(person.role())));
    }

    private static Who of(AccountRole role) {
        return switch (role) {
            case LAWYER -> Who.LAWYER;
            case NOTARY -> Who.NOTARY;
            case ADMINISTRATOR -> Who.ADMINISTRATOR;
        };
    }
}
