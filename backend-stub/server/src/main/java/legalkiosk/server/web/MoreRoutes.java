package legalkiosk.server.web;

import io.javalin.config.JavalinConfig;

/** Routes beside those of {@link legalkiosk.contract.Routes}, with a gate of their own. */
public interface MoreRoutes {
    /** Attribute of a request that was answered with a page, so that a 404 is left as it is. */
    String PAGE = "answered-with-a-page";

    /** Adds them before the server starts. */
    void install(JavalinConfig config);
}
