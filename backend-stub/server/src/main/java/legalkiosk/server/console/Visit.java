package legalkiosk.server.console;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import legalkiosk.contract.ErrorKind;
import legalkiosk.foundation.Sensitive;
import legalkiosk.server.accounts.Signed;
import legalkiosk.server.storage.Refusal;
import legalkiosk.server.web.MoreRoutes;
import org.jspecify.annotations.Nullable;

/** One request of a browser that passed the gate: who it is, what was sent, and how to answer. */
public final class Visit {
    private static final int LONGEST_FIELD = 2_000;

    private final Context context;
    private final Optional<Signed> signed;
    private final String csrf;
    private final Surroundings around;

    /** What is the same for all requests. */
    record Surroundings(TemplateEngine templates, Assets assets, boolean testCertificate) {}

    Visit(Context context, Optional<Signed> signed, String csrf, Surroundings around) {
        this.context = context;
        this.signed = signed;
        this.csrf = csrf;
        this.around = around;
    }

    /** Whoever is signed in; on routes that want somebody. */
    public Signed signed() {
        return signed.orElseThrow(() -> new IllegalStateException("this route lets anybody in"));
    }

    /** Whoever is signed in, on any route. */
    public Optional<Signed> somebody() {
        return signed;
    }

    /** Where the request came from. */
    public String address() {
        return address(context);
    }

    static String address(Context context) {
        return context.ip();
    }

    /** For what this class has no words for: bodies, files. */
    public Context context() {
        return context;
    }

    /** The {@code {id}} of the path. */
    public String id() {
        return context.pathParam("id");
    }

    /** A field of the form without spaces at its ends; empty if absent. */
    public String field(String name) {
        return checked(name, Forms.field(context, name).orElse("")).strip();
    }

    /** A field of the form as it was typed, for secrets. */
    public Sensitive<String> secret(String name) {
        return Sensitive.of(checked(name, Forms.field(context, name).orElse("")));
    }

    /** A word of the address after the question mark; empty if absent. */
    public String query(String name) {
        return checked(name, context.queryParam(name)).strip();
    }

    /** The scheme, host and port the browser used. */
    public String ownAddress() {
        return "https://" + Optional.ofNullable(context.header("Host")).orElse("localhost");
    }

    /**
     * Answers with a page.
     *
     * @param template under {@code src/main/jte}; it gets the model's values and {@code frame}
     * @param here the route whose entry at the side is lit
     */
    public void page(String template, String title, ConsoleRoute here, Map<String, Object> model) {
        Map<String, Object> values = new HashMap<>(model);
        values.put("frame", new Frame(title, here.path(), signed, csrf, around.testCertificate(), around.assets()));
        StringOutput output = new StringOutput();
        around.templates().render(template, values, output);
        context.attribute(MoreRoutes.PAGE, true);
        context.contentType("text/html; charset=utf-8").result(output.toString());
    }

    /** Sends the browser on to a page, so that a reload does not repeat what was done. */
    public void go(String path) {
        context.status(303).header("Location", path);
    }

    private static String checked(String name, @Nullable String value) {
        if (value != null && value.length() > LONGEST_FIELD) {
            throw new Refusal(ErrorKind.BAD_REQUEST, "填写的内容太长", name + " is too long");
        }
        return value == null ? "" : value;
    }
}
