package legalkiosk.server;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import legalkiosk.foundation.config.ConfigException;
import legalkiosk.foundation.logging.Logging;
import legalkiosk.server.accounts.AccountRole;
import legalkiosk.server.accounts.Accounts.Outcome;
import legalkiosk.server.accounts.Passwords;
import legalkiosk.server.accounts.People;
import legalkiosk.server.console.ConsoleRoutes;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.PrivateFiles;
import legalkiosk.server.storage.Vault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Makes an account for the browser: the way to the first administrator, who makes the others. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = "Makes an account for the console and prints once the link by which its person sets a password.")
final class AccountCommand implements Callable<Integer> {
    @Mixin
    private BackendMain.Place place = new BackendMain.Place();

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "the person's name")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description = "lawyer, notary or administrator",
            converter = RoleWord.class)
    private AccountRole role = AccountRole.ADMINISTRATOR;

    @Option(names = "--person", paramLabel = "ID", description = "id in roster.yaml, for whoever takes calls")
    private @Nullable String person;

    /** A role in small letters. */
    static final class RoleWord implements ITypeConverter<AccountRole> {
        @Override
        public AccountRole convert(String word) {
            return Arrays.stream(AccountRole.values())
                    .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("use lawyer, notary or administrator"));
        }
    }

    @Override
    public Integer call() throws IOException, ConfigException {
        Logging.toConsole(Level.WARN);
        ServerConfig config = place.read(null);
        PrivateFiles.folder(config.state());
        Vault vault = Vault.withKey(config.state().resolve("vault.key"));
        try (Database database = ConfigParts.database(config)) {
            People people = People.of(
                    database,
                    vault,
                    Clock.systemUTC(),
                    ConfigParts.sessions(config),
                    nobody -> false,
                    new Passwords(Passwords.Cost.RECOMMENDED));
            return switch (people.accounts().make(name, role, Optional.ofNullable(person))) {
                case Outcome.Invited invited -> {
                    System.out.println("https://localhost:" + config.listen().port()
                            + ConsoleRoutes.ENROL_PAGE.path(invited.code()));
                    yield 0;
                }
                case Outcome.Taken taken -> refuse("there is an account of this name or person already");
                case Outcome.BadName bad -> refuse("a name has 1 to 30 letters, digits and spaces");
                case Outcome.Disabled disabled -> refuse("disabled");
                case Outcome.LastAdministrator last -> refuse("the last administrator");
                case Outcome.Unknown unknown -> refuse("unknown");
            };
        }
    }

    private static int refuse(String words) {
        System.err.println(words);
        return 1;
    }
}
