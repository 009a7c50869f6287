package legalkiosk.server.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import legalkiosk.foundation.Sensitive;
import org.apache.commons.codec.binary.Base32;

/** One-time codes by time (TOTP, RFC 6238): SHA-1, six digits, 30 seconds, as every authenticator app takes them. Any thread. */
public final class OneTimeCodes {
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;

    /** A clock of a phone may be one step off either way. */
    private static final int NEIGHBOURS = 1;

    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final String ISSUER = "鹤山公共法律服务";

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();

    /** A fresh secret in Base32. */
    public Sensitive<String> secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Sensitive.of(new Base32().encodeToString(bytes));
    }

    /** The code of a moment. */
    public String code(Sensitive<String> secret, Instant at) {
        try {
            byte[] key = new Base32().decode(secret.reveal());
            return generator.generateOneTimePasswordString(new SecretKeySpec(key, generator.getAlgorithm()), at);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The time step this code belongs to, if it is right about now. */
    public OptionalLong step(Sensitive<String> secret, String code, Instant now) {
        if (!CODE.matcher(code).matches()) {
            return OptionalLong.empty();
        }
        long step = now.getEpochSecond() / STEP_SECONDS;
        for (long near = step - NEIGHBOURS; near <= step + NEIGHBOURS; near++) {
            if (code(secret, Instant.ofEpochSecond(near * STEP_SECONDS)).equals(code)) {
                return OptionalLong.of(near);
            }
        }
        return OptionalLong.empty();
    }

    /** What an authenticator app reads from a QR code (Google Authenticator's Key URI Format). */
    public String uri(Sensitive<String> secret, String name) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d"
                .formatted(part(ISSUER), part(name), secret.reveal(), part(ISSUER), STEP_SECONDS);
    }

    private static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
