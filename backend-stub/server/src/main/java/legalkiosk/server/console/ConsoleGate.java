package legalkiosk.server.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Problem;
import legalkiosk.server.accounts.Sessions;
import legalkiosk.server.accounts.Signed;
import legalkiosk.server.storage.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every request of a browser passes: headers, rate, session, role, and for changes the page's origin and the form's token. Refusals
 * are pages, or problem details (RFC 9457) for scripts.
 */
final class ConsoleGate {
    /** The header in which a script sends the token of its page. */
    static final String TOKEN_HEADER = "X-CSRF-Token";

    /** The field in which a form sends it. */
    static final String TOKEN_FIELD = "_csrf";

    /** A request with this header was made by a script on its own and does not keep an idle session alive. */
    static final String BACKGROUND_HEADER = "X-Background";

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleGate.class);
    private static final String POLICY = "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self';"
            + " frame-ancestors 'none'; img-src 'self' blob:; media-src 'self' blob:";

    private final Sessions sessions;
    private final RateLimits limits;
    private final Visit.Surroundings around;
    private final Cookies cookies = new Cookies();
    private final ObjectMapper json = ContractJson.mapper();

    ConsoleGate(Sessions sessions, RateLimits limits, Visit.Surroundings around) {
        this.sessions = sessions;
        this.limits = limits;
        this.around = around;
    }

    Handler guard(ConsoleRoute route, Page page) {
        return context -> {
            secure(context);
            Optional<Signed> signed = Optional.empty();
            String token = "";
            try {
                notTooFast(limits.address(Visit.address(context)), context);
                Optional<String> session = Cookies.read(context, Cookies.SESSION);
                signed = session.flatMap(id -> find(id, context));
                Optional<String> secret = signed.isPresent() ? session : Cookies.read(context, Cookies.FORM);
                token = secret.map(Cookies::token).orElse("");
                String caller = signed.map(Signed::accountId).orElse(Visit.address(context));
                notTooFast(limits.caller(route.rate(), caller), context);
                if (!route.allows(signed.orElse(null))) {
                    deny(context, signed, token);
                    return;
                }
                if (route.changes()) {
                    Forms.check(context);
                    ownPage(context, token);
                } else if (token.isEmpty() && route.rate() != ConsoleRoute.Rate.ASSET) {
                    token = Cookies.token(cookies.newForm(context));
                }
                page.show(new Visit(context, signed, token, around));
            } catch (Refusal refusal) {
                refuse(context, signed, token, refusal);
            } catch (HttpResponseException known) {
                ErrorKind kind = known.getStatus() == 413 ? ErrorKind.TOO_LARGE : ErrorKind.BAD_REQUEST;
                refuse(context, signed, token, new Refusal(kind));
            } catch (Exception failed) {
                failed(context, signed, token, failed);
            }
        };
    }

    private static void notTooFast(OptionalInt seconds, Context context) {
        if (seconds.isPresent()) {
            context.header(Header.RETRY_AFTER, String.valueOf(seconds.getAsInt()));
            throw new Refusal(ErrorKind.TOO_FAST);
        }
    }

    private Optional<Signed> find(String session, Context context) {
        String address = Visit.address(context);
        return context.header(BACKGROUND_HEADER) == null
                ? sessions.use(session, address)
                : sessions.look(session, address);
    }

    private void deny(Context context, Optional<Signed> signed, String token) {
        if (signed.isPresent()) {
            refuse(
                    context,
                    signed,
                    token,
                    new Refusal(ErrorKind.NOT_ALLOWED, "您的账号不能看这一页", "This account may not go there"));
        } else if (script(context) || !context.method().name().equals("GET")) {
            refuse(context, signed, token, new Refusal(ErrorKind.NOT_SIGNED_IN, "请先登录", "Nobody is signed in"));
        } else {
            boolean ended = Cookies.read(context, Cookies.SESSION).isPresent();
            context.status(303).header("Location", ConsoleRoutes.SIGN_IN_PAGE.path() + (ended ? "?ended=yes" : ""));
        }
    }

    private static void ownPage(Context context, String token) {
        boolean own =
                Origins.own(Optional.ofNullable(context.header("Origin")), Optional.ofNullable(context.header("Host")));
        String given = Optional.ofNullable(context.header(TOKEN_HEADER))
                .or(() -> Forms.field(context, TOKEN_FIELD))
                .orElse("");
        boolean fits = !token.isEmpty()
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        if (!own || !fits) {
            throw new Refusal(ErrorKind.NOT_ALLOWED, "这一页已经过期，请返回上一页刷新后再试", "The form's token or origin is wrong");
        }
    }

    private void failed(Context context, Optional<Signed> signed, String token, Exception failed) {
        String id = UUID.randomUUID().toString();
        LOG.atError()
                .setCause(failed)
                .addKeyValue("event", "console.failed")
                .addKeyValue("request", id)
                .log("a page failed");
        refuse(context, signed, token, new Refusal(ErrorKind.FAILED, "后台出错，编号 " + id, "The backend failed"));
    }

    private void refuse(Context context, Optional<Signed> signed, String token, Refusal refusal) {
        context.status(refusal.kind().status());
        if (script(context)) {
            problem(context, refusal);
        } else {
            new Visit(context, signed, token, around)
                    .page("error.jte", title(refusal.kind()), ConsoleRoutes.HOME, Map.of("words", refusal.detail()));
        }
    }

    private static String title(ErrorKind kind) {
        return kind == ErrorKind.NOT_ALLOWED ? "没有权限" : kind == ErrorKind.NOT_SIGNED_IN ? "请先登录" : kind.title();
    }

    private void problem(Context context, Refusal refusal) {
        try {
            Problem problem = Problem.of(refusal.kind(), refusal.detail(), refusal.detailEn(), "", List.of());
            context.contentType(Problem.MEDIA_TYPE).result(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a script asks, which wants data and no page. */
    private static boolean script(Context context) {
        return context.header(TOKEN_HEADER) != null
                || Optional.ofNullable(context.header("Accept")).orElse("").contains("json");
    }

    private static void secure(Context context) {
        context.header("Strict-Transport-Security", "max-age=31536000");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Content-Security-Policy", POLICY);
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(self), microphone=(self), geolocation=(), payment=()");
        context.header("Cache-Control", "no-store");
    }
}
