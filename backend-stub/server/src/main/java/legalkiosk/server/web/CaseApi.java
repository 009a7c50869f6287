package legalkiosk.server.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import legalkiosk.contract.Proof;
import legalkiosk.contract.Routes;
import legalkiosk.contract.Routes.Route;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.CaseAct;
import legalkiosk.contract.notarisation.Paper;
import legalkiosk.server.notarisation.IssuedCertificates;
import legalkiosk.server.notarisation.TerminalCases;
import org.jspecify.annotations.Nullable;

/** Routes of cases of notarisation as terminals use them, and the one with which anybody checks a certificate. */
public final class CaseApi {
    private static final int LARGEST_PAPER = 8 * 1024 * 1024;
    /** A signature's strokes with their times may be long. */
    private static final int LARGEST_ACT = 2 * 1024 * 1024;

    private static final Pattern REF = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int MOST_PAGES = 200;

    private final TerminalCases cases;
    private final JsonBody body = new JsonBody();
    private final Map<Route, Handler> handlers = new HashMap<>();

    public CaseApi(TerminalCases cases, IssuedCertificates certificates) {
        this.cases = cases;
        handlers.put(Routes.OPEN_CASE, context -> {
            String key = JsonBody.key(context);
            Application asked = CaseCheck.application(body.read(context, Application.class));
            body.answer(context, cases.open(who(context), key, JsonBody.hash(context), asked));
        });
        handlers.put(Routes.SEARCH_CASES, context -> {
            Proof proof = RequestCheck.caseProof(body.read(context, Proof.class));
            body.answer(context, cases.search(proof, who(context)));
        });
        handlers.put(Routes.CASE, context -> body.answer(context, cases.view(id(context), who(context))));
        handlers.put(Routes.CASE_ACT, this::act);
        handlers.put(Routes.ADD_CASE_DOCUMENT, this::add);
        handlers.put(Routes.CASE_DOCUMENT, context -> attach(context, cases.document(id(context), who(context))));
        handlers.put(Routes.CHECK_CERTIFICATE, context -> body.answer(context, certificates.check(id(context))));
    }

    Map<Route, Handler> handlers() {
        return Map.copyOf(handlers);
    }

    private void act(Context context) throws IOException {
        String key = JsonBody.key(context);
        CaseAct.Party act = CaseCheck.party(body.read(BoundedBody.read(context, LARGEST_ACT), CaseAct.Party.class));
        body.answer(context, cases.act(id(context), who(context), key, act));
    }

    private void add(Context context) throws IOException {
        Paper kind =
                CaseCheck.kind(Optional.ofNullable(context.queryParam("kind")).orElse(""));
        byte[] content = BoundedBody.read(context, LARGEST_PAPER);
        body.answer(context, cases.add(id(context), who(context), kind, ref(context), pages(context), content));
    }

    private static @Nullable String ref(Context context) {
        String ref = context.queryParam("ref");
        if (ref != null && !REF.matcher(ref).matches()) {
            throw RequestCheck.bad("ref", "must have the form " + REF);
        }
        return ref;
    }

    private static int pages(Context context) {
        String given = Optional.ofNullable(context.queryParam("pages")).orElse("1");
        if (!given.matches("[0-9]{1,3}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > MOST_PAGES) {
            throw RequestCheck.bad("pages", "must be 1 to " + MOST_PAGES);
        }
        return Integer.parseInt(given);
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
