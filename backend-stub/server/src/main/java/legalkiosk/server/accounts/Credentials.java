package legalkiosk.server.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import legalkiosk.contract.Routes.Access;
import legalkiosk.server.storage.Database;
import legalkiosk.server.storage.Hashes;

/** Bearer tokens of 256 random bits; only their SHA-256 is stored. */
public final class Credentials {
    private static final int TOKEN_BYTES = 32;
    private static final String BEARER = "Bearer ";

    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Credentials(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Who a token belongs to. */
    public record Holder(Access role, String name) {}

    /** Makes a token, shown this once. A terminal's earlier tokens end. */
    public String enrol(Access role, String name) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.write(handle -> {
            handle.createUpdate("delete from credential where role = :role and holder = :holder")
                    .bind("role", role.name())
                    .bind("holder", name)
                    .execute();
            return handle.createUpdate("insert into credential (token_hash, role, holder, created_at)"
                            + " values (:hash, :role, :holder, :now)")
                    .bind("hash", Hashes.sha256(token))
                    .bind("role", role.name())
                    .bind("holder", name)
                    .bind("now", clock.millis())
                    .execute();
        });
        return token;
    }

    /** The holder of the token in an {@code Authorization} header. */
    public Optional<Holder> bearer(String authorization) {
        return Optional.of(authorization)
                .filter(value -> value.startsWith(BEARER))
                .flatMap(value -> holder(value.substring(BEARER.length())));
    }

    /** The holder of a token; found by its hash, so that timing tells nothing about stored tokens. */
    public Optional<Holder> holder(String token) {
        return database.read(handle -> handle.createQuery(
                        "select role, holder from credential where token_hash = :hash")
                .bind("hash", Hashes.sha256(token))
                .map((row, context) -> new Holder(Access.valueOf(row.getString("role")), row.getString("holder")))
                .findOne());
    }
}
