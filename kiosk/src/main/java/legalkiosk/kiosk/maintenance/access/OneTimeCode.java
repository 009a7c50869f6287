package legalkiosk.kiosk.maintenance.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes by RFC 6238: SHA-1, six digits, a new one every 30 seconds. */
public final class OneTimeCode {
    static final Duration STEP = Duration.ofSeconds(30);

    /** RFC 6238 section 5.2: one step of delay is accepted, to either side since both clocks may be off. */
    private static final int DRIFT = 1;

    private static final TimeBasedOneTimePasswordGenerator CODES =
            new TimeBasedOneTimePasswordGenerator(STEP, Technician.SECRET_DIGITS);

    private OneTimeCode() {}

    /** The code of a secret at a moment. */
    public static String at(String secret, Instant moment) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm()), moment);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The step whose code this is, if it is one that still counts and is later than {@code last}, so that no code opens twice. */
    static OptionalLong step(String secret, String code, Instant now, long last) {
        for (int drift = -DRIFT; drift <= DRIFT; drift++) {
            Instant moment = now.plus(STEP.multipliedBy(drift));
            long step = moment.getEpochSecond() / STEP.toSeconds();
            if (step > last && same(at(secret, moment), code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private static boolean same(String right, String typed) {
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.US_ASCII));
    }
}
