package legalkiosk.server.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.Problem;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Access;
import legalkiosk.contract.Routes.Route;
import legalkiosk.server.accounts.Credentials;
import legalkiosk.server.accounts.Credentials.Holder;
import legalkiosk.server.storage.Refusal;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every request passes: request id, security headers, the route's access, the access log, and problems as RFC 9457. */
final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final String HOLDER = "holder";
    private static final String ID = "request-id";
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private final Credentials credentials;
    private final RateLimits limits;
    private final Metrics metrics = new Metrics();
    private final ObjectMapper json = ContractJson.mapper();

    Gate(Credentials credentials, RateLimits limits) {
        this.credentials = credentials;
        this.limits = limits;
    }

    /** Who called; only on routes that want a credential. */
    static Holder holder(Context context) {
        Holder holder = context.attribute(HOLDER);
        if (holder == null) {
            throw new IllegalStateException("no credential was asked for on this route");
        }
        return holder;
    }

    Handler guard(Route route, Handler work) {
        return context -> {
            long began = System.nanoTime();
            identify(context);
            secure(context);
            try {
                allow(route.access(), context);
                if (route == Routes.METRICS) {
                    context.contentType("text/plain; version=0.0.4").result(metrics.text());
                } else {
                    work.handle(context);
                }
            } catch (Refusal refusal) {
                refuse(context, refusal);
            } catch (HttpResponseException known) {
                failed(known, context);
            } catch (JsonProcessingException unreadable) {
                refuse(
                        context,
                        new Refusal(
                                ErrorKind.BAD_REQUEST, "内容不是要求的 JSON", "The body is not the JSON this route takes"));
            } finally {
                log(route, context, System.nanoTime() - began);
            }
        };
    }

    void failed(Exception failure, Context context) {
        identify(context);
        secure(context);
        if (failure instanceof Refusal refusal) {
            refuse(context, refusal);
        } else if (failure instanceof HttpResponseException large
                && large.getStatus() == ErrorKind.TOO_LARGE.status()) {
            refuse(context, new Refusal(ErrorKind.TOO_LARGE));
        } else if (failure instanceof EofException) {
            refuse(context, new Refusal(ErrorKind.BAD_REQUEST));
        } else if (failure instanceof HttpResponseException known && known.getStatus() < 500) {
            refuse(context, new Refusal(ErrorKind.BAD_REQUEST));
        } else {
            LOG.atError()
                    .setCause(failure)
                    .addKeyValue("event", "backend.failed")
                    .addKeyValue("request", requestId(context))
                    .log("a request failed");
            refuse(context, new Refusal(ErrorKind.FAILED));
        }
    }

    void unknownRoute(Context context) {
        String type = String.valueOf(context.res().getContentType());
        if (!type.startsWith(Problem.MEDIA_TYPE) && context.attribute(MoreRoutes.PAGE) == null) {
            identify(context);
            secure(context);
            refuse(context, new Refusal(ErrorKind.NOT_FOUND));
        }
    }

    private void allow(Access access, Context context) {
        if (access == Access.ANYBODY) {
            return;
        }
        context.attribute(HOLDER, admit(access, context));
    }

    /** Whoever shows a credential of this kind and has not asked for too much. */
    Holder admit(Access access, Context context) {
        String header = Optional.ofNullable(context.header("Authorization")).orElse("");
        Holder holder = credentials.bearer(header).orElseThrow(() -> stranger(context));
        notTooFast(limits.request(holder), context);
        if (holder.role() != access) {
            throw new Refusal(ErrorKind.NOT_ALLOWED);
        }
        return holder;
    }

    /** The answer to a credential that is missing or wrong. */
    Refusal stranger(Context context) {
        notTooFast(limits.wrong(context.ip()), context);
        return new Refusal(ErrorKind.NOT_SIGNED_IN);
    }

    private static void notTooFast(OptionalInt seconds, Context context) {
        if (seconds.isPresent()) {
            context.header("Retry-After", String.valueOf(seconds.getAsInt()));
            throw new Refusal(ErrorKind.TOO_FAST);
        }
    }

    private void refuse(Context context, Refusal refusal) {
        Problem problem =
                Problem.of(refusal.kind(), refusal.detail(), refusal.detailEn(), requestId(context), List.of());
        try {
            context.status(refusal.kind().status())
                    .contentType(Problem.MEDIA_TYPE)
                    .result(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String requestId(Context context) {
        String id = context.attribute(ID);
        return id == null ? "" : id;
    }

    private static void identify(Context context) {
        if (requestId(context).isEmpty()) {
            String given = context.header(Routes.REQUEST_ID);
            boolean usable = given != null && REQUEST_ID.matcher(given).matches();
            String id = usable ? given : UUID.randomUUID().toString();
            context.attribute(ID, id);
            context.header(Routes.REQUEST_ID, id);
        }
    }

    private static void secure(Context context) {
        context.header("Strict-Transport-Security", "max-age=31536000");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cache-Control", "no-store");
    }

    private void log(Route route, Context context, long nanos) {
        metrics.count(route, context.statusCode(), nanos);
        LOG.atDebug()
                .addKeyValue("event", "backend.request")
                .addKeyValue("route", route.method() + " " + route.path())
                .addKeyValue("status", context.statusCode())
                .addKeyValue("ms", nanos / 1_000_000)
                .addKeyValue("request", requestId(context))
                .log("request");
    }
}
