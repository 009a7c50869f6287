package legalkiosk.contract.notarisation;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A document of a case, without its content.
 *
 * @param ref which paper of the item's list it is, for {@link Paper#BROUGHT}
 * @param mediaType image/jpeg or application/pdf
 * @param pages at least 1
 * @param sha256 of its bytes, in lower-case hex
 * @param code the same hash, short enough to be read out on both sides, such as {@code 4821 0937}
 * @param hint why it may not be readable, in words; absent: nothing found
 */
public record CaseDocument(
        String id,
        Paper kind,
        @Nullable String ref,
        String title,
        String mediaType,
        int pages,
        long bytes,
        String sha256,
        String code,
        OffsetDateTime at,
        @Nullable String hint) {
    /** What the application form as it was filled in goes by among the papers brought, until it is signed. */
    public static final String FORM = "application-form";

    /** The code both sides read out: the first eight decimal digits of the hash taken as a number, in two groups. */
    public static String codeOf(String sha256) {
        long number = Long.parseUnsignedLong(sha256.substring(0, 15), 16) % 100_000_000L;
        String digits = String.format(java.util.Locale.ROOT, "%08d", number);
        return digits.substring(0, 4) + " " + digits.substring(4);
    }
}
