package legalkiosk.server.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Ids;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** What an administrator does with accounts. Any thread. */
public final class Accounts {
    private final Database database;
    private final Clock clock;
    private final Enrolments enrolments;
    private final Ids ids;
    private final AccountStore store = new AccountStore();

    public Accounts(Database database, Clock clock, Enrolments enrolments) {
        this.database = database;
        this.clock = clock;
        this.enrolments = enrolments;
        this.ids = new Ids(clock);
    }

    /** What became of a change. */
    public sealed interface Outcome {
        /**
         * An account was made or recovered.
         *
         * @param code of the enrolment link, shown this once
         */
        record Invited(Account account, String code) implements Outcome {}

        /** It can't sign in any more. */
        record Disabled(Account account) implements Outcome {}

        /** The name is empty, too long or has signs that names do not have. */
        record BadName() implements Outcome {}

        /** The name, or the person of the roster, has an account already. */
        record Taken() implements Outcome {}

        /** There would be no administrator left. */
        record LastAdministrator() implements Outcome {}

        /** There is no such account. */
        record Unknown() implements Outcome {}
    }

    /** All accounts; those that can sign in first. */
    public List<Account> all() {
        return database.read(store::all);
    }

    /** Makes an account and its enrolment link. */
    public Outcome make(String name, AccountRole role, Optional<String> rosterId) {
        String plain = name.strip();
        if (!Names.good(plain)) {
            return new Outcome.BadName();
        }
        Account account = new Account(
                ids.next(), plain, role, rosterId, Account.State.INVITED, clock.instant(), Optional.empty());
        try {
            return database.write(handle -> {
                store.insert(handle, account, Names.key(plain));
                return new Outcome.Invited(account, enrolments.invite(handle, account.id()));
            });
        } catch (JdbiException failed) {
            if (Database.isDuplicate(failed)) {
                return new Outcome.Taken();
            }
            throw failed;
        }
    }

    /** Takes password, one-time code and recovery codes away, ends all sessions, and makes a new link. */
    public Outcome recover(String id) {
        try {
            return database.write(handle -> {
                Optional<Account> account = strip(handle, id, Account.State.INVITED);
                return account.<Outcome>map(found -> new Outcome.Invited(found, enrolments.invite(handle, found.id())))
                        .orElseGet(Outcome.Unknown::new);
            });
        } catch (JdbiException failed) {
            if (Database.isDuplicate(failed)) {
                return new Outcome.Taken();
            }
            throw failed;
        }
    }

    /** Ends all sessions and lets nobody sign in with it again, until it is recovered. */
    public Outcome disable(String id) {
        return database.write(handle -> {
            boolean othersLeft = store.all(handle).stream()
                    .anyMatch(account -> account.role() == AccountRole.ADMINISTRATOR
                            && account.state() == Account.State.ACTIVE
                            && !account.id().equals(id));
            if (!othersLeft) {
                return new Outcome.LastAdministrator();
            }
            return strip(handle, id, Account.State.DISABLED)
                    .<Outcome>map(Outcome.Disabled::new)
                    .orElseGet(Outcome.Unknown::new);
        });
    }

    private Optional<Account> strip(Handle handle, String id, Account.State state) {
        Optional<Account> account = store.byId(handle, id).map(AccountStore.Row::account);
        if (account.isPresent()) {
            store.strip(handle, id, state);
            Enrolments.forgetRecoveryCodes(handle, id);
            Sessions.endAll(handle, id);
            handle.createUpdate("delete from enrolment where account_id = :id")
                    .bind("id", id)
                    .execute();
        }
        return account;
    }
}
