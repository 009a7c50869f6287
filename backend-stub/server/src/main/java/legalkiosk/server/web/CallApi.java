package legalkiosk.server.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Route;
import legalkiosk.contract.call.CallNote;
import legalkiosk.contract.call.CallRating;
import legalkiosk.contract.call.CallRequest;
import legalkiosk.server.consultation.LawyerCalls;
import legalkiosk.server.consultation.Promises;
import legalkiosk.server.consultation.TerminalCalls;

/** Routes of consultations by video; a member of staff is the lawyer of that id in the roster. */
public final class CallApi {
    private static final int LARGEST_PAPER = 8 * 1024 * 1024;

    private final TerminalCalls terminals;
    private final LawyerCalls lawyers;
    private final Promises promises;
    private final JsonBody body = new JsonBody();
    private final Map<Route, Handler> handlers = new HashMap<>();

    public CallApi(TerminalCalls terminals, LawyerCalls lawyers, Promises promises) {
        this.terminals = terminals;
        this.lawyers = lawyers;
        this.promises = promises;
        terminalRoutes();
        staffRoutes();
    }

    Map<Route, Handler> handlers() {
        return Map.copyOf(handlers);
    }

    private void terminalRoutes() {
        handlers.put(Routes.CALL, context -> {
            String key = JsonBody.key(context);
            CallRequest asked = CallCheck.request(body.read(context, CallRequest.class));
            body.answer(context, terminals.request(who(context), key, JsonBody.hash(context), asked));
        });
        handlers.put(Routes.CANCEL_CALL, context -> body.answer(context, terminals.cancel(id(context), who(context))));
        handlers.put(Routes.RATE_CALL, context -> {
            CallRating rating = CallCheck.rating(body.read(context, CallRating.class));
            terminals.rate(id(context), who(context), rating);
            body.answer(context, rating);
        });
        handlers.put(
                Routes.CALL_SUMMARY, context -> body.answer(context, terminals.summary(id(context), who(context))));
        handlers.put(
                Routes.ADD_CALL_DOCUMENT,
                context -> body.answer(
                        context, terminals.add(id(context), who(context), BoundedBody.read(context, LARGEST_PAPER))));
        handlers.put(Routes.CALL_DOCUMENT, context -> attach(context, terminals.paper(id(context), who(context))));
    }

    private void staffRoutes() {
        handlers.put(Routes.STAFF_CALL, context -> body.answer(context, lawyers.file(id(context), who(context))));
        handlers.put(Routes.STAFF_CALL_NOTE, context -> {
            CallNote note = CallCheck.note(body.read(context, CallNote.class));
            body.answer(context, lawyers.save(id(context), who(context), note));
        });
        handlers.put(
                Routes.STAFF_ADD_DOCUMENT,
                context -> body.answer(
                        context, lawyers.add(id(context), who(context), BoundedBody.read(context, LARGEST_PAPER))));
        handlers.put(Routes.STAFF_DOCUMENT, context -> attach(context, lawyers.paper(id(context), who(context))));
        handlers.put(Routes.STAFF_PROMISES, context -> {
            LocalDate from = Api.date(context, "from");
            LocalDate to = Api.date(context, "to");
            if (to.isBefore(from)) {
                throw RequestCheck.bad("to", "must not lie before from");
            }
            body.answer(context, promises.report(from, to));
        });
    }

    /** Never shown inline, whatever it claims to be. */
    private static void attach(Context context, byte[] content) {
        context.contentType("application/octet-stream");
        context.header("Content-Disposition", "attachment");
        context.result(content);
    }

    private static String id(Context context) {
        return context.pathParam("id");
    }

    private static String who(Context context) {
        return Gate.holder(context).name();
    }
}
