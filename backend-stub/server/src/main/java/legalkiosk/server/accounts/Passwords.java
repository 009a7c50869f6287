package legalkiosk.server.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import legalkiosk.contract.ErrorKind;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.storage.Refusal;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id hashes of passwords (RFC 9106), as PHC strings with their own parameters so that a later, dearer setting leaves old ones
 * readable. Two are computed at a time, each in memory of its own; who waits longer is told that the backend is busy. Any thread.
 */
public final class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 2;
    private static final long LONGEST_WAIT_SECONDS = 5;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Cost cost;

    /** A hash of no password: checking one against it takes as long as any. */
    private final String nobody;

    /**
     * How dear a guess is.
     *
     * @param memoryKib memory of one hash
     */
    public record Cost(int memoryKib, int passes, int lanes) {
        /** The second recommended option of RFC 9106 section 4: 64 MiB, three passes. */
        public static final Cost RECOMMENDED = new Cost(64 * 1024, 3, 4);
    }

    public Passwords(Cost cost) {
        this.cost = cost;
        this.nobody = text(bytes(SALT_BYTES), bytes(HASH_BYTES));
    }

    /** A new hash with fresh salt. */
    public String hash(Sensitive<String> password) {
        byte[] salt = bytes(SALT_BYTES);
        return text(salt, compute(password, salt, cost));
    }

    /** True if it is the password of the hash. Without a hash it takes as long and is false, so that names can't be found by time. */
    public boolean fits(Sensitive<String> password, Optional<String> stored) {
        String[] parts = stored.orElse(nobody).split("\\$", -1);
        String[] numbers = parts[3].split("[=,]", -1);
        Cost used = new Cost(Integer.parseInt(numbers[1]), Integer.parseInt(numbers[3]), Integer.parseInt(numbers[5]));
        byte[] hash = compute(password, Base64.getDecoder().decode(parts[4]), used);
        return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[5])) && stored.isPresent();
    }

    private byte[] compute(Sensitive<String> password, byte[] salt, Cost used) {
        enter();
        byte[] plain = password.reveal().getBytes(StandardCharsets.UTF_8);
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(used.memoryKib())
                    .withIterations(used.passes())
                    .withParallelism(used.lanes())
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[HASH_BYTES];
            generator.generateBytes(plain, hash);
            return hash;
        } finally {
            Arrays.fill(plain, (byte) 0);
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(ErrorKind.BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(ErrorKind.BUSY);
        }
    }

    private String text(byte[] salt, byte[] hash) {
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memoryKib(),
                        cost.passes(),
                        cost.lanes(),
                        text.encodeToString(salt),
                        text.encodeToString(hash));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
