package legalkiosk.server.console;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import legalkiosk.server.storage.Hashes;

/**
 * The console's two cookies, both unreadable for scripts, for this host and TLS alone, and never sent along from another site: the
 * session's, and one that ties the forms of somebody who is not signed in to his browser.
 */
final class Cookies {
    static final String SESSION = "__Host-session";
    static final String FORM = "__Host-form";
    private static final String FLAGS = "; Path=/; Secure; HttpOnly; SameSite=Strict";
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** The value of a cookie in a {@code Cookie} header, if it is one of ours. */
    static Optional<String> read(Optional<String> header, String name) {
        for (String part : header.orElse("").split(";", -1)) {
            String trimmed = part.strip();
            if (trimmed.startsWith(name + "=")) {
                return Optional.of(trimmed.substring(name.length() + 1))
                        .filter(value -> VALUE.matcher(value).matches());
            }
        }
        return Optional.empty();
    }

    static Optional<String> read(Context context, String name) {
        return read(Optional.ofNullable(context.header("Cookie")), name);
    }

    static void session(Context context, String value) {
        set(context, SESSION, value, "");
    }

    static void forgetSession(Context context) {
        set(context, SESSION, "", "; Max-Age=0");
    }

    String newForm(Context context) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        set(context, FORM, value, "");
        return value;
    }

    /** The token that forms must carry: only who was sent the page knows it, since the cookie itself can't be read. */
    static String token(String cookie) {
        return Hashes.sha256("form of " + cookie);
    }

    private static void set(Context context, String name, String value, String more) {
        context.res().addHeader("Set-Cookie", name + "=" + value + FLAGS + more);
    }
}
