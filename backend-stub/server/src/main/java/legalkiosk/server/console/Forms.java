package legalkiosk.server.console;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import legalkiosk.contract.ErrorKind;
import legalkiosk.server.storage.Refusal;

/** Fields of forms as browsers send ours: urlencoded, in UTF-8. Anything else has no fields; another character set is refused. */
final class Forms {
    private static final Pattern OURS = Pattern.compile("application/x-www-form-urlencoded(\\s*;.*)?");
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*(?!\"?utf-8\"?\\s*(;|$))");

    private Forms() {}

    /** @throws Refusal with {@code BAD_REQUEST} for a character set that is not UTF-8 */
    static void check(Context context) {
        if (CHARSET.matcher(type(context)).find()) {
            throw new Refusal(ErrorKind.BAD_REQUEST, "只收 UTF-8 编码的内容", "Only UTF-8 is taken");
        }
    }

    static Optional<String> field(Context context, String name) {
        return OURS.matcher(type(context)).matches() ? Optional.ofNullable(context.formParam(name)) : Optional.empty();
    }

    private static String type(Context context) {
        return Optional.ofNullable(context.header("Content-Type")).orElse("").toLowerCase(Locale.ROOT);
    }
}
