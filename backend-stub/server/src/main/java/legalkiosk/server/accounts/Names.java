package legalkiosk.server.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import legalkiosk.server.storage.Hashes;

/** Names of accounts: letters of any script, digits, space and a few marks; two that look alike are one. */
final class Names {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}][\\p{L}\\p{M}\\p{Nd} ·.'-]{0,29}");

    private Names() {}

    static boolean good(String name) {
        return NAME.matcher(name).matches();
    }

    static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** What a name is found by; of one length whatever was typed. */
    static String key(String name) {
        return Hashes.sha256(plain(name));
    }
}
