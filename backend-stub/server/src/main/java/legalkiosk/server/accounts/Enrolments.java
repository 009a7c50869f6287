package legalkiosk.server.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Hashes;
import legalkiosk.server.storage.Vault;
import org.jdbi.v3.core.Handle;

/** Links by which a person sets password and one-time code: each works once and for 24 hours. Any thread. */
public final class Enrolments {
    /** How long a link works. */
    public static final Duration LASTS = Duration.ofHours(24);

    static final int LEAST_PASSWORD = 12;
    static final int LONGEST_PASSWORD = 200;
    private static final int RECOVERY_CODES = 8;

    private final Database database;
    private final Vault vault;
    private final Clock clock;
    private final Passwords passwords;
    private final Audit audit;
    private final AccountStore store = new AccountStore();
    private final OneTimeCodes codes = new OneTimeCodes();
    private final Secrets secrets = new Secrets();

    public Enrolments(Database database, Vault vault, Clock clock, Passwords passwords, Audit audit) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        this.passwords = passwords;
        this.audit = audit;
    }

    /**
     * What the page of a link shows.
     *
     * @param uri for the QR code
     * @param secret the same in letters, for typing
     */
    public record Invitation(String name, String uri, Sensitive<String> secret) {}

    private record Row(Account account, Sensitive<String> secret) {}

    /** Makes a link's code, shown this once; an earlier one of the account ends. */
    String invite(Handle handle, String accountId) {
        String code = secrets.link();
        handle.createUpdate("delete from enrolment where account_id = :account")
                .bind("account", accountId)
                .execute();
        handle.createUpdate("insert into enrolment (code_hash, account_id, totp_sealed, expires_at)"
                        + " values (:hash, :account, :totp, :expires)")
                .bind("hash", Hashes.sha256(code))
                .bind("account", accountId)
                .bind("totp", vault.seal(codes.secret()))
                .bind("expires", clock.instant().plus(LASTS).toEpochMilli())
                .execute();
        return code;
    }

    /** What a link is for; empty if it was used, has run out, or never was. */
    public Optional<Invitation> open(String code) {
        return database.read(handle -> find(handle, code))
                .map(row -> new Invitation(
                        row.account().name(),
                        codes.uri(row.secret(), row.account().name()),
                        row.secret()));
    }

    /** Sets password and one-time code; the code proves that the app has the secret. */
    public EnrolOutcome complete(
            String code, Sensitive<String> password, Sensitive<String> again, String oneTime, String address) {
        Optional<Row> row = database.read(handle -> find(handle, code));
        if (row.isEmpty()) {
            return new EnrolOutcome.Gone();
        }
        Optional<EnrolOutcome> bad = judge(row.get().account(), password, again);
        if (bad.isPresent()) {
            return bad.get();
        }
        OptionalLong step = codes.step(row.get().secret(), Secrets.normal(oneTime), clock.instant());
        if (step.isEmpty()) {
            return new EnrolOutcome.WrongCode();
        }
        String hash = passwords.hash(password);
        EnrolOutcome outcome = database.write(handle -> use(handle, code, hash, step.getAsLong()));
        if (outcome instanceof EnrolOutcome.Done) {
            audit.note(Optional.of(row.get().account()), Audit.What.ENROLLED, "", address);
        }
        return outcome;
    }

    private static Optional<EnrolOutcome> judge(Account account, Sensitive<String> password, Sensitive<String> again) {
        int length = password.reveal().codePointCount(0, password.reveal().length());
        if (length < LEAST_PASSWORD || length > LONGEST_PASSWORD) {
            return Optional.of(new EnrolOutcome.BadLength(LEAST_PASSWORD, LONGEST_PASSWORD));
        }
        if (Names.plain(password.reveal()).contains(Names.plain(account.name()))) {
            return Optional.of(new EnrolOutcome.ContainsName());
        }
        return password.equals(again) ? Optional.empty() : Optional.of(new EnrolOutcome.Differs());
    }

    private EnrolOutcome use(Handle handle, String code, String hash, long step) {
        Optional<Row> row = find(handle, code);
        int used = handle.createUpdate("delete from enrolment where code_hash = :hash")
                .bind("hash", Hashes.sha256(Secrets.normal(code)))
                .execute();
        if (row.isEmpty() || used == 0) {
            return new EnrolOutcome.Gone();
        }
        String account = row.get().account().id();
        store.activate(handle, account, hash, vault.seal(row.get().secret()), step);
        Sessions.endAll(handle, account);
        return new EnrolOutcome.Done(recoveryCodes(handle, account));
    }

    private List<String> recoveryCodes(Handle handle, String account) {
        List<String> fresh =
                Stream.generate(secrets::recovery).limit(RECOVERY_CODES).toList();
        forgetRecoveryCodes(handle, account);
        for (String code : fresh) {
            handle.createUpdate("insert into recovery_code (code_hash, account_id) values (:hash, :account)")
                    .bind("hash", Hashes.sha256(Secrets.normal(code)))
                    .bind("account", account)
                    .execute();
        }
        return fresh;
    }

    static void forgetRecoveryCodes(Handle handle, String account) {
        handle.createUpdate("delete from recovery_code where account_id = :account")
                .bind("account", account)
                .execute();
    }

    private Optional<Row> find(Handle handle, String code) {
        return handle.createQuery("select account_id, totp_sealed from enrolment"
                        + " where code_hash = :hash and expires_at > :now")
                .bind("hash", Hashes.sha256(Secrets.normal(code)))
                .bind("now", clock.millis())
                .map((row, context) -> new String[] {row.getString("account_id"), row.getString("totp_sealed")})
                .findOne()
                .flatMap(found -> store.byId(handle, found[0])
                        .filter(account -> account.account().state() == Account.State.INVITED)
                        .map(account -> new Row(account.account(), vault.open(found[1]))));
    }
}
