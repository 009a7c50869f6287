package legalkiosk.server.accounts;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;

/** Random words that are given out once and kept as hashes. */
final class Secrets {
    private static final int SESSION_BYTES = 32;
    private static final int LINK_BYTES = 20;
    private static final int RECOVERY_BYTES = 10;

    private final SecureRandom random = new SecureRandom();

    /** 256 bits for a cookie. */
    String session() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SESSION_BYTES));
    }

    /** 160 bits for a link. */
    String link() {
        return new Base32().encodeToString(bytes(LINK_BYTES));
    }

    /** 80 bits in four groups of four, to be written down. */
    String recovery() {
        String text = new Base32().encodeToString(bytes(RECOVERY_BYTES));
        return "%s-%s-%s-%s"
                .formatted(text.substring(0, 4), text.substring(4, 8), text.substring(8, 12), text.substring(12));
    }

    /** As it was given out, however it was typed. */
    static String normal(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
