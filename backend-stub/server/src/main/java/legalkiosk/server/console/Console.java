package legalkiosk.server.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import legalkiosk.contract.ErrorKind;
import legalkiosk.server.accounts.Sessions;
import legalkiosk.server.console.ConsoleRoute.Rate;
import legalkiosk.server.console.ConsoleRoute.Who;
import legalkiosk.server.storage.Refusal;
import legalkiosk.server.web.MoreRoutes;

/** Puts every route of {@link ConsoleRoutes} behind the gate. */
public final class Console implements MoreRoutes {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final ConsoleGate gate;
    private final Map<ConsoleRoute, Page> pages = new HashMap<>();

    /**
     * @param testCertificate pages say so when the connection is protected by a certificate that no browser can check
     * @param parts the pages of each feature; together they answer every route
     */
    public Console(Sessions sessions, Clock clock, boolean testCertificate, List<Map<ConsoleRoute, Page>> parts) {
        Assets assets = new Assets();
        TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
        this.gate = new ConsoleGate(
                sessions, new RateLimits(clock), new Visit.Surroundings(templates, assets, testCertificate));
        pages.put(ConsoleRoutes.ASSET, visit -> assets.serve(visit.context()));
        pages.put(ConsoleRoutes.HOME, Console::home);
        parts.forEach(pages::putAll);
    }

    @Override
    public void install(JavalinConfig config) {
        for (ConsoleRoute route : ConsoleRoutes.ALL) {
            Page page = pages.get(route);
            if (page == null) {
                throw new IllegalStateException("no page for " + route);
            }
            add(config, route, page);
        }
        for (String method : METHODS) {
            ConsoleRoute rest =
                    new ConsoleRoute(method, ConsoleRoutes.BASE + "/*", Set.of(Who.ANYBODY), false, Rate.PAGE);
            add(config, rest, visit -> {
                throw new Refusal(ErrorKind.NOT_FOUND, "没有这一页", "There is no such page");
            });
        }
    }

    private void add(JavalinConfig config, ConsoleRoute route, Page page) {
        config.routes.addEndpoint(Endpoint.create(HandlerType.findOrCreate(route.method()), route.path())
                .handler(gate.guard(route, page)));
    }

    /** Everybody begins with the first entry at the side that is theirs. */
    private static void home(Visit visit) {
        String first = ConsoleRoutes.NAVIGATION.stream()
                .map(ConsoleRoutes.Entry::route)
                .filter(route -> route.allows(visit.signed()))
                .map(ConsoleRoute::path)
                .findFirst()
                .orElseThrow(() -> new Refusal(ErrorKind.NOT_FOUND, "您的账号还没有可用的页面", "This role has no page"));
        visit.go(first);
    }
}
