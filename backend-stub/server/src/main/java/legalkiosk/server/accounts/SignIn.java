package legalkiosk.server.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.accounts.AccountStore.Row;
import legalkiosk.server.accounts.SignInOutcome.Accepted;
import legalkiosk.server.accounts.SignInOutcome.Wait;
import legalkiosk.server.accounts.SignInOutcome.Wrong;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Hashes;
import legalkiosk.server.storage.Vault;
import org.jdbi.v3.core.Handle;

/** Judges name, password and one-time code together. Any thread; takes as long as one Argon2id hash, whoever asks. */
public final class SignIn {
    private final Database database;
    private final Vault vault;
    private final Clock clock;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Audit audit;
    private final OneTimeCodes codes = new OneTimeCodes();
    private final AccountStore store = new AccountStore();
    private final SignInTries tries;

    public SignIn(Database database, Vault vault, Clock clock, Passwords passwords, Sessions sessions, Audit audit) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.tries = new SignInTries(database, clock);
    }

    /** @param code six digits of the app, or one of the recovery codes */
    public SignInOutcome attempt(String name, Sensitive<String> password, Sensitive<String> code, String address) {
        String key = Names.key(name);
        Optional<Row> row = database.read(handle -> store.byNameKey(handle, key));
        Optional<Duration> wait = tries.begin(key, address);
        if (wait.isPresent()) {
            audit.note(row.map(Row::account), Audit.What.SIGN_IN_REFUSED, "", address);
            return new Wait(wait.get());
        }
        boolean known = passwords.fits(password, row.flatMap(Row::password));
        Optional<Row> proven = row.filter(found -> known && found.account().state() == Account.State.ACTIVE);
        boolean right = proven.isPresent() && database.write(handle -> takeCode(handle, proven.get(), code, key));
        if (!right) {
            audit.note(row.map(Row::account), Audit.What.SIGN_IN_FAILED, "", address);
            return new Wrong();
        }
        Account account = proven.get().account();
        String session = sessions.open(account.id(), address);
        audit.note(Optional.of(account), Audit.What.SIGNED_IN, "", address);
        return new Accepted(
                session, new Signed(account.id(), account.rosterId(), account.name(), account.role(), address));
    }

    private boolean takeCode(Handle handle, Row row, Sensitive<String> code, String key) {
        String id = row.account().id();
        boolean right = takeStep(handle, row, code) || takeRecoveryCode(handle, id, code);
        if (right) {
            store.signedIn(handle, id, clock.instant());
            tries.forgive(handle, key);
        }
        return right;
    }

    private boolean takeStep(Handle handle, Row row, Sensitive<String> code) {
        if (row.totpSealed().isEmpty()) {
            return false;
        }
        OptionalLong step =
                codes.step(vault.open(row.totpSealed().get()), Secrets.normal(code.reveal()), clock.instant());
        return step.isPresent() && store.takeStep(handle, row.account().id(), step.getAsLong());
    }

    private static boolean takeRecoveryCode(Handle handle, String account, Sensitive<String> code) {
        return handle.createUpdate("delete from recovery_code where account_id = :account and code_hash = :hash")
                        .bind("account", account)
                        .bind("hash", Hashes.sha256(Secrets.normal(code.reveal())))
                        .execute()
                == 1;
    }
}
