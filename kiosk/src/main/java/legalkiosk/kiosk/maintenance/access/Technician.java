package legalkiosk.kiosk.maintenance.access;

import java.security.SecureRandom;
import legalkiosk.foundation.config.Setting;
import org.apache.commons.codec.binary.Base32;

/**
 * Somebody who may open maintenance mode.
 *
 * @param number three digits, typed first and written into the log
 * @param pin the PIN's hash, see {@link PinHash}
 * @param secret of the one-time codes (RFC 6238: SHA-1, 6 digits, 30 seconds), in Base32 as authenticator apps take it
 */
public record Technician(
        @Setting(value = "three digits", example = "\"017\"", pattern = "[0-9]{3}")
        String number,

        @Setting(
                value = "made by legal-kiosk-technician",
                example = "pbkdf2-sha256:600000:…",
                pattern = PinHash.PATTERN)
        String pin,

        @Setting(value = "made by legal-kiosk-technician", example = "JBSWY3DPEHPK3PXP…", pattern = "[A-Z2-7]{26,}=*")
        String secret) {

    private static final int SECRET_BYTES = 20;

    /** Digits of every PIN and of every one-time code. */
    public static final int SECRET_DIGITS = 6;

    /** Somebody new, with a secret of 160 bits as RFC 4226 section 4 recommends. */
    public static Technician enrol(String number, String pin) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new Technician(number, PinHash.of(pin), new Base32().encodeToString(secret));
    }

    /** What an authenticator app reads from a QR code. */
    public String otpauth() {
        return "otpauth://totp/legal-kiosk:" + number + "?secret=" + secret.replace("=", "") + "&issuer=legal-kiosk";
    }

    @Override
    public String toString() {
        return "Technician[" + number + "]";
    }
}
