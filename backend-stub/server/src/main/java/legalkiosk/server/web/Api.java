package legalkiosk.server.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import legalkiosk.contract.BookingRequest;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.ErrorKind;
import legalkiosk.contract.HoldRequest;
import legalkiosk.contract.MoveRequest;
import legalkiosk.contract.Proof;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Route;
import legalkiosk.contract.StaffCall;
import legalkiosk.server.booking.Bookings;
import legalkiosk.server.content.ContentBundle;
import legalkiosk.server.roster.Roster;
import legalkiosk.server.staffcall.StaffCalls;
import legalkiosk.server.storage.Answers;
import legalkiosk.server.storage.Refusal;
import org.jdbi.v3.core.Handle;

/** What each route does: reads the request, asks the feature, writes the answer. */
public final class Api {
    private static final int MOST_DAYS = 62;

    private final Bookings bookings;
    private final Roster roster;
    private final ContentBundle content;
    private final StaffCalls calls;
    private final Answers answers;
    private final BooleanSupplier storageReady;
    private final ObjectMapper json = ContractJson.mapper();
    private final JsonBody body = new JsonBody();
    private final Map<Route, Handler> handlers = new HashMap<>();

    public Api(
            Bookings bookings,
            Roster roster,
            ContentBundle content,
            StaffCalls calls,
            Answers answers,
            CallApi video,
            CaseApi cases,
            FleetRoutes fleet,
            RecordingApi recordings,
            BooleanSupplier storageReady) {
        this.bookings = bookings;
        this.roster = roster;
        this.content = content;
        this.calls = calls;
        this.answers = answers;
        this.storageReady = storageReady;
        terminalRoutes();
        otherRoutes();
        handlers.putAll(video.handlers());
        handlers.putAll(cases.handlers());
        handlers.putAll(fleet.handlers());
        handlers.putAll(recordings.handlers());
    }

    /** The handler of a route; every route of the contract has one. */
    Handler handler(Route route) {
        Handler handler = handlers.get(route);
        if (handler == null) {
            throw new IllegalStateException("no handler for " + route);
        }
        return handler;
    }

    private void terminalRoutes() {
        handlers.put(Routes.CONTENT_VERSION, context -> answer(context, content.version()));
        handlers.put(Routes.CONTENT_BUNDLE, this::bundle);
        handlers.put(
                Routes.LAWYERS,
                context -> answer(context, roster.lawyers(query(context, "topic"), query(context, "town"))));
        handlers.put(Routes.SLOTS, this::slots);
        handlers.put(
                Routes.HOLD,
                context -> once(
                        context,
                        HoldRequest.class,
                        (holder, asked) ->
                                handle -> bookings.hold(handle, required(asked.slotId(), "slotId"), holder)));
        handlers.put(Routes.RELEASE, context -> {
            bookings.release(context.pathParam("id"), Gate.holder(context).name());
            context.status(204);
        });
        handlers.put(
                Routes.BOOK,
                context -> once(context, BookingRequest.class, (holder, asked) -> {
                    RequestCheck.booking(asked);
                    return bookings.book(asked, holder)::apply;
                }));
        handlers.put(Routes.SEARCH_BOOKINGS, context -> {
            Proof proof = RequestCheck.proof(read(context, Proof.class));
            answer(context, bookings.search(proof, Gate.holder(context).name()));
        });
        handlers.put(
                Routes.CANCEL_BOOKING,
                context -> once(context, Proof.class, (holder, asked) -> {
                    Proof proof = RequestCheck.proof(asked);
                    String id = context.pathParam("id");
                    bookings.checkProof(id, proof, holder);
                    return handle -> bookings.cancel(handle, id, proof);
                }));
        handlers.put(
                Routes.MOVE_BOOKING,
                context -> once(context, MoveRequest.class, (holder, asked) -> {
                    RequestCheck.proof(asked.proof());
                    String id = context.pathParam("id");
                    bookings.checkProof(id, asked.proof(), holder);
                    return handle -> bookings.move(handle, id, asked, holder);
                }));
        handlers.put(
                Routes.CALL_STAFF,
                context -> once(context, StaffCall.class, (holder, asked) -> {
                    RequestCheck.staffCall(asked);
                    return handle -> calls.call(handle, asked);
                }));
    }

    private void otherRoutes() {
        handlers.put(Routes.STAFF_BOOKINGS, context -> answer(context, bookings.ofDay(date(context, "day"))));
        handlers.put(Routes.STAFF_CALLS, context -> answer(context, calls.recent()));
        handlers.put(Routes.LIVE, context -> answer(context, Map.of("status", "live")));
        handlers.put(Routes.READY, context -> {
            if (!storageReady.getAsBoolean()) {
                throw new Refusal(ErrorKind.BUSY);
            }
            answer(context, Map.of("status", "ready"));
        });
        handlers.put(Routes.OPENAPI, Api::openApi);
        handlers.put(Routes.METRICS, context -> {});
    }

    private void bundle(Context context) {
        String etag = '"' + content.version().version() + '"';
        context.header("ETag", etag);
        context.header("Cache-Control", "no-cache");
        if (etag.equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType("application/zip").result(content.zip());
        }
    }

    private void slots(Context context) throws JsonProcessingException {
        LocalDate from = date(context, "from");
        LocalDate to = date(context, "to");
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw RequestCheck.bad("to", "must lie 0 to " + MOST_DAYS + " days after from");
        }
        answer(
                context,
                bookings.slots(from, to, query(context, "lawyer"), query(context, "topic"), query(context, "town")));
    }

    /** What a request asks to be done once, prepared outside the transaction and done inside it. */
    @FunctionalInterface
    private interface Preparing<T> {
        Function<Handle, Object> prepare(String holder, T asked);
    }

    private <T> void once(Context context, Class<T> type, Preparing<T> preparing) throws JsonProcessingException {
        String key = JsonBody.key(context);
        String holder = Gate.holder(context).name();
        T asked = read(context, type);
        String hash = JsonBody.hash(context);
        Function<Handle, Object> work = preparing.prepare(holder, asked);
        String body = answers.once(new Answers.Key(holder, key, hash), handle -> text(work.apply(handle)));
        context.contentType("application/json").result(body);
    }

    private <T> T read(Context context, Class<T> type) throws JsonProcessingException {
        return body.read(context, type);
    }

    private void answer(Context context, Object value) throws JsonProcessingException {
        body.answer(context, value);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void openApi(Context context) throws IOException {
        try (InputStream in = Api.class.getResourceAsStream("/openapi.json")) {
            if (in == null) {
                throw new IOException("openapi.json is not in this jar");
            }
            context.contentType("application/json").result(in.readAllBytes());
        }
    }

    private static Optional<String> query(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isBlank());
    }

    static LocalDate date(Context context, String name) {
        try {
            return LocalDate.parse(query(context, name).orElse(""));
        } catch (DateTimeException bad) {
            throw RequestCheck.bad(name, "must be a date such as 2026-11-24");
        }
    }

    private static String required(String value, String field) {
        return RequestCheck.text(value, field, 96);
    }
}
